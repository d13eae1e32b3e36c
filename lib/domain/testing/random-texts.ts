import fc from 'fast-check'
import { LIMITS } from '../limits'
import { isPlainText } from '../plain-text'

const WORDS = [
  ...['security', 'guarantees', 'are', 'not', 'a', 'the', 'bridge', 'to', 'membership', 'RAND’s', 'state-of-the-art'],
  ...['безпека', 'гарантії', 'не', 'є', 'членством', "об'єднання", 'їжак'],
  ...['ביטחון', 'ערבויות', 'הם', 'أمن', 'ضمانات', 'ليست', 'עם\u200f'],
  ...['安全保证', '不是', '成员资格', '보장', '安全保障'],
  ...['👩🏽‍🚀', '🇺🇦', '🙂', '𝔘𝔫𝔦', 'e\u0301te\u0301', 'ก็', '٣٤', '—', '“so”', '(maybe)', '50%'],
] as const

const arbitraryWord = fc.constantFrom(...WORDS)

/** Words of many scripts (also from right to left, also without spaces), emoji of several code points, combining marks. */
const arbitrarySentence = fc
  .array(arbitraryWord, { minLength: 1, maxLength: 14, size: 'max' })
  .map((words) => words.join(' '))

const arbitraryNoise = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30, size: 'max' })
    .filter((text) => isPlainText(text) && text.trim() !== '' && text.length <= maxLength && !/[\n\r]/.test(text))

/** One line with something in it: a holder, a title, a scheme. */
export const arbitraryLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(arbitraryWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: arbitraryNoise(LIMITS.line) },
)

export const arbitraryTag: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 60 }).map((number) => `tag ${number}`) },
  { weight: 2, arbitrary: arbitraryWord },
  { weight: 1, arbitrary: arbitraryNoise(LIMITS.tag) },
)

/** What a claim says; now and then as long as a claim may be. */
export const arbitraryClaimText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: arbitrarySentence },
  { weight: 2, arbitrary: arbitraryNoise(LIMITS.claimText) },
  { weight: 1, arbitrary: fc.constant(`${'long '.repeat(LIMITS.claimText / 5 - 1)}claim`) },
)

/** A note in markdown, or a source's text. */
export const arbitraryParagraphs: fc.Arbitrary<string> = fc
  .array(arbitrarySentence, { minLength: 1, maxLength: 5 })
  .map((sentences) => sentences.join('.\n\n'))

/** A small change of wording at one place, so that several people's changes sometimes meet. */
export type WordEdit = { readonly kind: 'replace' | 'insert' | 'remove'; readonly at: number; readonly word: string }

export const arbitraryWordEdit: fc.Arbitrary<WordEdit> = fc.record({
  kind: fc.constantFrom('replace', 'insert', 'remove'),
  at: fc.nat({ max: 14 }),
  word: arbitraryWord,
})

/** The text reworded: never empty, never over the limit of a claim. */
export function reword(text: string, { kind, at, word }: WordEdit): string {
  const words = text.split(' ')
  const place = at % (words.length + (kind === 'insert' ? 1 : 0))
  words.splice(place, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [word]))
  const reworded = words.join(' ')
  return reworded.trim() === '' || reworded.length > LIMITS.claimText ? word : reworded
}
