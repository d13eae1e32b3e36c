import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { rivalsInPairs } from '../testing/rivals-in-pairs'
import { arbitraryPlaces, withRivals } from '../testing/with-rivals'
import { attackGraphOf, structureOf } from './attack-graph'
import { DebateGraphs } from './debate-graph'
import { indexFramework } from './framework-index'
import { FrameworkSolver } from './framework-solver'
import { makeMiniSat } from './minisat'
import { readingOf } from './readings'

const reading = ({ map }: Pick<PlayMap, 'map'>, claimId: string) => {
  const graph = new DebateGraphs().follow(map)
  return readingOf(graph, graph.claim(claimId) ?? -1, makeMiniSat)
}

describe('readingOf', () => {
  it('EV18: a claim that hangs on a tie holds on some readings, on every one, or on none', () => {
    const play = new PlayMap()
    const [cats, dogs] = [play.claim('Cats rule.'), play.claim('Dogs rule.')]
    play.argue('con', [cats], { kind: 'claim', id: dogs })
    play.argue('con', [dogs], { kind: 'claim', id: cats })
    expect([reading(play, cats), reading(play, dogs)]).toEqual(['some', 'some'])
    const either = play.claim('Somebody rules.')
    for (const one of [cats, dogs]) play.argue('pro', [one], { kind: 'claim', id: either })
    expect(reading(play, either)).toBe('every')
    const nobody = play.claim('Nobody rules.')
    play.argue('con', [either], { kind: 'claim', id: nobody })
    expect(reading(play, nobody)).toBe('none')
  })

  it('EV18: readings are those of the attack graph that the map means', () => {
    const maps = fc.oneof(
      arbitraryTwigs({ most: 25 }).map(growMap),
      arbitraryScript({ maxSteps: 60 }).map((script) => playScript(script).map),
    )
    fc.assert(
      fc.property(maps, (map) => {
        const { nodes, attacks } = attackGraphOf(structureOf(map))
        const [from, to] = [attacks.map(([one]) => one), attacks.map(([, other]) => other)]
        const solver = new FrameworkSolver(indexFramework(nodes.length, { from, to }), makeMiniSat)
        for (const [at, { kind, id }] of [...nodes.entries()].slice(0, 8)) {
          if (kind !== 'claim') continue
          const told = reading({ map }, id)
          expect(told !== 'none').toBe(solver.isCredulous('PR', at))
          expect(told === 'every').toBe(solver.isSkeptical('PR', at))
        }
      }),
      { numRuns: 80 },
    )
  })

  it('EV41: with rival answers, by helpers or in pairs, they are those of a graph in which each attacks each other one', () => {
    const maps = fc
      .tuple(arbitraryTwigs({ most: 22 }).map(growMap), arbitraryPlaces)
      .map(([map, places]) => withRivals(map, places))
    fc.assert(
      fc.property(maps, (map) => {
        const { nodes, attacks } = rivalsInPairs(map)
        const solver = new FrameworkSolver(indexFramework(nodes.length, attacks), makeMiniSat)
        for (const [at, { kind, id }] of [...nodes.entries()].slice(0, 8)) {
          if (kind !== 'claim') continue
          const told = reading({ map }, id)
          expect(told !== 'none').toBe(solver.isCredulous('PR', at))
          expect(told === 'every').toBe(solver.isSkeptical('PR', at))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('EV41: a tie between twelve rivals leaves each on some readings; a reason that every one of them gives holds on all', () => {
    const play = new PlayMap()
    const answers = Array.from({ length: 12 }, (_, at) => play.claim(`Answer ${at}.`))
    const told = () => answers.map((id) => reading({ map: withRivals(play.map, [0]) }, id))
    expect(new Set(told())).toEqual(new Set(['some']))
    const some = play.claim('There is an answer.')
    for (const id of answers) play.argue('pro', [id], { kind: 'claim', id: some })
    const places = [...answers.map(() => 0), null]
    expect(reading({ map: withRivals(play.map, places) }, some)).toBe('every')
  })
})
