import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PassageSchema } from '../model'
import { anchorPassage } from './anchor-passage'
import { describePassage } from './describe-passage'
import { verifyQuote } from './verify-quote'

const text =
  'Kyiv doubts them on three counts. The memorandum of 1994 did not bring the protection it promised; a change of ' +
  'government among the signatories can undo them; and, above all, they look like a trick: accept, and the appeal for ' +
  'full membership loses its urgency. The memorandum of 1994 is gone.'

const passageOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return describePassage(text, { start, end: start + words.length })
}

/** Texts full of repeats, where only context tells places apart. */
const repetitive = fc
  .array(fc.constantFrom('a ', 'b ', 'ab', 'trick ', 'war, ', '🇺🇦', 'é', '\n\n', 'שלום '), {
    minLength: 1,
    size: 'max',
    maxLength: 300,
  })
  .map((words) => words.join(''))
const withRange = repetitive.chain((body) =>
  fc
    .tuple(fc.nat(body.length - 1), fc.nat(60))
    .map(([start, length]) => ({ body, range: { start, end: Math.min(body.length, start + length + 1) } })),
)

const countOf = (body: string, words: string): number => {
  let count = 0
  for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) count++
  return count
}

describe('describing and anchoring a passage', () => {
  it('QU3: what was described is found exactly there, whatever repeats', () => {
    fc.assert(
      fc.property(withRange, ({ body, range }) => {
        const passage = describePassage(body, range)
        expect(anchorPassage(body, passage)).toEqual({ ...passage.position, how: 'exact', similarity: 1 })
      }),
      { numRuns: 500 },
    )
  })

  it('QU3: a description is plain text that covers the range, never half a character', () => {
    fc.assert(
      fc.property(withRange, ({ body, range }) => {
        const passage = describePassage(body, range)
        if (passage.exact.trim() !== '') expect(PassageSchema.safeParse(passage).success).toBe(true)
        expect(passage.position?.start).toBeLessThanOrEqual(range.start)
        expect(passage.position?.end).toBeGreaterThanOrEqual(range.end)
      }),
      { numRuns: 500 },
    )
  })

  it('QU4: without its position it is found by its words and what stands around them', () => {
    fc.assert(
      fc.property(withRange, ({ body, range }) => {
        const passage = describePassage(body, range)
        const anchor = anchorPassage(body, { ...passage, position: null })
        expect(anchor && body.slice(anchor.start, anchor.end)).toBe(passage.exact)
        if (countOf(body, passage.prefix + passage.exact + passage.suffix) === 1) {
          expect(anchor?.start).toBe(passage.position?.start)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('QU4: text put in elsewhere moves it and does not lose it', () => {
    fc.assert(
      fc.property(withRange, repetitive, fc.boolean(), ({ body, range }, inserted, before) => {
        const passage = describePassage(body, range)
        const changed = before ? inserted + body : body + inserted
        const whole = passage.prefix + passage.exact + passage.suffix
        const anchor = anchorPassage(changed, passage)
        expect(anchor && changed.slice(anchor.start, anchor.end)).toBe(passage.exact)
        if (countOf(changed, whole) === 1) {
          expect(anchor?.start).toBe((passage.position?.start ?? 0) + (before ? inserted.length : 0))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('QU4: of two equal passages the one with the same surroundings is meant', () => {
    const second = passageOf('The memorandum of 1994', 60)
    const shorter = text.replace('Kyiv doubts them on three counts. ', '')
    const anchor = anchorPassage(shorter, second)
    expect(anchor?.how).toBe('moved')
    expect(shorter.slice(anchor?.end)).toBe(' is gone.')
  })

  it('QU5: other white space and small rewordings are found approximately', () => {
    const passage = passageOf('did not bring the protection it promised')
    const broken = text.replace('bring the', 'bring\n   the')
    expect(anchorPassage(broken, passage)).toMatchObject({ how: 'approximate' })
    const reworded = text.replace('protection it promised', 'protections it had promised')
    const anchor = anchorPassage(reworded, passage)
    expect(anchor?.how).toBe('approximate')
    expect(reworded.slice(anchor?.start, anchor?.end)).toBe('did not bring the protections it had promised')
    expect(anchor?.similarity).toBeGreaterThan(0.8)
  })

  it('QU5: other text is not mistaken for it', () => {
    const passage = passageOf('did not bring the protection it promised')
    expect(anchorPassage('Nothing of the kind was ever said in this other article about trade.', passage)).toBeNull()
    expect(anchorPassage('', passage)).toBeNull()
    expect(anchorPassage('abcdefg', { exact: 'abx', prefix: '', suffix: '', position: null })).toBeNull()
  })

  it('QU5: a common word in 2 MB, and a long passage that is not there, come back', () => {
    const long = 'the word and the other word, '.repeat(70_000)
    const common = describePassage(long, { start: 29 * 40_000, end: 29 * 40_000 + 3 })
    expect(anchorPassage(`x${long}`, common)?.how).toBe('moved')
    const absent = { exact: 'quite another sentence '.repeat(200), prefix: '', suffix: '', position: null }
    expect(anchorPassage(long, absent)).toBeNull()
  })

  it('QU5: a reworded passage is found in 2 MB', () => {
    const words = Array.from({ length: 150_000 }, (_, index) => `w${(index * 7919) % 9973}`).join(' ')
    const passage = { ...passageOf('did not bring the protection it promised'), position: null }
    const long = `${words} ${text.replace('protection', 'shelter')} ${words}`
    const anchor = anchorPassage(long, passage)
    expect(long.slice(anchor?.start, anchor?.end)).toBe('did not bring the shelter it promised')
  })

  it('QU5: a text made to be hard to search comes back too', () => {
    const same = 'a'.repeat(2_000_000)
    const nearly = { exact: `${'a'.repeat(300)}b`, prefix: '', suffix: '', position: null }
    expect(anchorPassage(same, nearly)).toBeNull()
    expect(anchorPassage(same.slice(0, 1_000), nearly)?.how).toBe('approximate')
  })

  it('QU6: a quote is verified, drifted or lost', () => {
    const passage = passageOf('did not bring the protection it promised')
    expect(verifyQuote(text, passage)).toBe('verified')
    expect(verifyQuote(`More. ${text}`, passage)).toBe('drifted')
    expect(verifyQuote('Nothing of the kind.', passage)).toBe('lost')
  })
})
