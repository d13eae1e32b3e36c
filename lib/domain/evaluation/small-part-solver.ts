import { type FrameworkIndex, neighboursOf } from './framework-index'
import type { Extension, ExtensionKind, PartSolver, Wanted } from './part-solver'

/** Up to this many arguments it is quicker to look at every set of them than to ask a SAT solver. */
export const SMALL = 12

/** Sets are bits: argument `a` is `1 << a`. */
type Complete = { inside: number; range: number }

/** Answers out of the list of all complete extensions of a part of at most `SMALL` arguments. */
export class SmallPartSolver implements PartSolver {
  private readonly complete: readonly Complete[]
  private readonly kinds = new Map<ExtensionKind, readonly number[]>()
  private readonly size: number

  constructor(framework: FrameworkIndex) {
    this.size = framework.size
    this.complete = listComplete(framework)
  }

  isCredulous(argument: number): boolean {
    return this.complete.some(({ inside }) => (inside & (1 << argument)) !== 0)
  }

  isInAllPreferred(argument: number): boolean {
    return this.list('preferred').every((inside) => (inside & (1 << argument)) !== 0)
  }

  findStable(wanted?: Wanted): Extension | undefined {
    return this.find('stable', wanted)
  }

  findSemiStable(wanted?: Wanted): Extension | undefined {
    return this.find('semi-stable', wanted)
  }

  findPreferred(): Extension {
    return this.find('preferred', undefined) ?? []
  }

  *extensions(kind: ExtensionKind): Iterable<Extension> {
    for (const inside of this.list(kind)) yield membersOf(inside, this.size)
  }

  private find(kind: ExtensionKind, wanted: Wanted | undefined): Extension | undefined {
    const fits = (inside: number) => !wanted || ((inside & (1 << wanted.argument)) !== 0) === wanted.isIn
    const found = this.list(kind).find(fits)
    return found === undefined ? undefined : membersOf(found, this.size)
  }

  private list(kind: ExtensionKind): readonly number[] {
    const known = this.kinds.get(kind)
    if (known) return known
    const listed = this.choose(kind).map(({ inside }) => inside)
    this.kinds.set(kind, listed)
    return listed
  }

  private choose(kind: ExtensionKind): readonly Complete[] {
    const { complete, size } = this
    switch (kind) {
      case 'complete':
        return complete
      case 'stable':
        return complete.filter(({ range }) => range === (1 << size) - 1)
      case 'preferred':
        return complete.filter(({ inside }) => !complete.some((other) => isWithin(inside, other.inside)))
      case 'semi-stable':
        return complete.filter(({ range }) => !complete.some((other) => isWithin(range, other.range)))
    }
  }
}

/** Whether a set is a part of another one, and not all of it. */
const isWithin = (set: number, other: number): boolean => set !== other && (set & other) === set

const membersOf = (set: number, size: number): number[] =>
  Array.from({ length: size }, (_, argument) => argument).filter((argument) => (set & (1 << argument)) !== 0)

/** Goes through the sets without attacks between their members, and keeps those that hold exactly what they defend. */
function listComplete({ size, attackers, attacked }: FrameworkIndex): Complete[] {
  const maskOf = (ends: Int32Array) => ends.reduce((mask, end) => mask | (1 << end), 0)
  const against = Array.from({ length: size }, (_, argument) => maskOf(neighboursOf(attackers, argument)))
  const hits = Array.from({ length: size }, (_, argument) => maskOf(neighboursOf(attacked, argument)))
  const found: Complete[] = []
  const judge = (inside: number, hit: number) => {
    for (let argument = 0; argument < size; argument++) {
      const isDefended = ((against[argument] ?? 0) & ~hit) === 0
      if (isDefended !== ((inside & (1 << argument)) !== 0)) return
    }
    found.push({ inside, range: inside | hit })
  }
  const walk = (argument: number, inside: number, hit: number) => {
    if (argument === size) return judge(inside, hit)
    walk(argument + 1, inside, hit)
    const bit = 1 << argument
    const isHit = ((hit & bit) | ((against[argument] ?? 0) & (inside | bit)) | ((hits[argument] ?? 0) & inside)) !== 0
    if (!isHit) walk(argument + 1, inside | bit, hit | (hits[argument] ?? 0))
  }
  walk(0, 0, 0)
  return found
}
