import { expect, it } from 'vitest'
import type { DebateMap } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { tellCrux } from './tell-crux'

const cruxOf = (map: DebateMap, claimId: string) =>
  tellCrux(map, claimId, { weightOf: () => 0.5, evidence: [], semantics: 'dfquad', within: () => () => false })

it('EV16, ST25: programs are told what decides a claim alone, else in pairs, else that nothing does', () => {
  const play = new PlayMap()
  const thesis = play.claim('The bridge holds.')
  expect(cruxOf(play.map, thesis).words).toEqual([
    'No single claim decides this.',
    'Nor do any two together.',
    'Its strength: contested (0.50 by DF-QuAD).',
  ])
  const { claimId: swayed, argumentId } = play.reply('con', thesis, 'It swayed.')
  expect(cruxOf(play.map, thesis)).toMatchObject({
    alone: [
      { causes: [{ thing: { kind: 'claim', id: swayed }, fate: 'falls' }], becomes: 'stands', implied: false },
      { causes: [{ thing: { kind: 'argument', id: argumentId }, fate: 'falls' }], becomes: 'stands', implied: true },
    ],
    pairs: [],
    determined: { alone: true, pairs: true, strength: true },
    strength: { value: 0.375, band: 'weak', moves: [{ thing: { kind: 'claim', id: swayed }, without: 0.5 }] },
    words: [
      'If “It swayed” falls, “The bridge holds” stands.',
      'Its strength: weak (0.38 by DF-QuAD).',
      'Without “It swayed”, “The bridge holds” is contested (0.50) instead of weak (0.38).',
    ],
  })
  play.reply('con', thesis, 'It rusts.')
  const { alone, pairs, words } = cruxOf(play.map, thesis)
  expect([alone.length, words[0]]).toEqual([0, 'No single claim decides this.'])
  expect(pairs.map((pair) => pair.words)).toContain('If “It swayed” and “It rusts” fall, “The bridge holds” stands.')
})
