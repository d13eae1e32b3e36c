import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryClaimText } from '../testing/random-texts'
import { fitText, measureText, textWidth } from './measure-text'
import { TEXT_STYLES } from './text-style'

const { claim, pill } = TEXT_STYLES
const withoutSpace = (text: string): string =>
  text.replace(/[\t-\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/g, '')
/** Marks, joiners and modifiers, which never begin a line. */
const NOT_FIRST = /^(?:\p{M}|\u200d|\ufe0f|\p{Emoji_Modifier})/u

describe('measureText', () => {
  it('LO10: every line fits, all of the text is there, no mark begins a line', () => {
    fc.assert(
      fc.property(arbitraryClaimText, fc.integer({ min: 40, max: 460 }), (text, room) => {
        const { lines, width, height } = measureText(text, claim, room)
        expect(withoutSpace(lines.join(''))).toBe(withoutSpace(text))
        for (const line of lines) expect(textWidth(line, claim)).toBeLessThanOrEqual(room + 1e-6)
        expect(width).toBeLessThanOrEqual(room + 1e-6)
        expect(height).toBe(lines.length * 20)
        const startsOfText = NOT_FIRST.test(text.trim()) ? 1 : 0
        expect(lines.slice(startsOfText).filter((line) => NOT_FIRST.test(line))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['breaks at spaces', 'Bilateral agreements are a bridge', ['Bilateral', 'agreements are', 'a bridge']],
    ['breaks after hyphens, not before a number', 'a state-of-the-art -5', ['a state-of-the-', 'art -5']],
    ['keeps no-break spaces', 'nearly always 100\u00a0%', ['nearly always', '100\u00a0%']],
    ['breaks between ideographs, not before their stops', '安全保证不是成员资格。', ['安全保证不是成', '员资格。']],
    ['breaks words too long for a line', 'Rechtsschutzversicherung', ['Rechtsschutzve', 'rsicherung']],
    ['knows an empty text', '', ['']],
  ])('LO10: %s', (_, text, lines) => {
    expect(measureText(text, claim, 118).lines).toEqual(lines)
  })

  it('LO10: a text cut to one line ends with an ellipsis and fits', () => {
    fc.assert(
      fc.property(arbitraryClaimText, fc.integer({ min: 30, max: 300 }), (text, room) => {
        const line = fitText(text, pill, room)
        expect(textWidth(line, pill)).toBeLessThanOrEqual(room)
        if (!line.endsWith('…')) expect(line).toBe(text.trim().replace(/\s+/g, ' '))
      }),
    )
  })
})
