import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stance } from '../model'
import { findScheme } from './catalogue'
import { CUES } from './cues'
import { searchSchemes } from './search-schemes'
import { suggestSchemes } from './suggest-scheme'

const suggest = (text: string, stance: Stance = 'pro') => suggestSchemes({ premises: [text], note: '', stance })

describe('suggesting a scheme', () => {
  it('CQ8: cues are of schemes that exist, whole words in lower case, each once', () => {
    for (const { scheme, cues } of CUES) {
      expect(findScheme(scheme)?.name).toBe(scheme)
      expect(new Set(cues).size, scheme).toBe(cues.length)
      for (const cue of cues) expect(cue).toBe(cue.toLowerCase().trim())
    }
    expect(new Set(CUES.map(({ scheme }) => scheme)).size).toBe(CUES.length)
  })

  it.each([
    ['According to RAND, the army will need ten years.', 'expert opinion'],
    ['Experts say that the guarantee would hold.', 'expert opinion'],
    ['The embargo caused the shortage of 1973.', 'cause to effect'],
    ['West Germany was like Ukraine: divided, and safe.', 'analogy'],
    ['In the past such promises were broken.', 'precedent'],
    ['Kyiv signed and pledged to give up its warheads.', 'commitment'],
    ['It opens the door to any claim on old borders.', 'slippery slope'],
    ['Too much has been already invested to turn back.', 'sunk costs'],
    ['He has a vested interest in the pipeline.', 'bias'],
    ['Polls show that most voters want it.', 'popular opinion'],
  ])('CQ8: %s', (text, scheme) => {
    expect(suggest(text)[0]?.scheme).toBe(scheme)
  })

  it('CQ8: a cue is whole words, said with the suggestion; of good and bad consequences the side decides', () => {
    expect(suggest('It is not likely to unlike anybody.')).toEqual([])
    expect(suggest('It looks JUST  LIKE 1994, he said')[0]).toEqual({ scheme: 'analogy', cue: 'just like' })
    expect(suggest('It would harm trade, and benefits nobody.', 'con')[0]?.scheme).toBe('negative consequences')
    expect(suggest('It would harm trade, and benefits nobody.', 'pro')[0]?.scheme).toBe('positive consequences')
  })

  it('CQ8: any words give at most two suggestions, each with a cue that is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...CUES.flatMap(({ cues }) => cues)), fc.string())), (parts) => {
        const text = parts.join(' ')
        const found = suggest(text)
        expect(found.length).toBeLessThanOrEqual(2)
        for (const { cue } of found) expect(text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')).toContain(cue)
      }),
    )
  })

  it('CQ8: schemes are found by name first, then by cue words, then by what they say', () => {
    expect(searchSchemes('expert')[0]?.name).toBe('expert opinion')
    expect(searchSchemes('according')[0]?.name).toBe('expert opinion')
    expect(searchSchemes('hypocri')[0]?.name).toBe('pragmatic inconsistency')
    expect(searchSchemes('slop').map(({ name }) => name)).toEqual(['slippery slope', 'precedent slippery slope'])
    expect(searchSchemes('zzz')).toEqual([])
    expect(searchSchemes(' ').length).toBeGreaterThan(25)
  })
})
