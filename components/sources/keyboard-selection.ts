import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { blockIndexAt } from './text-blocks'

/** What one key moves by: a word, a sentence, a block of the reader. */
export type SelectionUnit = 'word' | 'sentence' | 'block'

/** A selection made with keys: the unit it began at and the unit it reaches to, in either order. */
export type KeySelection = { anchor: TextRange; focus: TextRange }

/** The stretch of text a selection covers. */
export const coveredRange = ({ anchor, focus }: KeySelection): TextRange => ({
  start: Math.min(anchor.start, focus.start),
  end: Math.max(anchor.end, focus.end),
})

type Reading = { text: string; blocks: readonly TextRange[] }

/**
 * The selection after one key. Nothing selected yet: the first unit at or after `from`. With `extend` the
 * anchor stays and the selection grows or shrinks; without, the next unit alone is selected. At the end of
 * the text the selection stays as it is; null only when the text has no such unit.
 */
export function moveSelection(
  reading: Reading,
  selection: KeySelection | null,
  step: { unit: SelectionUnit; forward: boolean; extend: boolean; from?: number },
): KeySelection | null {
  if (!selection) {
    const first = findUnit(reading, { start: (step.from ?? 0) - 1, end: step.from ?? 0 }, step.unit, true)
    return first && { anchor: first, focus: first }
  }
  const current = step.extend ? selection.focus : coveredRange(selection)
  const focus = findUnit(reading, current, step.unit, step.forward)
  if (!focus) return selection
  return { anchor: step.extend ? selection.anchor : focus, focus }
}

/** Forward: the first unit that ends after the current one; backward: the last that begins before it. */
function findUnit(
  { text, blocks }: Reading,
  current: TextRange,
  unit: SelectionUnit,
  forward: boolean,
): TextRange | null {
  const step = forward ? 1 : -1
  for (let index = blockIndexAt(blocks, forward ? current.end - 1 : current.start); ; index += step) {
    const block = blocks[index]
    if (!block) return null
    const units = unitsOf(text, block, unit)
    const found = forward
      ? units.find(({ end }) => end > current.end)
      : units.findLast(({ start }) => start < current.start)
    if (found) return found
  }
}

const SEGMENTERS = {
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
}

function unitsOf(text: string, block: TextRange, unit: SelectionUnit): TextRange[] {
  if (unit === 'block') return [block]
  return [...SEGMENTERS[unit].segment(text.slice(block.start, block.end))].flatMap(({ segment, index, isWordLike }) => {
    const kept = unit === 'sentence' ? segment.trimEnd() : segment
    if (kept === '' || isWordLike === false) return []
    return [{ start: block.start + index, end: block.start + index + kept.length }]
  })
}
