import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyAdd } from '../compose'
import { PlayMap } from '../testing/play-map'
import { plainWordsOf, wordingOf } from './wording'

const SAME: [string, string][] = [
  ['Prices  rose.', 'prices rose'],
  ['It is well-known, they say', 'It is well known they say!'],
  ['Don’t go', "Don't go"],
  ["It can't", 'It cant'],
  ['ＷＩＤＥ', 'wide'],
  ['«Так», каже він', 'так каже він'],
  ['A (B) C', 'A B C'],
]
const OTHER: [string, string][] = [
  ['Prices rose', 'Prices fell'],
  ['It is so', 'It is not so'],
  ['1.5 points', '15 points'],
  ['It fell to -5', 'It fell to 5'],
  ['5 % of it', '5 of it'],
  ['2,000', '2,00'],
  ['now here', 'nowhere'],
  ['$5', '€5'],
  ['A and B', 'B and A'],
]

const SOURCE = {
  title: 'S',
  authors: [],
  publisher: '',
  published: '',
  url: '',
  language: '',
  text: 'It holds. It binds.',
}

describe('the wording of what a stance is on', () => {
  it.each(SAME)('ST1: %s is still %s', (a, b) => {
    expect(plainWordsOf(a)).toBe(plainWordsOf(b))
  })

  it.each(OTHER)('ST1: %s is no longer %s', (a, b) => {
    expect(plainWordsOf(a)).not.toBe(plainWordsOf(b))
  })

  it('ST1: case, space around and between words, and marks at the end never matter, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', size: 'max', maxLength: 300 }), (text) => {
        const words = plainWordsOf(text)
        expect(plainWordsOf(`  ${text.replaceAll(' ', ' \n ')} !? `)).toBe(words)
        expect(plainWordsOf(words)).toBe(words)
      }),
    )
  })

  it('ST26: a quote as evidence is its passage and the words of the claim, as long as it is that claim’s', () => {
    const play = new PlayMap()
    const [claimId, other] = [play.claim('A treaty holds.'), play.claim('A treaty binds.')]
    const source = { ...SOURCE, id: 's' }
    const quote = { id: 'q', sourceId: 's', exact: 'It holds.', prefix: '', suffix: '', position: null }
    play.run(play.add({ sources: [source], quotes: [{ ...quote, claimIds: [claimId] }] }))
    play.run(play.add({ quotes: [{ ...quote, id: 'p', exact: 'It binds.', claimIds: [claimId] }] }))
    const of = (quoteId: string, about: string) => wordingOf(play.map, { kind: 'evidence', quoteId, claimId: about })
    const first = of('q', claimId)
    expect(first).toMatch(/^[0-9a-f]{16}$/)
    expect(of('p', claimId)).not.toBe(first)
    expect([of('q', other), of('none', claimId), of('q', 'none')]).toEqual([undefined, undefined, undefined])
    play.run(play.edit(claimId, { text: { from: 'A treaty holds.', to: 'a treaty holds' } }))
    expect(of('q', claimId)).toBe(first)
    play.run(play.edit(claimId, { text: { from: 'a treaty holds', to: 'A treaty fails.' } }))
    expect(of('q', claimId)).not.toBe(first)
    play.run(play.delete({ quoteLinks: [{ quoteId: 'q', claimId }] }))
    expect(of('q', claimId)).toBeUndefined()
  })

  it('ST1: words that come back have the wording they had', () => {
    const play = new PlayMap()
    const id = play.claim('A treaty holds.')
    const target = { kind: 'claim', id } as const
    const first = wordingOf(play.map, target)
    const edit = (from: string, to: string) =>
      play.run({ v: 1, id: play.newId(), kind: 'edit-claim', claimId: id, text: { from, to } })
    edit('A treaty holds.', 'A treaty fails.')
    expect(wordingOf(play.map, target)).not.toBe(first)
    edit('A treaty fails.', 'a treaty holds')
    expect(wordingOf(play.map, target)).toBe(first)
    expect(wordingOf(play.map, { kind: 'claim', id: 'nothing' })).toBeUndefined()
  })

  it('ST2: an argument is worded by its side, its premises in any order, and what it is about', () => {
    const play = new PlayMap()
    const [thesis, a, b] = [play.claim('T'), play.claim('A'), play.claim('B')]
    const operation = emptyAdd(play.newId)
    const fields = { stance: 'pro', scheme: null, note: '', pin: null } as const
    const conclusion = { kind: 'claim', id: thesis } as const
    const argument = { ...fields, id: play.newId(), premises: [a, b], conclusion }
    operation.arguments.push(argument)
    play.run(operation)
    const target = { kind: 'argument', id: argument.id } as const
    const first = wordingOf(play.map, target)
    const edit = (part: object) =>
      play.run({ v: 1, id: play.newId(), kind: 'edit-argument', argumentId: argument.id, ...part })
    edit({ premises: { from: [a, b], to: [b, a] }, note: { from: '', to: 'Clear.' } })
    expect(wordingOf(play.map, target)).toBe(first)
    edit({ stance: { from: 'pro', to: 'con' } })
    expect(wordingOf(play.map, target)).not.toBe(first)
    edit({ stance: { from: 'con', to: 'pro' } })
    play.run({ v: 1, id: play.newId(), kind: 'edit-claim', claimId: b, text: { from: 'B', to: 'B or C' } })
    expect(wordingOf(play.map, target)).not.toBe(first)
  })
})
