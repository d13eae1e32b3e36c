import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiffPart, diffWords } from './word-diff'

const joined = (parts: DiffPart[], ...kinds: DiffPart['kind'][]) =>
  parts.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : [])).join('')

describe('diffWords', () => {
  it('HI1: the kept and removed words are the text before, the kept and added words the text after', () => {
    const sentence = fc.oneof(
      fc.string({ unit: 'grapheme', size: 'medium' }),
      fc
        .array(fc.constantFrom('a ', 'b ', 'the ', 'constructor ', '__proto__ ', '\n', '👍 '))
        .map((words) => words.join('')),
    )
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const parts = diffWords(before, after)
        expect(joined(parts, 'same', 'removed')).toBe(before)
        expect(joined(parts, 'same', 'added')).toBe(after)
      }),
    )
  })

  it('HI1: shows whole words', () => {
    expect(diffWords('Agreements are a bridge.', 'Agreements are a shaky bridge.')).toEqual([
      { kind: 'same', text: 'Agreements are a ' },
      { kind: 'added', text: 'shaky ' },
      { kind: 'same', text: 'bridge.' },
    ])
    expect(diffWords('', '')).toEqual([])
    expect(diffWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
  })
})
