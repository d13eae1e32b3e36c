import type { TextRange } from '@/lib/domain/anchoring/describe-passage'

/** A stretch of the text that something stands on: a quote, an annotated passage, what is being quoted now. */
export type Mark = TextRange & { id: string }

/** A stretch of the text that is the same marks from end to end. */
export type Segment = TextRange & { marks: readonly string[] }

/**
 * Splits a stretch of text where marks begin and end, so that overlapping marks can be drawn without
 * nesting. The segments partition the range in order; each names the marks over it, earliest first.
 */
export function splitSegments(range: TextRange, marks: readonly Mark[]): Segment[] {
  if (range.end <= range.start) return []
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const edges = new Set([range.start, range.end])
  for (const mark of inside) edges.add(mark.start).add(mark.end)
  const positions = [...edges].sort((a, b) => a - b)

  const segments: Segment[] = []
  let open: Mark[] = []
  let next = 0
  for (const [index, start] of positions.entries()) {
    const end = positions[index + 1]
    if (end === undefined) break
    open = open.filter((mark) => mark.end > start)
    for (let mark = inside[next]; mark && mark.start <= start; mark = inside[++next]) open.push(mark)
    segments.push({ start, end, marks: open.map(({ id }) => id) })
  }
  return segments
}

/** The marks over each block, by the block's place in the list. Blocks without marks are left out. */
export function marksByBlock(blocks: readonly TextRange[], marks: readonly Mark[]): Map<number, Mark[]> {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  const found = new Map<number, Mark[]>()
  let first = 0
  for (const mark of sorted) {
    for (let block = blocks[first]; block && block.end <= mark.start; block = blocks[++first]);
    for (let at = first; ; at++) {
      const block = blocks[at]
      if (!block || block.start >= mark.end) break
      if (mark.start >= block.end) continue
      const list = found.get(at)
      if (list) list.push(mark)
      else found.set(at, [mark])
    }
  }
  return found
}
