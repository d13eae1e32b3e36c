import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { gradientOf } from './gradient'
import { strengthGraph } from './strength-graph'
import { STRENGTH_SEMANTICS } from './strength-semantics'
import { strengthsOf } from './strengths'

const SAMPLES = new URL('../../../../shared/samples/semantics/qbaf.json', import.meta.url)
const isThere = existsSync(SAMPLES)

const valuesSchema = z.record(z.string(), z.number())
const contributionSchema = z.object({ gradient: valuesSchema })
const QbafSchema = z.object({
  id: z.string(),
  base: valuesSchema,
  attacks: z.array(z.tuple([z.string(), z.string()])),
  supports: z.array(z.tuple([z.string(), z.string()])),
  expected: z.object({
    dfquad: valuesSchema.optional(),
    euler: valuesSchema.optional(),
    quadraticEnergy: valuesSchema.optional(),
  }),
  contributions: z
    .object({
      topic: z.string(),
      dfquad: contributionSchema,
      euler: contributionSchema,
      quadraticEnergy: contributionSchema,
    })
    .optional(),
})
type Qbaf = z.infer<typeof QbafSchema>
const NAMES = { dfquad: 'dfquad', qe: 'quadraticEnergy', euler: 'euler' } as const

function graphOf({ base, attacks, supports }: Pick<Qbaf, 'base' | 'attacks' | 'supports'>) {
  const names = Object.keys(base)
  const number = (name: string) => names.indexOf(name)
  const edges = (pairs: [string, string][]) => ({
    from: pairs.map(([from]) => number(from)),
    to: pairs.map(([, to]) => number(to)),
  })
  return {
    names,
    number,
    graph: strengthGraph(Float64Array.from(Object.values(base)), edges(attacks), edges(supports)),
  }
}

describe.skipIf(!isThere)('real frameworks (skipped where the samples are not beside the clone)', () => {
  const qbafs = isThere ? z.array(QbafSchema).parse(JSON.parse(readFileSync(SAMPLES, 'utf8'))) : []
  it.each(qbafs)('EV4, EV5: $id has the strengths and slopes of independent libraries', (qbaf) => {
    const { names, number, graph } = graphOf(qbaf)
    for (const semantics of STRENGTH_SEMANTICS) {
      const strengths = strengthsOf(graph, semantics)
      expect(strengths.settled, semantics.name).toBe(true)
      for (const [name, strength] of Object.entries(qbaf.expected[NAMES[semantics.name]] ?? {}))
        expect(Math.abs((strengths.values[number(name)] ?? -1) - strength), `${semantics.name} ${name}`).toBeLessThan(
          1e-6,
        )
      if (!qbaf.contributions) continue
      const { topic } = qbaf.contributions
      const gradient = gradientOf(graph, semantics, strengths, number(topic)) ?? []
      for (const [name, slope] of Object.entries(qbaf.contributions[NAMES[semantics.name]].gradient))
        expect(
          Math.abs((gradient[number(name)] ?? 9) - slope),
          `${semantics.name} d ${topic} / d ${name}`,
        ).toBeLessThan(1e-4)
    }
    expect(names.length).toBeGreaterThan(0)
  })
})

describe('strengths', () => {
  it('EV4, EV5: a thousand supporters leave no strength and no slope without a number', () => {
    const from = Array.from({ length: 1_000 }, (_, at) => at + 1)
    const nothing = { from: [], to: [] }
    for (const base of [0, 0.5, 1]) {
      const weights = Float64Array.from([base, ...from], (weight, at) => (at === 0 ? weight : 1))
      const graph = strengthGraph(weights, nothing, { from, to: from.map(() => 0) }, nothing)
      for (const semantics of STRENGTH_SEMANTICS) {
        const strengths = strengthsOf(graph, semantics)
        if (semantics.name === 'euler' && base === 0) expect(strengths.values[0]).toBe(0)
        expect(strengths.values.every((value) => value >= 0 && value <= 1)).toBe(true)
        expect(gradientOf(graph, semantics, strengths, 0)?.every(Number.isFinite)).toBe(true)
      }
    }
  })

  it('EV5: at a kink on a circle slopes may never come to rest, and then there are none', () => {
    const toItself = { from: [0], to: [0] }
    const graph = strengthGraph(Float64Array.of(1, 1), { from: [1], to: [0] }, toItself, { from: [], to: [] })
    const [dfquad] = STRENGTH_SEMANTICS
    if (dfquad?.name !== 'dfquad') throw new Error('it has no kinks')
    const strengths = strengthsOf(graph, dfquad)
    expect(strengths).toEqual({ values: Float64Array.of(1, 1), settled: true })
    expect(gradientOf(graph, dfquad, strengths, 0)).toBeNull()
  })

  const node = fc.nat({ max: 11 })
  const pairs = fc.array(fc.tuple(node, node), { maxLength: 20, size: 'max' })
  const weights = fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 12, maxLength: 12 })
  const edges = (list: readonly [number, number][]) => ({
    from: list.map(([from]) => from),
    to: list.map(([, to]) => to),
  })

  it('EV5: without cycles the slope is what a small change of the base weight changes', () => {
    fc.assert(
      fc.property(weights, pairs, pairs, node, node, (base, attacks, supports, topic, moved) => {
        const downwards = (list: [number, number][]) => list.filter(([from, to]) => from > to)
        // Who attacks and supports the same stands on a kink by itself.
        const attacked = new Set(attacks.map(String))
        const others = supports.filter((pair) => !attacked.has(String(pair)))
        const make = (weight: number) =>
          strengthGraph(
            Float64Array.from(base.with(moved, weight), (value, at) => (at === moved ? value : value + at * 0.00137)),
            edges(downwards(attacks)),
            edges(downwards(others)),
          )
        for (const semantics of STRENGTH_SEMANTICS) {
          const at = (base[moved] ?? 0) + 0.00071
          const graph = make(at)
          const strength = (weight: number) => strengthsOf(make(weight), semantics).values[topic] ?? 0
          const slope = gradientOf(graph, semantics, strengthsOf(graph, semantics), topic)?.[moved] ?? Number.NaN
          const [falling, rising] = [
            (strength(at) - strength(at - 1e-6)) / 1e-6,
            (strength(at + 1e-6) - strength(at)) / 1e-6,
          ]
          fc.pre(Math.abs(falling - rising) < 1e-4)
          expect(Math.abs(slope - rising)).toBeLessThan(1e-3)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('EV5: on circles that settle, and through what they lead to, it is what a small change changes', () => {
    fc.assert(
      fc.property(weights, pairs, pairs, node, node, (base, attacks, supports, topic, moved) => {
        const attacked = new Set(attacks.map(String))
        const others = supports.filter((pair) => !attacked.has(String(pair)))
        const make = (by: number) =>
          strengthGraph(
            Float64Array.from(base.with(moved, (base[moved] ?? 0) + by), (value, at) => value + at * 0.00137),
            edges(attacks),
            edges(others),
          )
        for (const semantics of STRENGTH_SEMANTICS) {
          const [below, here, above] = [-1e-5, 0, 1e-5].map((by) => strengthsOf(make(by), semantics))
          if (!below?.settled || !here?.settled || !above?.settled) continue
          const [falling, rising] = [here, above].map(
            ({ values }, at) => ((values[topic] ?? 0) - ((at === 0 ? below : here).values[topic] ?? 0)) / 1e-5,
          )
          if (Math.abs((falling ?? 0) - (rising ?? 0)) > 1e-3) continue
          const slopes = gradientOf(make(0), semantics, here, topic)
          fc.pre(slopes !== null)
          const slope = slopes?.[moved] ?? 0
          expect(Math.abs(slope - (rising ?? 0))).toBeLessThan(2e-3)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('EV4: on any graph every strength is between 0 and 1, and where it settles it is what its neighbours make of it', () => {
    fc.assert(
      fc.property(weights, pairs, pairs, (base, attacks, supports) => {
        const graph = strengthGraph(Float64Array.from(base), edges(attacks), edges(supports))
        for (const semantics of STRENGTH_SEMANTICS) {
          const { values, settled } = strengthsOf(graph, semantics)
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(-1e-9)
            expect(value).toBeLessThanOrEqual(1 + 1e-9)
          }
          if (!settled) continue
          for (const [place, value] of values.entries()) {
            const near = (list: [number, number][]) =>
              list.filter(([, to]) => to === place).map(([from]) => values[from] ?? 0)
            const [against, towards] = [near(attacks), near(supports)]
            const energy =
              semantics.gathers === 'products'
                ? against.reduce((left, one) => left * (1 - one), 1) -
                  towards.reduce((left, one) => left * (1 - one), 1)
                : towards.reduce((sum, one) => sum + one, 0) - against.reduce((sum, one) => sum + one, 0)
            expect(Math.abs(semantics.move(base[place] ?? 0, energy) - value)).toBeLessThan(1e-7)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
