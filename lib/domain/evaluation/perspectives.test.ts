import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { labelsOf } from './map-labels'
import { partingsOf, supposedFrom, viewpointsOn } from './perspectives'
import { standingIn } from './turns'

/** A thesis with an objection that is itself objected to; two people and two tags hold them. */
function debate() {
  const play = new PlayMap()
  const claim = (text: string, holder: string | null, tags: string[] = []) => {
    const id = play.newId()
    play.run(play.add({ claims: [{ id, text, holder, tags, pin: null }] }))
    return id
  }
  const [thesis, objection, answer] = [claim('T', 'Ada'), claim('O', 'Bo', ['war']), claim('A', 'Ada', ['war', 'law'])]
  play.argue('con', [objection], { kind: 'claim', id: thesis })
  play.argue('con', [answer], { kind: 'claim', id: objection })
  return { map: play.map, thesis, objection, answer }
}

describe('perspectives', () => {
  it('ST21: a person grants what they hold likelier than not, and denies what they hold less likely', () => {
    const { map, thesis, objection, answer } = debate()
    const held = new Map([
      [objection, 51],
      [answer, 49],
      [thesis, 50],
      ['gone', 90],
    ])
    const { claims } = supposedFrom(map, { kind: 'person', personId: 'x' }, held)
    expect([...claims]).toEqual([
      [objection, 'stands'],
      [answer, 'falls'],
    ])
    const labels = labelsOf(map, supposedFrom(map, { kind: 'person', personId: 'x' }, held))
    expect(standingIn(labels, thesis)).toBe('falls')
    expect(standingIn(labelsOf(map), thesis)).toBe('stands')
  })

  it('ST21: a holder grants the claims they hold, a camp those that bear its tag', () => {
    const { map, thesis, objection, answer } = debate()
    const granted = (perspective: Parameters<typeof supposedFrom>[1]) =>
      [...supposedFrom(map, perspective).claims.keys()].sort()
    expect(granted({ kind: 'holder', holder: 'Ada' })).toEqual([thesis, answer].sort())
    expect(granted({ kind: 'tag', tag: 'war' })).toEqual([objection, answer].sort())
    expect(granted({ kind: 'map' })).toEqual([])
    expect(viewpointsOn(map)).toEqual({
      holders: [
        ['Ada', 2],
        ['Bo', 1],
      ],
      tags: [
        ['war', 2],
        ['law', 1],
      ],
    })
  })

  it('ST22: two perspectives part exactly where a claim stands otherwise; what is said outright comes first', () => {
    const { map, thesis, objection } = debate()
    const ada = labelsOf(map, supposedFrom(map, { kind: 'holder', holder: 'Ada' }))
    const bo = labelsOf(map, supposedFrom(map, { kind: 'holder', holder: 'Bo' }))
    expect(partingsOf(map, ada, bo)).toEqual([
      { claimId: thesis, one: 'stands', other: 'falls', says: true },
      { claimId: objection, one: 'falls', other: 'stands', says: true },
    ])
    fc.assert(
      fc.property(arbitraryTwigs({ most: 40 }), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 100 }))), (twigs, said) => {
        const grown = growMap(twigs)
        const ids = [...grown.claims.keys()]
        const held = new Map(
          said.flatMap(([place, percent]) =>
            ids[place % ids.length] ? [[ids[place % ids.length] ?? '', percent]] : [],
          ),
        )
        const [one, other] = [
          labelsOf(grown),
          labelsOf(grown, supposedFrom(grown, { kind: 'person', personId: 'x' }, held)),
        ]
        const parted = new Set(partingsOf(grown, one, other).map(({ claimId }) => claimId))
        for (const id of ids) expect(parted.has(id)).toBe(standingIn(one, id) !== standingIn(other, id))
      }),
    )
  })
})
