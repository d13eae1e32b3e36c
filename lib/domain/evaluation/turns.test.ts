import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { labelsOf } from './map-labels'
import { listSupposed, NOTHING_SUPPOSED, supposedOn, toggleSupposed } from './suppositions'
import { standingIn, turnInWords, turnsBetween } from './turns'

describe('turnsBetween', () => {
  it('EV14: tells each claim of both maps that stands otherwise, and what became of it', () => {
    const play = new PlayMap()
    const thesis = play.claim('The bridge holds.')
    const { claimId: swayed } = play.reply('con', thesis, 'It swayed.')
    const before = { map: play.map, labels: labelsOf(play.map) }
    play.reply('con', swayed, 'That was the wind.')
    const after = { map: play.map, labels: labelsOf(play.map) }
    const told = turnsBetween(before, after)
    expect(told.map(({ claimId }) => claimId)).toEqual([thesis, swayed])
    expect(told.map(turnInWords)).toEqual(['stands', 'no longer stands'])
    expect(turnInWords({ was: 'open', is: 'falls' })).toBe('does not stand')
    expect(turnInWords({ was: 'falls', is: 'open' })).toBe('is unresolved')
  })

  it('EV14: of a scenario it tells what follows and not what is supposed', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 40 }).map(growMap), fc.nat(), fc.boolean(), (map, at, falls) => {
        const ids = [...map.claims.keys()]
        const thing = { kind: 'claim', id: ids[at % ids.length] ?? '' } as const
        const supposed = toggleSupposed(NOTHING_SUPPOSED, thing, falls ? 'falls' : 'stands')
        const [real, labels] = [labelsOf(map), labelsOf(map, supposed)]
        const told = new Map(turnsBetween({ map, labels: real }, { map, labels }).map((turn) => [turn.claimId, turn]))
        for (const id of ids) {
          const [was, is] = [standingIn(real, id), standingIn(labels, id)]
          expect(told.get(id)).toEqual(was === is || id === thing.id ? undefined : { claimId: id, was, is })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('EV11: supposing the same again ends it, another fate replaces it, and nothing is supposed of what is not there', () => {
    const play = new PlayMap()
    const thing = { kind: 'claim', id: play.claim('The bridge holds.') } as const
    const falls = toggleSupposed(NOTHING_SUPPOSED, thing, 'falls')
    expect(listSupposed(falls)).toEqual([{ thing, fate: 'falls' }])
    expect(listSupposed(toggleSupposed(falls, thing, 'stands'))).toEqual([{ thing, fate: 'stands' }])
    expect(listSupposed(toggleSupposed(falls, thing, 'falls'))).toEqual([])
    expect(supposedOn(play.map, falls)).toBe(falls)
    play.run(play.delete({ claims: [thing.id] }))
    expect(listSupposed(supposedOn(play.map, falls))).toEqual([])
  })
})
