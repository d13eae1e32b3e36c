/** Something rectangular that is placed as a whole. */
export type Size = { width: number; height: number }

/** Where a block stands, counted from the top left corner of its arrangement. */
export type Spot = { x: number; y: number; column: number; row: number }
export type Arrangement = Size & {
  /** In the order of the blocks. */
  spots: Spot[]
  /** The x of each column's trunk, the line that leads down beside a column of several blocks; null where none is needed. */
  trunks: (number | null)[]
}

export type Gaps = {
  x: number
  y: number
  /** Room at the left of a column of several blocks, for its trunk. */
  trunk: number
}

/** Rows up to this width are left alone: they fit a screen. */
const COMFORTABLE_ROW = 1_300
/** The shape aimed at, width to height. */
const SHAPE = 1.6
/** Each try allows columns this much higher than the last. */
const STEP = 1.2

type Column = { from: number; to: number; width: number; height: number }

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

const trunkRoom = (column: Column, gaps: Gaps): number => (column.to - column.from > 1 ? gaps.trunk : 0)

function sizeOf(columns: readonly Column[], gaps: Gaps): Size {
  let width = -gaps.x
  let height = 0
  for (const column of columns) {
    width += gaps.x + trunkRoom(column, gaps) + column.width
    height = Math.max(height, column.height)
  }
  return { width: Math.max(0, width), height }
}

/** How far one has to step back to see all of it. */
const distance = ({ width, height }: Size): number => Math.max(width / SHAPE, height)

/**
 * Sets blocks side by side in their order. A row too wide for a screen becomes columns of several blocks, as many as
 * bring the whole nearest to the shape of a page. Time grows with the number of blocks (times the logarithm of how
 * uneven they are).
 */
export function arrange(blocks: readonly Size[], gaps: Gaps): Arrangement {
  let best = fillColumns(blocks, 0, gaps)
  let size = sizeOf(best, gaps)
  if (size.width > COMFORTABLE_ROW) {
    const highest = size.height
    const together = blocks.reduce((sum, { height }) => sum + gaps.y + height, 0)
    for (let limit = highest; limit < together * STEP && limit > 0; limit *= STEP) {
      const columns = fillColumns(blocks, limit, gaps)
      const candidate = sizeOf(columns, gaps)
      if (distance(candidate) < distance(size)) {
        best = columns
        size = candidate
      }
      // From here on columns only grow higher than the page is wide.
      if (candidate.height > candidate.width / SHAPE) break
    }
  }
  return { ...size, ...spotsOf(blocks, best, gaps) }
}

function spotsOf(
  blocks: readonly Size[],
  columns: readonly Column[],
  gaps: Gaps,
): Pick<Arrangement, 'spots' | 'trunks'> {
  const spots: Spot[] = []
  const trunks: (number | null)[] = []
  let x = 0
  for (const [index, column] of columns.entries()) {
    const room = trunkRoom(column, gaps)
    trunks.push(room > 0 ? x + room / 3 : null)
    x += room
    let y = 0
    for (let at = column.from; at < column.to; at++) {
      const block = blocks[at]
      if (!block) continue
      spots.push({ x: x + (column.width - block.width) / 2, y, column: index, row: at - column.from })
      y += block.height + gaps.y
    }
    x += column.width + gaps.x
  }
  return { spots, trunks }
}
