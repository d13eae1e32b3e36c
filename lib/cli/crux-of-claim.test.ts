import { expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { cruxOf } from './crux-of-claim'

it('EV16: the command tells what decides a claim alone, else in pairs, else that nothing does', () => {
  const play = new PlayMap()
  const thesis = play.claim('The bridge holds.')
  expect(cruxOf(play.map, thesis).words).toEqual(['No single claim decides this.', 'Nor do any two together.'])
  const { claimId: swayed } = play.reply('con', thesis, 'It swayed.')
  expect(cruxOf(play.map, thesis)).toMatchObject({
    alone: [{ causes: [{ thing: { kind: 'claim', id: swayed }, fate: 'falls' }], becomes: 'stands' }],
    pairs: [],
    determined: { alone: true, pairs: true },
    words: ['If “It swayed” falls, “The bridge holds” stands.'],
  })
  play.reply('con', thesis, 'It rusts.')
  const { alone, pairs, words } = cruxOf(play.map, thesis)
  expect([alone.length, words[0]]).toEqual([0, 'No single claim decides this.'])
  expect(pairs.map((pair) => pair.words)).toContain('If “It swayed” and “It rusts” fall, “The bridge holds” stands.')
})
