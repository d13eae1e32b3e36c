import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { growthOf, MOST_GROWTH } from '../testing/growth'
import { indexFramework } from './framework-index'
import { FrameworkSolver, SEMANTICS, type Semantics } from './framework-solver'
import { makeMiniSat } from './minisat'

const SAMPLES = new URL('../../../../shared/samples/semantics/', import.meta.url)
const isThere = existsSync(SAMPLES)
const names = isThere ? readdirSync(SAMPLES).flatMap((name) => (name.endsWith('.af') ? [name.slice(0, -3)] : [])) : []

const setSchema = z.array(z.number()).nullable().optional()
const ExpectedSchema = z.object({
  grounded: z.array(z.number()),
  ideal: setSchema,
  credulousComplete: setSchema,
  credulousPreferred: setSchema,
  skepticalPreferred: setSchema,
  hasStable: z.boolean().nullable(),
  credulousStable: setSchema,
  skepticalStable: setSchema,
  credulousSemiStable: setSchema,
  skepticalSemiStable: setSchema,
  completeCount: z.number().nullable().optional(),
  stableCount: z.number().nullable().optional(),
  preferredCount: z.number().nullable().optional(),
  semiStableCount: z.number().nullable().optional(),
  stableExtensions: z.array(z.array(z.number())).nullable().optional(),
  preferredExtensions: z.array(z.array(z.number())).nullable().optional(),
  semiStableExtensions: z.array(z.array(z.number())).nullable().optional(),
})

function read(name: string) {
  const [head = '', ...lines] = readFileSync(new URL(`${name}.af`, SAMPLES), 'utf8')
    .trim()
    .split('\n')
  const size = Number(/^p af (\d+)$/.exec(head)?.[1])
  const attacks = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(' ').map((word) => Number(word) - 1))
  const framework = indexFramework(size, {
    from: attacks.map(([from = 0]) => from),
    to: attacks.map(([, to = 0]) => to),
  })
  return {
    size,
    framework,
    expected: ExpectedSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, SAMPLES), 'utf8'))),
  }
}

describe.skipIf(!isThere)('real frameworks (skipped where the samples are not beside the clone)', () => {
  it.each(names)('EV2: %s is answered as by independent solvers', (name) => {
    const { size, framework, expected } = read(name)
    const solver = new FrameworkSolver(framework, makeMiniSat)
    const all = Array.from({ length: size }, (_, argument) => argument)
    const named = (set: readonly number[]) => set.map((argument) => argument + 1)
    const credulous = (semantics: Semantics) => named(all.filter((argument) => solver.isCredulous(semantics, argument)))
    const skeptical = (semantics: Semantics) => named(all.filter((argument) => solver.isSkeptical(semantics, argument)))
    const sameAs = (told: number[] | null | undefined, found: () => number[], what: string) => {
      if (told) expect(found(), what).toEqual(told)
    }
    expect(named(solver.find('GR') ?? [])).toEqual(expected.grounded)
    sameAs(expected.ideal, () => named(solver.find('ID') ?? []), 'ideal')
    sameAs(expected.credulousComplete, () => credulous('CO'), 'credulous complete')
    sameAs(expected.credulousPreferred, () => credulous('PR'), 'credulous preferred')
    sameAs(expected.skepticalPreferred, () => skeptical('PR'), 'skeptical preferred')
    sameAs(expected.credulousStable, () => credulous('ST'), 'credulous stable')
    sameAs(expected.skepticalStable, () => skeptical('ST'), 'skeptical stable')
    sameAs(expected.credulousSemiStable, () => credulous('SST'), 'credulous semi-stable')
    sameAs(expected.skepticalSemiStable, () => skeptical('SST'), 'skeptical semi-stable')
    if (expected.hasStable !== null) expect(solver.find('ST') !== undefined).toBe(expected.hasStable)
    const counts = {
      CO: expected.completeCount,
      PR: expected.preferredCount,
      ST: expected.stableCount,
      SST: expected.semiStableCount,
    } as const
    for (const semantics of ['CO', 'PR', 'ST', 'SST'] as const) {
      const count = counts[semantics]
      if (typeof count === 'number') expect(solver.count(semantics), semantics).toBe(BigInt(count))
    }
    const extensions = {
      PR: expected.preferredExtensions,
      ST: expected.stableExtensions,
      SST: expected.semiStableExtensions,
    } as const
    for (const semantics of ['PR', 'ST', 'SST'] as const) {
      const told = extensions[semantics]
      if (!told) continue
      const found = [...solver.extensions(semantics)].map(named)
      const sorted = (sets: readonly (readonly number[])[]) => sets.map((set) => set.join(' ')).sort()
      expect(sorted(found), semantics).toEqual(sorted(told))
    }
  })
})

it('EV2: asked of every argument, a question costs what follows from the number of arguments', () => {
  const prepare = (size: number) => {
    // Chains of attacks and pairs of rivals in turn, and the rest undecided by them.
    const from = Array.from({ length: size }, (_, at) => at)
    const to = from.map((at) => (at % 4 < 2 ? at ^ 1 : Math.min(at + 1, size - 1)))
    const framework = indexFramework(size, { from, to })
    return () => {
      const solver = new FrameworkSolver(framework, makeMiniSat)
      for (const semantics of SEMANTICS)
        for (const argument of from) {
          solver.isCredulous(semantics, argument)
          solver.isSkeptical(semantics, argument)
        }
    }
  }
  expect(growthOf(process, 8_000, prepare)).toBeLessThan(MOST_GROWTH)
})
