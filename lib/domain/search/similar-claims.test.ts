import fc from 'fast-check'
import { Map as PersistentMap } from 'immutable'
import { describe, expect, it } from 'vitest'
import { growthOf, MOST_GROWTH } from '../testing/growth'
import { arbitraryClaimText } from '../testing/random-texts'
import { SimilarClaims } from './similar-claims'
import { wordsOf } from './words'

const SAID = [
  'The harbour should be dredged.',
  'Larger ships could then call there.',
  'Dredging stirs up poisoned mud.',
  'The council has no money for a survey.',
  'Ships of twice the draught wait outside the bar.',
  'Опитування показують, що гарантії потрібні.',
]
const tableOf = (texts: readonly string[]) =>
  PersistentMap(texts.map((text, at): [string, { id: string; text: string }] => [`c${at}`, { id: `c${at}`, text }]))
function finder(texts: readonly string[] = SAID): SimilarClaims {
  const similar = new SimilarClaims()
  similar.follow(tableOf(texts))
  return similar
}
const found = (text: string, texts = SAID) =>
  finder(texts)
    .like(text, 5)
    .map(({ id, likely }) => `${texts[Number(id.slice(1))]}${likely ? ' (likely)' : ''}`)

describe('SimilarClaims', () => {
  it('SE13: offers what begins like the words written so far', () => {
    expect(found('larger sh')).toEqual(['Larger ships could then call there.'])
    expect(found('Ships')).toHaveLength(2)
    expect(found('the')).toEqual([])
    expect(found('')).toEqual([])
  })

  it('SE13: tells what likely says the same, in another order, with accents aside and mistyped', () => {
    expect(found('The harbour should be dredged')).toEqual(['The harbour should be dredged. (likely)'])
    expect(found('The harbor shuold be dredged')[0]).toBe('The harbour should be dredged. (likely)')
    expect(found('Poisoned mud is stirred up by dredging')[0]).toBe('Dredging stirs up poisoned mud. (likely)')
    expect(found('опитування показуют що гарантії потрібні')[0]).toMatch(/likely/)
    expect(found('The mayor should be asked about the church tower')).toEqual([])
  })

  it('SE13: every claim is found by its own words', () => {
    fc.assert(
      fc.property(fc.array(arbitraryClaimText, { minLength: 1, maxLength: 12 }), fc.nat(), (texts, chosen) => {
        const similar = finder(texts)
        const text = texts[chosen % texts.length] ?? ''
        // A word that is said twice says no more than once: "are are" is too little to begin with.
        fc.pre([...new Set(wordsOf(text).map(({ folded }) => folded))].join('').length > 5)
        const same = new Set(texts.flatMap((other, at) => (other === text ? [`c${at}`] : [])))
        expect(similar.like(text, 12).some(({ id }) => same.has(id))).toBe(true)
      }),
    )
  })

  it('SE14: answers after any changes what one that begins anew answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(arbitraryClaimText), { minLength: 3, maxLength: 8 }), {
          minLength: 2,
          maxLength: 4,
        }),
        arbitraryClaimText,
        (versions, asked) => {
          const similar = new SimilarClaims()
          for (const version of versions) {
            const table = tableOf(version.map((text) => text ?? '')).filter(({ text }) => text !== '')
            similar.follow(table)
            const anew = new SimilarClaims()
            anew.follow(table)
            expect(similar.like(asked, 5)).toEqual(anew.like(asked, 5))
          }
        },
      ),
    )
  })

  it('SE14: reads a large map in parts', () => {
    const similar = new SimilarClaims()
    const table = tableOf(SAID)
    let rounds = 1
    while (!similar.follow(table, 2)) rounds++
    expect(rounds).toBe(3)
    expect(similar.like('larger ships', 5)).toEqual(finder().like('larger ships', 5))
  })

  it('SE14: a key costs no more than follows from the number of claims, though all share their words', () => {
    const words = Array.from({ length: 6_000 }, (_, at) => `${'bcdfghklmn'[at % 10]}${at.toString(36)}ing`)
    const textsOf = (length: number) =>
      Array.from({ length }, (_, at) => {
        const own = Array.from({ length: 14 }, (_, place) => words[(at * 7 + place * place * 131) % words.length])
        return `the harbour of a town is ${own.join(' ')}`
      })
    const writing = `the harbour of a tonw is ${textsOf(18)[17]?.slice(25, 60)} beacuse nobody mesaured`
    const write = (size: number) => {
      const similar = finder(textsOf(size))
      return () => {
        for (let length = 4; length <= writing.length; length++) similar.like(writing.slice(0, length), 5)
      }
    }
    expect(growthOf(process, 6_000, write)).toBeLessThan(MOST_GROWTH)
  })
})
