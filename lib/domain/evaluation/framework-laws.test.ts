import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexFramework } from './framework-index'
import { FrameworkSolver, SEMANTICS, type Semantics } from './framework-solver'
import { groundedLabelling, IN, OUT } from './grounded'
import { LargePartSolver } from './large-part-solver'
import { makeMiniSat } from './minisat'
import { SmallPartSolver } from './small-part-solver'
import { strongComponents } from './strong-components'

type Attack = readonly [from: number, to: number]
const arbitraryFramework = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    attacks: fc.array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })), { maxLength: 24, size: 'max' }),
  }),
)
const index = (size: number, attacks: readonly Attack[]) =>
  indexFramework(size, { from: attacks.map(([from]) => from), to: attacks.map(([, to]) => to) })

/** Every extension, straight from the definitions of Dung (1995) and Caminada (2006). */
function byDefinition(size: number, attacks: readonly Attack[]): Record<Semantics, number[][]> {
  const all = Array.from({ length: size }, (_, argument) => argument)
  const attacksSome = (set: readonly number[], target: number) =>
    attacks.some(([from, to]) => to === target && set.includes(from))
  const defends = (set: readonly number[], argument: number) =>
    attacks.every(([from, to]) => to !== argument || attacksSome(set, from))
  const sets = Array.from({ length: 2 ** size }, (_, bits) => all.filter((argument) => bits & (1 << argument)))
  const free = sets.filter((set) => !set.some((member) => attacksSome(set, member)))
  const complete = free.filter((set) => all.every((argument) => defends(set, argument) === set.includes(argument)))
  const rangeOf = (set: readonly number[]) =>
    all.filter((argument) => set.includes(argument) || attacksSome(set, argument))
  const isWithin = (set: readonly number[], other: readonly number[]) =>
    set.length < other.length && set.every((member) => other.includes(member))
  const preferred = complete.filter((set) => !complete.some((other) => isWithin(set, other)))
  const shared = all.filter((argument) => preferred.every((set) => set.includes(argument)))
  const admissible = free.filter((set) => set.every((member) => defends(set, member)))
  const ideals = admissible.filter((set) => set.every((member) => shared.includes(member)))
  const largest = (list: number[][]) => [list.reduce((best, set) => (set.length > best.length ? set : best), [])]
  return {
    GR: [complete.reduce((least, set) => (set.length < least.length ? set : least))],
    CO: complete,
    PR: preferred,
    ST: free.filter((set) => rangeOf(set).length === size),
    SST: complete.filter((set) => !complete.some((other) => isWithin(rangeOf(set), rangeOf(other)))),
    ID: largest(ideals),
  }
}
const sorted = (sets: Iterable<readonly number[]>) => [...sets].map((set) => set.join(' ')).sort()

describe('argumentation frameworks', () => {
  it('EV1: the grounded labelling is the least complete one, and out is what it attacks', () => {
    fc.assert(
      fc.property(arbitraryFramework, ({ size, attacks }) => {
        const labels = groundedLabelling(index(size, attacks))
        const [grounded = []] = byDefinition(size, attacks).GR
        for (let argument = 0; argument < size; argument++) {
          const isOut = attacks.some(([from, to]) => to === argument && grounded.includes(from))
          expect(labels[argument]).toBe(grounded.includes(argument) ? IN : isOut ? OUT : 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('EV3: every question of every semantics is answered as by the definitions', () => {
    fc.assert(
      fc.property(arbitraryFramework, ({ size, attacks }) => {
        const told = byDefinition(size, attacks)
        const solver = new FrameworkSolver(index(size, attacks), makeMiniSat)
        for (const semantics of SEMANTICS) {
          const extensions = told[semantics]
          expect(sorted(solver.extensions(semantics)), semantics).toEqual(sorted(extensions))
          expect(solver.count(semantics), semantics).toBe(BigInt(extensions.length))
          const found = solver.find(semantics)
          expect(found === undefined ? extensions : sorted(extensions)).toEqual(
            found === undefined ? [] : expect.arrayContaining([found.join(' ')]),
          )
          for (let argument = 0; argument < size; argument++) {
            const has = (set: readonly number[]) => set.includes(argument)
            expect(solver.isCredulous(semantics, argument), `${semantics} credulous`).toBe(extensions.some(has))
            expect(solver.isSkeptical(semantics, argument), `${semantics} skeptical`).toBe(extensions.every(has))
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('EV3: a part is answered the same by looking at every set and by the SAT solver', () => {
    fc.assert(
      fc.property(arbitraryFramework, ({ size, attacks }) => {
        const framework = index(size, attacks)
        const [small, large] = [new SmallPartSolver(framework), new LargePartSolver(framework, makeMiniSat)]
        for (const kind of ['complete', 'preferred', 'stable', 'semi-stable'] as const)
          expect(sorted(large.extensions(kind)), kind).toEqual(sorted(small.extensions(kind)))
        const isPreferred = sorted(small.extensions('preferred'))
        expect(isPreferred).toContain(large.findPreferred().join(' '))
        for (let argument = 0; argument < size; argument++) {
          expect(large.isCredulous(argument)).toBe(small.isCredulous(argument))
          expect(large.isInAllPreferred(argument)).toBe(small.isInAllPreferred(argument))
          for (const isIn of [true, false])
            for (const find of ['findStable', 'findSemiStable'] as const)
              expect(large[find]({ argument, isIn }) === undefined).toBe(small[find]({ argument, isIn }) === undefined)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('EV4: strongly connected components hold what leads to each other, each after what leads to it', () => {
    fc.assert(
      fc.property(arbitraryFramework, ({ size, attacks }) => {
        const { nodes, starts } = strongComponents(size, [index(size, attacks).attacked])
        const place = new Map(
          [...starts.slice(1)].flatMap((end, at) =>
            [...nodes.slice(starts[at], end)].map((node) => [node, at] as const),
          ),
        )
        expect(place.size).toBe(size)
        const reaches = (start: number) => {
          const met = new Set([start])
          for (const node of met) for (const [from, to] of attacks) if (from === node) met.add(to)
          return met
        }
        for (let node = 0; node < size; node++)
          for (let other = 0; other < size; other++) {
            const together = reaches(node).has(other) && reaches(other).has(node)
            expect(place.get(node) === place.get(other)).toBe(together)
            if (!together && reaches(node).has(other)) expect(place.get(node) ?? 0).toBeLessThan(place.get(other) ?? 0)
          }
      }),
      { numRuns: 200 },
    )
  })
})
