import { describe, expect, it } from 'vitest'
import { NOTHING_SUPPOSED } from '@/lib/domain/evaluation/suppositions'
import { WHOLE } from '@/lib/domain/part'
import type { Place } from './place'
import { arriveAt, beginTrail, placeAt, revise, stateOfTrail, stepsTo, type Trail, trailOfState, visit } from './trail'

const claim = (id: string, view: Place['view'] = 'map'): Place => ({
  thing: { kind: 'claim', id },
  words: '',
  view,
  eye: null,
  part: WHOLE,
  supposed: NOTHING_SUPPOSED,
})
const through = (...ids: string[]): Trail => {
  const [first = '', ...others] = ids
  return others.reduce((trail, id) => visit(trail, claim(id)), beginTrail(claim(first)))
}
const anywhere = () => true

describe('a trail', () => {
  it('PL2: goes back and forth through the places visited', () => {
    const trail = through('a', 'b', 'c')
    expect(stepsTo(trail, -1, anywhere)).toBe(-1)
    expect(stepsTo(trail, 1, anywhere)).toBe(0)
    const back = arriveAt(trail, 1)
    expect(back && placeAt(back)).toEqual(claim('b'))
    expect(back && stepsTo(back, 1, anywhere)).toBe(1)
    expect(arriveAt(trail, 3)).toBeNull()
    expect(stepsTo(through('a'), -1, anywhere)).toBe(0)
  })

  it('PL2: forgets what lay ahead when one goes elsewhere from an earlier place', () => {
    const back = arriveAt(through('a', 'b', 'c'), 0)
    const turned = back && visit(back, claim('d'))
    expect(turned?.places).toEqual([claim('a'), claim('d')])
    expect(turned && stepsTo(turned, 1, anywhere)).toBe(0)
  })

  it('PL3: skips what was deleted meanwhile, and what would be no step', () => {
    const trail = through('a', 'gone', 'c')
    const isThere = ({ thing }: Place) => thing?.id !== 'gone'
    expect(stepsTo(trail, -1, isThere)).toBe(-2)
    expect(stepsTo(through('gone', 'c'), -1, isThere)).toBe(0)
    expect(stepsTo(through('a', 'gone', 'a'), -1, isThere)).toBe(0)
    expect(stepsTo(visit(through('a'), claim('a', 'outline')), -1, anywhere)).toBe(-1)
  })

  it('remembers as many places as a browser does, under the same numbers', () => {
    const ids = Array.from({ length: 60 }, (_, at) => `c${at}`)
    const trail = through(...ids)
    expect(trail.places).toHaveLength(50)
    expect(placeAt(trail)).toEqual(claim('c59'))
    expect(arriveAt(trail, 10)?.at).toBe(10)
    expect(arriveAt(trail, 9)).toBeNull()
  })

  it('PL4: is read again from what the browser kept, unless that is something else', () => {
    const eye = { x: 3, y: -4, zoom: 0.5 }
    const trail = revise(through('a', 'b'), { ...claim('b'), eye })
    expect(trailOfState({ other: 1, ...stateOfTrail(trail) })).toEqual(trail)
    expect(trailOfState(structuredClone(stateOfTrail(trail)))).toEqual(trail)
    const broken = [null, 1, {}, { cruxTrail: 1 }, { cruxTrail: { first: 0, at: 0, places: [] } }]
    for (const state of [
      ...broken,
      { cruxTrail: { first: 0, at: 2, places: ['a', 'b'] } },
      { cruxTrail: { first: 0, at: 0.5, places: ['a'] } },
      { cruxTrail: { first: 0, at: 0, places: [1] } },
    ])
      expect(trailOfState(state)).toBeNull()
  })
})
