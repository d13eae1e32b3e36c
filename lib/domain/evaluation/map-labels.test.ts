import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { attackGraphOf, structureOf } from './attack-graph'
import { indexFramework } from './framework-index'
import { groundedLabelling, IN, OUT, UNDECIDED } from './grounded'
import { labelsOf } from './map-labels'

describe('labelsOf', () => {
  const maps = fc.oneof(
    arbitraryScript({ maxSteps: 90 }).map((script) => playScript(script).map),
    arbitraryTwigs({ most: 60 }).map(growMap),
  )

  it('EV6: is the grounded labelling of the attack graph that a map means, with its cycles, joint premises and undercuts', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const { nodes, attacks } = attackGraphOf(structureOf(map))
        const framework = indexFramework(nodes.length, {
          from: attacks.map(([from]) => from),
          to: attacks.map(([, to]) => to),
        })
        const told = groundedLabelling(framework)
        const labels = labelsOf(map)
        for (const [at, { kind, id }] of nodes.entries()) {
          if (kind === 'claim') expect(labels.claim(id).label, id).toBe(told[at])
          if (kind === 'argument') expect(labels.argument(id).label, id).toBe(told[at])
        }
      }),
      { numRuns: 300 },
    )
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
          if (stance === 'con' && own.label === IN) expect(about.label).toBe(OUT)
          if (stance === 'con' && about.label === IN) expect(own.order).toBeLessThan(about.order)
          if (own.label === UNDECIDED) expect(own.order).toBe(Number.POSITIVE_INFINITY)
        }
      }),
      { numRuns: 100 },
    )
  })
})
