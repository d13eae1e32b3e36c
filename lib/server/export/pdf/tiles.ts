import type { Box } from '@/lib/domain/layout/box'

/** A stretch from here to there. */
export type Span = { start: number; end: number }

/** A sheet's part of a picture, with its row and column counted from 0. */
export type Tile = { row: number; column: number; area: Box }

export type Tiling = {
  tiles: readonly Tile[]
  rows: readonly Span[]
  columns: readonly Span[]
}

/** Neighbouring sheets share at least this much, so that they can be laid on each other. */
const OVERLAP = 24
/** And at most this much, which is a card with some room around it. */
const MOST_OVERLAP = 300

/**
 * Where to cut a length into stretches of `size`: each begins early enough that what the one before cuts is whole in it,
 * as far as that is at most `MOST_OVERLAP` back.
 */
export function cutSpans(length: number, size: number, things: readonly Span[]): Span[] {
  const spans: Span[] = []
  const furthestBack = Math.min(MOST_OVERLAP, size / 2)
  let start = 0
  const sorted = things.toSorted((a, b) => a.start - b.start)
  let first = 0
  while (start + size < length) {
    const end = start + size
    const latest = end - OVERLAP
    while (first < sorted.length && (sorted[first]?.start ?? 0) < end - furthestBack) first += 1
    let next = latest
    for (let at = first; at < sorted.length; at++) {
      const thing = sorted[at]
      if (!thing || thing.start >= next) break
      if (thing.end > end) next = thing.start
    }
    spans.push({ start, end })
    // A little before it, where there is room: a thing does not stand on the edge of its sheet.
    start = next < latest ? Math.max(next - 8, end - furthestBack) : next
  }
  return [...spans, { start, end: start + size }]
}

const isWhole = (thing: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= thing.start && thing.end <= end)

const acrossOf = ({ x, width }: Box): Span => ({ start: x, end: x + width })
const downOf = ({ y, height }: Box): Span => ({ start: y, end: y + height })

const boxOf = (across: Span, down: Span): Box => ({
  x: across.start,
  y: down.start,
  width: across.end - across.start,
  height: down.end - down.start,
})

/** Cuts a picture into sheets. `isEmpty` says of a part (row after row) whether nothing is in it: such sheets are left out. */
export function tile(
  picture: { width: number; height: number },
  sheet: { width: number; height: number },
  things: readonly Box[],
  isEmpty: (area: Box, row: number) => boolean,
): Tiling {
  const columns = cutSpans(picture.width, sheet.width, things.map(acrossOf))
  const rows = cutSpans(picture.height, sheet.height, things.map(downOf))
  // What it shares with the sheets before it is on those: only what is beyond asks for a sheet of its own.
  const own = (spans: readonly Span[], at: number): Span => ({
    start: spans[at - 1]?.end ?? spans[at]?.start ?? 0,
    end: spans[at]?.end ?? 0,
  })
  const tiles = rows.flatMap((down, row) =>
    columns.flatMap((across, column) => {
      const beyond = boxOf(own(columns, column), own(rows, row))
      return isEmpty(beyond, row) ? [] : [{ row, column, area: boxOf(across, down) }]
    }),
  )
  return { tiles, rows, columns }
}

/** Whether some thing is on no sheet as a whole. */
export const cutsSome = ({ rows, columns }: Tiling, things: readonly Box[]): boolean =>
  things.some((thing) => !isWhole(acrossOf(thing), columns) || !isWhole(downOf(thing), rows))
