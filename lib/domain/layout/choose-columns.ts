/** Something that is placed as a whole. */
export type Size = { width: number; height: number }
/** A run of things, in their order, that stand below each other: from `from` up to, not with, `to`. */
export type Column = Size & { from: number; to: number }

export type Gaps = {
  x: number
  /** A multiple of a band. */
  y: number
  /** From the trunk, the line that leads down beside a column of several blocks, to the column. */
  trunk: number
}

/** A row up to this wide and high is left alone: it fits a screen. */
const COMFORTABLE_ROW = { width: 1_600, height: 900 }
/** The shape aimed at, width to height. */
const SHAPE = 1.6
/** Each try allows columns this much higher than the last. */
const STEP = 1.2

/** Fills columns from the top, in order, none higher than `limit` unless a single block is. */
function fillColumns(blocks: readonly Size[], limit: number, gaps: Gaps): Column[] {
  const columns: Column[] = []
  for (const [at, { width, height }] of blocks.entries()) {
    const column = columns.at(-1)
    if (column && column.height + gaps.y + height <= limit) {
      column.to = at + 1
      column.width = Math.max(column.width, width)
      column.height += gaps.y + height
    } else columns.push({ from: at, to: at + 1, width, height })
  }
  return columns
}

export const hasTrunk = (column: Column): boolean => column.to - column.from > 1

function sizeOf(columns: readonly Column[], gaps: Gaps): Size {
  let width = -gaps.x
  let height = 0
  for (const column of columns) {
    width += gaps.x + (hasTrunk(column) ? gaps.trunk : 0) + column.width
    height = Math.max(height, column.height)
  }
  return { width, height }
}

/** The page that it needs, and more weight on what it takes of it: measured to fill best on small and large maps. */
const cost = ({ width, height }: Size): number => Math.max(width / SHAPE, height) ** 2 * SHAPE + 3 * width * height

/**
 * Which blocks stand side by side and which below each other. A row that fits a screen stays a row; a longer one becomes
 * columns, as high as brings the whole nearest to a well filled page. Time grows with the number of blocks, times the
 * logarithm of how uneven they are.
 */
export function chooseColumns(blocks: readonly Size[], gaps: Gaps): Column[] {
  let best = fillColumns(blocks, 0, gaps)
  const row = sizeOf(best, gaps)
  if (row.width <= COMFORTABLE_ROW.width && row.height <= COMFORTABLE_ROW.height) return best
  let lowest = cost(row)
  const together = blocks.reduce((sum, { height }) => sum + gaps.y + height, 0)
  for (let limit = row.height; limit < together * STEP && limit > 0; limit *= STEP) {
    const columns = fillColumns(blocks, limit, gaps)
    const size = sizeOf(columns, gaps)
    if (cost(size) < lowest) {
      best = columns
      lowest = cost(size)
    }
    // From here on columns only grow higher than the page is wide.
    if (size.height > size.width) break
  }
  return best
}
