import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from '../debate-map'
import { type Burden, BurdenSchema, MapBurdenSchema, type MapDetails } from '../model'
import { claimWith } from '../operations/claim-with'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { rivalsInPairs } from '../testing/rivals-in-pairs'
import { arbitraryPlaces, withRivals } from '../testing/with-rivals'
import { attackGraphOf, structureOf } from './attack-graph'
import { indexFramework } from './framework-index'
import { groundedLabelling, IN, OUT, UNDECIDED } from './grounded'
import { labelsOf, MapLabeller } from './map-labels'
import { type Fate, NOTHING_SUPPOSED, type Suppositions } from './suppositions'
import { verdictOn } from './verdict'

/** A map with these burdens on its claims, in turns, and this one for all others. */
function withBurdens(map: DebateMap, burdens: readonly (Burden | null)[], burden: MapDetails['burden']): DebateMap {
  if (!map.details) throw new Error('a map without details')
  let place = 0
  const claims = map.claims.map((claim) => claimWith(claim, { burden: burdens[place++ % burdens.length] ?? null }))
  return { ...map, claims, details: { ...map.details, burden } }
}

const burdens = fc.array(fc.option(fc.constantFrom(...BurdenSchema.options), { freq: 2 }), {
  minLength: 1,
  maxLength: 30,
  size: 'max',
})
const maps = fc.oneof(
  arbitraryScript({ maxSteps: 90 }).map((script) => playScript(script).map),
  arbitraryTwigs({ most: 60 }).map(growMap),
  fc
    .tuple(
      arbitraryTwigs({ most: 60 }).map(growMap),
      burdens,
      fc.option(fc.constantFrom(...MapBurdenSchema.options), { nil: undefined }),
    )
    .map(([map, each, all]) => withBurdens(map, each, all)),
)
const rivalMaps = fc.tuple(maps, arbitraryPlaces).map(([map, places]) => withRivals(map, places))
const fates = fc.array(fc.tuple(fc.nat({ max: 99 }), fc.constantFrom<Fate>('stands', 'falls')), { maxLength: 5 })
const suppose = (map: DebateMap, claims: readonly [number, Fate][], steps: readonly [number, Fate][]): Suppositions => {
  const chosen = (ids: readonly string[], list: readonly [number, Fate][]) =>
    new Map(ids.length === 0 ? [] : list.map(([at, fate]) => [ids[at % ids.length] ?? '', fate] as const))
  return {
    claims: chosen([...map.claims.keys()].sort(), claims),
    arguments: chosen([...map.arguments.keys()].sort(), steps),
  }
}

function expectGrounded(map: DebateMap, supposed: Suppositions, labels = labelsOf(map, supposed)): void {
  const { nodes, attacks } = attackGraphOf(structureOf(map), supposed)
  const framework = indexFramework(nodes.length, {
    from: attacks.map(([from]) => from),
    to: attacks.map(([, to]) => to),
  })
  const told = groundedLabelling(framework)
  for (const [at, { kind, id }] of nodes.entries()) {
    if (kind === 'claim') expect(labels.claim(id).label, id).toBe(told[at])
    if (kind === 'argument') expect(labels.argument(id).label, id).toBe(told[at])
  }
}

describe('labelsOf', () => {
  it('EV6: is the grounded labelling of the attack graph that a map means, with its cycles, joint premises, undercuts and burdens', () => {
    fc.assert(
      fc.property(maps, (map) => expectGrounded(map, NOTHING_SUPPOSED)),
      { numRuns: 300 },
    )
  })

  it('EV11: what is supposed of claims and arguments counts as what is granted or set aside', () => {
    fc.assert(
      fc.property(maps, fates, fates, (map, claims, steps) => expectGrounded(map, suppose(map, claims, steps))),
      { numRuns: 200 },
    )
  })

  it('EV40: with rival answers it is the labelling of a graph in which each attacks each other one, in pairs and by helpers', () => {
    fc.assert(
      fc.property(rivalMaps, fates, fates, (map, claims, steps) => {
        const supposed = suppose(map, claims, steps)
        expectGrounded(map, supposed)
        const labels = labelsOf(map, supposed)
        const { nodes, attacks } = rivalsInPairs(map, supposed)
        const told = groundedLabelling(indexFramework(nodes.length, attacks))
        for (const [at, { kind, id }] of nodes.entries()) {
          if (kind === 'claim') expect(labels.claim(id).label, id).toBe(told[at])
          if (kind === 'argument') expect(labels.argument(id).label, id).toBe(told[at])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('EV10: following a map through its edits gives the labels that reading it anew gives, and leaves earlier ones alone', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(maps, rivalMaps), { minLength: 1, maxLength: 3 }), (versions) => {
        const labeller = new MapLabeller()
        const followed = versions.map((map) => labeller.label(map))
        for (const [at, map] of versions.entries()) expectGrounded(map, NOTHING_SUPPOSED, followed[at])
      }),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 40 }), (script) => {
        const labeller = new MapLabeller()
        const { done } = playScript(script)
        const followed = done.map(({ after }) => labeller.label(after))
        for (const [at, { after }] of done.entries()) expectGrounded(after, NOTHING_SUPPOSED, followed[at])
      }),
      { numRuns: 60 },
    )
  })

  it('EV12: a burden decides what a claim needs to stand', () => {
    const play = new PlayMap()
    const thesis = play.claim('The bridge holds.')
    const { claimId: reason } = play.reply('pro', thesis, 'It was tested.')
    const { claimId: doubt } = play.reply('con', reason, 'The test was of another bridge.')
    const ask = (burden: Burden | null) =>
      play.run(play.edit(thesis, { burden: { from: play.map.claims.get(thesis)?.burden ?? null, to: burden } }))
    const verdict = () => verdictOn(play.map, labelsOf(play.map), thesis)
    expect(verdict()).toBe('unbacked')
    ask('presumed')
    expect(verdict()).toBe('stands')
    play.reply('con', thesis, 'It swayed.')
    expect(verdict()).toBe('objected')
    ask('granted')
    expect(verdict()).toBe('granted')
    ask('aside')
    expect(verdict()).toBe('aside')
    expect(verdictOn(play.map, labelsOf(play.map), doubt)).toBe('unchallenged')
    play.run({ v: 1, id: play.newId(), kind: 'edit-map', burden: { from: null, to: 'reasons' } })
    expect(verdictOn(play.map, labelsOf(play.map), doubt)).toBe('unbacked')
    play.run(play.edit(doubt, { burden: { from: null, to: 'presumed' } }))
    expect(verdictOn(play.map, labelsOf(play.map), doubt)).toBe('unchallenged')
  })

  it('EV6: what a label rests on was decided before it', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const labels = labelsOf(map)
        for (const { id, stance, premises, conclusion } of map.arguments.values()) {
          const own = labels.argument(id)
          const about = conclusion.kind === 'claim' ? labels.claim(conclusion.id) : labels.argument(conclusion.id)
          if (own.label === IN)
            for (const premise of premises) expect(labels.claim(premise).order).toBeLessThan(own.order)
          const isGranted = conclusion.kind === 'claim' && map.claims.get(conclusion.id)?.burden === 'granted'
          if (isGranted) continue
          if (stance === 'con' && own.label === IN) expect(about.label).toBe(OUT)
          if (stance === 'con' && about.label === IN) expect(own.order).toBeLessThan(about.order)
          if (own.label === UNDECIDED) expect(own.order).toBe(Number.POSITIVE_INFINITY)
        }
      }),
      { numRuns: 100 },
    )
  })
})
