import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type DebateMap, listRecords } from '../debate-map'
import type { Conclusion } from '../model'
import { claimWith } from '../operations/claim-with'
import { PlayMap } from '../testing/play-map'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { arbitraryPlaces, withRivals } from '../testing/with-rivals'
import { attackGraphOf, structureOf } from './attack-graph'
import { type DebateGraph, DebateGraphs } from './debate-graph'
import { type StrengthTask, strengthsOfTask, strengthTaskOf, type WeightOf } from './debate-strengths'
import { gradientOf } from './gradient'
import { IN, UNDECIDED } from './grounded'
import { labelsOf } from './map-labels'
import { makeMiniSat } from './minisat'
import { readingOf } from './readings'
import { gatherRivals } from './rivals'
import { strengthGraph } from './strength-graph'
import { nodeOf as nodeOfTarget, thingOf } from './strength-nodes'
import { STRENGTH_SEMANTICS } from './strength-semantics'
import { bandOf, sidesDiffer } from './strength-words'
import { strengthsOf } from './strengths'
import { swingsOf } from './swings'
import { toldSwings } from './told-swings'

const half = () => 0.5
/** The task of a map, with the graph that names its nodes. */
const taskOf = (map: DebateMap, weightOf: WeightOf) => {
  const graph = new DebateGraphs().follow(map)
  return { ...strengthTaskOf(graph, weightOf), graph }
}
const nodeOf = ({ graph }: { graph: DebateGraph }, { kind, id }: Conclusion) =>
  kind === 'claim' ? graph.claim(id) : graph.argument(id)
const [dfquad] = STRENGTH_SEMANTICS
if (!dfquad) throw new Error('no semantics')

describe('the strength of what a debate says', () => {
  it('ST14: an argument is as strong as people judge it, times the strength of each premise', () => {
    const play = new PlayMap()
    const [thesis, a, b] = [play.claim('T'), play.claim('A'), play.claim('B')]
    const argumentId = play.argue('pro', [a, b], { kind: 'claim', id: thesis })
    const weights: Record<string, number> = { [a]: 0.8, [b]: 0.5, [argumentId]: 0.9, [thesis]: 0.6 }
    const task = taskOf(play.map, ({ id }) => weights[id] ?? 0)
    const { values } = strengthsOfTask(task, null).dfquad.weighted
    const at = (kind: 'claim' | 'argument', id: string) => values[nodeOf(task, { kind, id }) ?? -1]
    expect(at('argument', argumentId)).toBeCloseTo(0.36)
    expect(at('claim', thesis)).toBeCloseTo(0.6 + 0.4 * 0.36)
    expect(nodeOf(task, { kind: 'claim', id: 'nobody' })).toBeUndefined()
    // Without what people say, everything weighs 0.5.
    const { plain } = strengthsOfTask(task, null).dfquad
    expect(plain.values[nodeOf(task, { kind: 'claim', id: thesis }) ?? -1]).toBeCloseTo(0.5 + 0.5 * 0.125)
  })

  it('ST14: under DF-QuAD it is what the helpers of the attack graph make of joint premises', () => {
    fc.assert(
      fc.property(
        arbitraryTwigs({ most: 40 }),
        fc.infiniteStream(fc.double({ min: 0.1, max: 0.9, noNaN: true })),
        (twigs, weights) => {
          const map = growMap(twigs)
          const steps = listRecords(map, 'arguments')
          fc.pre(!steps.some(({ stance, conclusion }) => stance === 'pro' && conclusion.kind === 'argument'))
          const { nodes } = attackGraphOf(structureOf(map))
          const place = (kind: string, id: string) => nodes.findIndex((node) => node.kind === kind && node.id === id)
          const base = Float64Array.from(nodes, ({ kind }) => (kind === 'not' ? 1 : (weights.next().value ?? 0)))
          const attacks: [number, number][] = []
          const supports: [number, number][] = []
          for (const { id } of map.claims.values())
            if (place('not', id) >= 0) attacks.push([place('claim', id), place('not', id)])
          for (const { id, stance, premises, conclusion } of steps) {
            for (const premise of premises) attacks.push([place('not', premise), place('argument', id)])
            const about: [number, number] = [place('argument', id), place(conclusion.kind, conclusion.id)]
            if (stance === 'con') attacks.push(about)
            else supports.push(about)
          }
          const lists = (list: [number, number][]) => ({
            from: list.map(([from]) => from),
            to: list.map(([, to]) => to),
          })
          const told = strengthsOf(strengthGraph(base, lists(attacks), lists(supports)), dfquad)
          const task = taskOf(map, ({ kind, id }) => base[place(kind, id)] ?? 0)
          const { values, settled } = strengthsOfTask(task, null).dfquad.weighted
          fc.pre(told.settled && settled)
          for (const { kind, id } of nodes)
            if (kind === 'claim' || kind === 'argument')
              expect(values[nodeOf(task, { kind, id }) ?? -1]).toBeCloseTo(told.values[place(kind, id)] ?? -1, 6)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('ST15: slopes go through what an argument needs, as small changes of the base weights show', () => {
    const weight = fc.double({ min: 0.15, max: 0.85, noNaN: true })
    fc.assert(
      fc.property(
        arbitraryTwigs({ most: 14 }),
        fc.infiniteStream(weight),
        fc.nat(),
        fc.nat(),
        (twigs, weights, a, b) => {
          const map = growMap(twigs)
          const task = taskOf(map, () => weights.next().value ?? 0.5)
          const { size } = map.claims
          fc.pre(size > 0)
          const [topic, moved] = [a % size, b % task.base.length]
          const make = ({ attacks, supports, needs }: StrengthTask, by: number) => {
            const base = task.base.slice()
            base[moved] = (base[moved] ?? 0) + by
            return strengthGraph(base, attacks, supports, needs)
          }
          for (const semantics of STRENGTH_SEMANTICS) {
            const here = strengthsOf(make(task, 0), semantics)
            fc.pre(here.settled)
            const slopes = gradientOf(make(task, 0), semantics, here, topic)
            fc.pre(slopes !== null)
            const slope = slopes?.[moved] ?? 0
            const at = (by: number) => strengthsOf(make(task, by), semantics).values[topic] ?? 0
            const [falling, rising] = [(at(0) - at(-1e-5)) / 1e-5, (at(1e-5) - at(0)) / 1e-5]
            fc.pre(Math.abs(falling - rising) < 1e-3)
            expect(Math.abs(slope - rising)).toBeLessThan(2e-3)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('ST14: what is granted weighs 1 and what is set aside 0, whatever is said about it', () => {
    const play = new PlayMap()
    const [thesis, other] = [play.claim('T'), play.claim('O')]
    for (const id of [thesis, other]) play.reply('con', id, 'No')
    play.run(play.edit(thesis, { burden: { from: null, to: 'granted' } }))
    play.run(play.edit(other, { burden: { from: null, to: 'aside' } }))
    const task = taskOf(play.map, half)
    const { values } = strengthsOfTask(task, null).dfquad.weighted
    expect([thesis, other].map((id) => values[task.graph.claim(id) ?? -1])).toEqual([1, 0])
  })

  it('ST14: nobody’s word is half a word: without stances every node weighs the same', () => {
    const play = new PlayMap()
    play.reply('pro', play.claim('T'), 'R')
    const { weighted, plain } = strengthsOfTask(taskOf(play.map, half), null).qe
    expect(weighted.values).toEqual(plain.values)
  })
})

describe('the strength of rival answers', () => {
  it('EV42: two of which nothing is said are weak alike; an objection to one strengthens the other', () => {
    const play = new PlayMap()
    const [one, other] = [play.claim('North.'), play.claim('South.')]
    const strengths = () => {
      const task = taskOf(withRivals(play.map, [0, 0]), half)
      const { values } = strengthsOfTask(task, null).dfquad.weighted
      return [one, other].map((id) => values[task.graph.claim(id) ?? -1] ?? -1)
    }
    // s = 0.5 (1 - s)
    expect(strengths()[0]).toBeCloseTo(1 / 3)
    expect(strengths()[1]).toBeCloseTo(1 / 3)
    play.argue('con', [other], { kind: 'claim', id: one })
    const [weaker = 0, stronger = 0] = strengths()
    expect(weaker).toBeLessThan(1 / 3)
    expect(stronger).toBeGreaterThan(1 / 3)
  })

  it('EV42: strengths and slopes are those of a framework in which each attacks each other one', () => {
    const burdens = fc.array(fc.option(fc.constantFrom('granted' as const, 'aside' as const), { freq: 1 }), {
      minLength: 1,
      maxLength: 5,
    })
    const weight = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        ...[arbitraryTwigs({ most: 24 }), arbitraryPlaces, burdens],
        ...[fc.infiniteStream(weight), fc.nat()],
        (twigs, places, list, weights, at) => {
          const play = withRivals(growMap(twigs), places)
          let turn = 0
          const claims = play.claims.map((claim) => claimWith(claim, { burden: list[turn++ % list.length] ?? null }))
          const task = taskOf({ ...play, claims }, () => weights.next().value ?? 0.5)
          const { base, attacks, supports, needs, rivals, graph } = task
          const [from, to] = [[...attacks.from], [...attacks.to]]
          for (const { id } of claims.values()) {
            const node = graph.claim(id) ?? -1
            const group = rivals?.of[node] ?? -1
            if (group < 0 || graph.fixed[node] !== UNDECIDED) continue
            for (const [other, its] of rivals?.of.entries() ?? []) {
              if (its !== group || other === node) continue
              from.push(other)
              to.push(node)
            }
          }
          const [whole, pairs] = [
            strengthGraph(base, attacks, supports, needs, rivals),
            strengthGraph(base, { from, to }, supports, needs),
          ]
          const topic = at % base.length
          for (const semantics of STRENGTH_SEMANTICS) {
            const [told, meant] = [strengthsOf(whole, semantics), strengthsOf(pairs, semantics)]
            fc.pre(told.settled && meant.settled)
            for (const [node, value] of told.values.entries()) expect(value).toBeCloseTo(meant.values[node] ?? -1, 8)
            const [toldSlopes, meantSlopes] = [whole, pairs].map((graph) => gradientOf(graph, semantics, told, topic))
            expect(toldSlopes === null).toBe(meantSlopes === null)
            for (const [node, slope] of toldSlopes?.entries() ?? [])
              expect(slope).toBeCloseTo(meantSlopes?.[node] ?? Number.NaN, 6)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('EV42: ten thousand rivals are reckoned in the time of their number, not of its square', () => {
    const size = 10_000
    const rivals = { ...gatherRivals(size, 1, () => 0), spared: new Uint8Array(size) }
    const nothing = { from: [], to: [] }
    const graph = strengthGraph(new Float64Array(size).fill(0.5), nothing, nothing, nothing, rivals)
    for (const semantics of STRENGTH_SEMANTICS) {
      const { values, settled } = strengthsOf(graph, semantics)
      expect(settled).toBe(true)
      for (const value of values) expect(value).toBeCloseTo(values[0] ?? -1, 9)
    }
  })
})

describe('what people judge of quotes', () => {
  it('ST27: a quote that people judged supports its claim by that; one that nobody judged changes nothing', () => {
    const play = new PlayMap()
    const [thesis, agreed] = [play.claim('T'), play.claim('A')]
    play.run(play.edit(agreed, { burden: { from: null, to: 'granted' } }))
    const graph = new DebateGraphs().follow(play.map)
    const evidence = [
      { quoteId: 'q', claimId: thesis, weight: 0.8 },
      { quoteId: 'q', claimId: agreed, weight: 0.8 },
      { quoteId: 'q', claimId: 'gone', weight: 0.8 },
    ]
    const node = graph.claim(thesis) ?? -1
    const bare = strengthsOfTask(strengthTaskOf(graph, half), node)
    const task = strengthTaskOf(graph, half, evidence)
    const judged = strengthsOfTask(task, node)
    expect(bare.dfquad.weighted.values[node]).toBe(0.5)
    expect(judged.dfquad.weighted.values[node]).toBeCloseTo(0.5 + 0.5 * 0.8)
    expect(judged.dfquad.weighted.values[graph.claim(agreed) ?? -1]).toBe(1)
    // It is among what the thesis is moved by, and no part of what would be without what people say.
    expect(judged.dfquad.slopes?.[graph.size]).toBeCloseTo(0.5)
    for (const name of ['dfquad', 'qe', 'euler'] as const)
      expect(judged[name].plain.values[node]).toBeCloseTo(bare[name].plain.values[node] ?? 0)
    const nodes = { graph, evidence }
    const told = toldSwings(
      play.map,
      nodes,
      swingsOf(task, 'dfquad', node, () => false),
    )
    expect(told).toMatchObject([{ thing: { kind: 'evidence', quoteId: 'q', claimId: thesis }, without: 0.5 }])
    for (const { thing } of told) expect(thingOf(nodes, nodeOfTarget(nodes, thing) ?? -1)).toEqual(thing)
  })

  it('ST14: what is granted or set aside is so without what people say too', () => {
    const play = new PlayMap()
    const agreed = play.claim('A')
    play.run(play.edit(agreed, { burden: { from: null, to: 'granted' } }))
    const graph = new DebateGraphs().follow(play.map)
    const { plain } = strengthsOfTask(strengthTaskOf(graph, half), null).qe
    expect(plain.values[graph.claim(agreed) ?? -1]).toBe(1)
  })
})

describe('strengths in words', () => {
  it('ST16: are bands, and marked where the choice of semantics puts them on the other side of 0.5', () => {
    expect([0, 0.39, 0.4, 0.59, 0.6, 0.79, 0.8, 1].map(bandOf)).toEqual([
      ...['weak', 'weak', 'contested', 'contested', 'fair', 'fair', 'strong', 'strong'],
    ])
    expect(sidesDiffer([0.4, 0.6, 0.5])).toBe(true)
    expect(sidesDiffer([0.5, 0.6, 0.7])).toBe(false)
    expect(sidesDiffer([0.5 - 1e-12, 0.7, 0.9])).toBe(false)
  })
})

const SAMPLES = new URL('../../../../shared/samples/semantics/', import.meta.url)
const isThere = existsSync(SAMPLES)
const read = <T>(name: string, schema: z.ZodType<T>): T[] =>
  isThere ? z.array(schema).parse(JSON.parse(readFileSync(new URL(name, SAMPLES), 'utf8'))) : []
const pairsSchema = z.array(z.tuple([z.string(), z.string()]))

describe.skipIf(!isThere)('readings of others (skipped where the samples are not beside the clone)', () => {
  const votes = read(
    'votes.json',
    z.object({
      id: z.string(),
      votes: z.record(z.string(), z.object({ up: z.number(), down: z.number() })),
      attacks: pairsSchema,
      expected: z.object({ 'socialSimpleProduct_eps0.1': z.record(z.string(), z.number()) }),
    }),
  )

  // The h-categorizer takes no base weights: Crux does not offer that reading.
  it.each(votes)('ST17: $id: with their base weights, DF-QuAD on a map is social abstract argumentation', (sample) => {
    const play = new PlayMap()
    const claims = new Map(Object.keys(sample.votes).map((name) => [name, play.claim(name)]))
    const id = (name: string) => claims.get(name) ?? ''
    for (const [from, to] of sample.attacks) play.argue('con', [id(from)], { kind: 'claim', id: id(to) })
    const base = new Map(Object.entries(sample.votes).map(([name, { up, down }]) => [id(name), up / (up + down + 0.1)]))
    const task = taskOf(play.map, (thing) => (thing.kind === 'claim' ? (base.get(thing.id) ?? 0) : 1))
    const { values, settled } = strengthsOfTask(task, null).dfquad.weighted
    expect(settled).toBe(true)
    for (const [name, strength] of Object.entries(sample.expected['socialSimpleProduct_eps0.1']))
      expect(values[nodeOf(task, { kind: 'claim', id: id(name) }) ?? -1], name).toBeCloseTo(strength, 6)
  })

  const extensionsSchema = z.object({ grounded: z.array(z.string()), preferred: z.array(z.array(z.string())) })
  const bipolar = read(
    'bipolar.json',
    z.object({
      ...{ id: z.string(), arguments: z.array(z.string()), attacks: pairsSchema, supports: pairsSchema },
      expected: z.object({ deductive: extensionsSchema, necessity: extensionsSchema }),
    }),
  )

  it.each(bipolar)(
    'ST18: $id: reasons that are all needed are necessary support, turned round deductive support',
    (sample) => {
      for (const reading of ['necessity', 'deductive'] as const) {
        const play = new PlayMap()
        const claims = new Map(sample.arguments.map((name) => [name, play.claim(name)]))
        const id = (name: string) => claims.get(name) ?? ''
        for (const [from, to] of sample.attacks) play.argue('con', [id(from)], { kind: 'claim', id: id(to) })
        const needed = sample.supports.map(([a, b]) =>
          reading === 'necessity' ? ([a, b] as const) : ([b, a] as const),
        )
        for (const name of sample.arguments) {
          const premises = needed.flatMap(([from, to]) => (to === name ? [id(from)] : []))
          if (premises.length > 0) play.argue('pro', premises, { kind: 'claim', id: id(name) })
        }
        const labels = labelsOf(play.map)
        const standing = sample.arguments.filter((name) => labels.claim(id(name)).label === IN)
        const { grounded, preferred } = sample.expected[reading]
        expect(standing.sort(), reading).toEqual(grounded.toSorted())
        for (const name of sample.arguments) {
          const holding = preferred.filter((extension) => extension.includes(name)).length
          const on = holding === 0 ? 'none' : holding === preferred.length ? 'every' : 'some'
          const node = labels.graph.claim(id(name)) ?? -1
          expect(readingOf(labels.graph, node, makeMiniSat), `${reading}: ${name}`).toBe(on)
        }
      }
    },
  )
})
