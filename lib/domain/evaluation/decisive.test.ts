import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from '../debate-map'
import { BurdenSchema } from '../model'
import { claimWith } from '../operations/claim-with'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { arbitraryPlaces, withRivals } from '../testing/with-rivals'
import { ABSENT, DebateGraphs, type GraphShape } from './debate-graph'
import { type Decisive, decisiveAlone, decisivePairs, type Flip } from './decisive'
import { IN, OUT } from './grounded'
import { influenceIn } from './influence'
import { labelGraph } from './label-graph'
import { SecondThoughts } from './second-thoughts'

const burdens = fc.array(fc.option(fc.constantFrom(...BurdenSchema.options), { freq: 1 }), {
  minLength: 1,
  maxLength: 9,
})
const withBurdens = (map: DebateMap, list: readonly ((typeof BurdenSchema.options)[number] | null)[]): DebateMap => {
  let place = 0
  return {
    ...map,
    claims: map.claims.map((claim) => claimWith(claim, { burden: list[place++ % list.length] ?? null })),
  }
}
const maps = (most: number) =>
  fc.oneof(
    arbitraryTwigs({ most }).map(growMap),
    fc.tuple(arbitraryTwigs({ most }).map(growMap), burdens).map(([map, list]) => withBurdens(map, list)),
    arbitraryScript({ maxSteps: most }).map((script) => playScript(script).map),
    fc
      .tuple(arbitraryTwigs({ most }).map(growMap), burdens, arbitraryPlaces)
      .map(([map, list, places]) => withRivals(withBurdens(map, list), places)),
  )
const graphOf = (map: DebateMap): GraphShape => new DebateGraphs().follow(map)
const theses = (graph: GraphShape): number[] =>
  [...graph.kinds.keys()].filter((node) => graph.kinds[node] !== ABSENT).slice(0, 12)

const asText = (found: readonly Decisive[]) =>
  found
    .map(
      ({ flips, becomes }) =>
        `${flips
          .map(({ node, label }) => `${node}=${label}`)
          .sort()
          .join(' ')} > ${becomes}`,
    )
    .sort()

/** Every flip of the debate. */
function flipsOf(graph: GraphShape, thesis: number): Flip[] {
  const { labels } = labelGraph(graph)
  return [...graph.kinds.keys()]
    .filter((node) => graph.kinds[node] !== ABSENT && node !== thesis)
    .flatMap((node) => ([IN, OUT] as const).filter((label) => labels[node] !== label).map((label) => ({ node, label })))
}
function byLabellingAnew(graph: GraphShape, thesis: number, sets: readonly (readonly Flip[])[]): string[] {
  const now = labelGraph(graph).labels[thesis]
  return asText(
    sets.flatMap((flips): Decisive[] => {
      const becomes = labelGraph(graph, new Map(flips.map(({ node, label }) => [node, label]))).labels[thesis] ?? 0
      return becomes === now ? [] : [{ flips, becomes }]
    }),
  )
}

describe('second thoughts', () => {
  it('EV15: giving nodes other labels one after the other gives the labels of labelling anew, and taking back leads back', () => {
    const acts = fc.array(fc.tuple(fc.nat(), fc.constantFrom(IN, OUT)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(maps(50), acts, (map, list) => {
        const graph = graphOf(map)
        const nodes = [...graph.kinds.keys()].filter((node) => graph.kinds[node] !== ABSENT)
        if (nodes.length === 0) return
        const thoughts = new SecondThoughts(graph, influenceIn(graph))
        const start = thoughts.labels.slice()
        const given = new Map<number, typeof IN | typeof OUT>()
        for (const [at, label] of list) {
          const node = nodes[at % nodes.length] ?? 0
          given.set(node, label)
          thoughts.force(node, label)
          expect(thoughts.labels).toEqual(labelGraph(graph, given).labels)
        }
        thoughts.takeBack(0)
        expect(thoughts.labels).toEqual(start)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is decisive', () => {
  it('EV15: alone is exactly what changes the thesis when the debate is labelled anew', () => {
    fc.assert(
      fc.property(maps(40), (map) => {
        const graph = graphOf(map)
        for (const thesis of theses(graph)) {
          const { found, ended } = decisiveAlone(graph, thesis)
          expect(ended).toBe('all')
          expect(asText(found)).toEqual(
            byLabellingAnew(
              graph,
              thesis,
              flipsOf(graph, thesis).map((flip) => [flip]),
            ),
          )
        }
      }),
      { numRuns: 120 },
    )
  })

  it('EV15: in pairs is exactly that too, where nothing is alone', () => {
    fc.assert(
      fc.property(maps(14), (map) => {
        const graph = graphOf(map)
        for (const thesis of theses(graph).slice(0, 4)) {
          if (decisiveAlone(graph, thesis).found.length > 0) continue
          const flips = flipsOf(graph, thesis)
          const pairs = flips.flatMap((one, at) =>
            flips.slice(at + 1).flatMap((other) => (one.node === other.node ? [] : [[one, other]])),
          )
          const { found, ended } = decisivePairs(graph, thesis, Number.POSITIVE_INFINITY)
          expect(ended).toBe('all')
          expect(asText(found)).toEqual(byLabellingAnew(graph, thesis, pairs))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('EV15: looking ends when it is over, and says so', () => {
    const play = new PlayMap()
    const thesis = play.claim('The bridge holds.')
    play.reply('con', thesis, 'It swayed.')
    play.reply('con', thesis, 'It rusts.')
    const graph = new DebateGraphs().follow(play.map)
    const node = graph.claim(thesis) ?? -1
    expect(decisiveAlone(graph, node, () => true)).toEqual({ found: [], ended: 'over' })
    expect(decisivePairs(graph, node, 5, () => true)).toEqual({ found: [], ended: 'over' })
    expect(decisivePairs(graph, node, 1)).toMatchObject({ found: [{}], ended: 'most' })
  })
})
