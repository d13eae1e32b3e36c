import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coveredRange, type KeySelection, moveSelection, type SelectionUnit } from './keyboard-selection'
import { splitBlocks } from './text-blocks'

const TEXT = 'Kyiv doubts them. It has reasons, three of them!\n\nThe memorandum failed.'
const reading = { text: TEXT, blocks: splitBlocks(TEXT) }

/** Presses keys written as `word>`, `sentence<`, with `+` to extend; gives what is selected after each. */
function press(keys: string[], from = 0): string[] {
  let selection: KeySelection | null = null
  return keys.map((key) => {
    const unit = key.replace(/[<>+]/g, '') as SelectionUnit
    selection = moveSelection(reading, selection, { unit, forward: key.includes('>'), extend: key.includes('+'), from })
    const range = selection && coveredRange(selection)
    return range ? TEXT.slice(range.start, range.end) : ''
  })
}

describe('moveSelection', () => {
  it('RD6: words follow each other across paragraphs, punctuation is passed over', () => {
    expect(press(['word>', 'word>', 'word>', 'word>', 'word<'])).toEqual(['Kyiv', 'doubts', 'them', 'It', 'them'])
    expect(press(['word>', 'word>', 'word<'], TEXT.indexOf('them!'))).toEqual(['them', 'The', 'them'])
  })

  it('RD6: a sentence key first takes the sentence around a word, then the next', () => {
    expect(press(['word>', 'word>', 'sentence>', 'sentence>', 'sentence>'])).toEqual([
      'Kyiv',
      'doubts',
      'Kyiv doubts them.',
      'It has reasons, three of them!',
      'The memorandum failed.',
    ])
  })

  it('RD6: extending keeps the anchor, in both directions', () => {
    expect(press(['word>', 'word>', 'word>+', 'word>+', 'word<+', 'word<+', 'word<+'])).toEqual([
      'Kyiv',
      'doubts',
      'doubts them',
      'doubts them. It',
      'doubts them',
      'doubts',
      'Kyiv doubts',
    ])
  })

  it('RD6: at the ends the selection stays', () => {
    expect(press(['word>', 'word<', 'sentence<'])).toEqual(['Kyiv', 'Kyiv', 'Kyiv'])
    expect(press(['block>', 'block>'], TEXT.length - 4)).toEqual(['The memorandum failed.', 'The memorandum failed.'])
    expect(moveSelection({ text: '', blocks: [] }, null, { unit: 'word', forward: true, extend: false })).toBeNull()
  })

  it('RD6: whatever is pressed, the selection is a stretch of the text, and unmoved keys keep extending from the anchor', () => {
    const step = fc.record({
      unit: fc.constantFrom<SelectionUnit>('word', 'sentence', 'block'),
      forward: fc.boolean(),
      extend: fc.boolean(),
    })
    const anyText = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n\n', 'word ', '文字。', 'שלום ', '. ')))
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(anyText, fc.array(step, { maxLength: 30 }), (text, steps) => {
        const blocks = splitBlocks(text)
        let selection: KeySelection | null = null
        for (const each of steps) {
          const before: KeySelection | null = selection
          selection = moveSelection({ text, blocks }, before, each)
          if (!selection) continue
          const { start, end } = coveredRange(selection)
          expect(text.slice(start, end).trim()).not.toBe('')
          if (before && each.extend) expect(selection.anchor).toEqual(before.anchor)
        }
      }),
    )
  })
})
