import { type FrameworkIndex, neighboursOf } from './framework-index'
import type { Extension, ExtensionKind, PartSolver, Wanted } from './part-solver'
import { Replayed } from './replayed'
import type { MakeSatSolver, SatSolver } from './sat-solver'

/**
 * Answers by asking a SAT solver for complete labellings (Besnard and Doutre 2004; Cerutti et al. 2014): `in` where every attacker
 * is `out`, `out` where some attacker is `in`. Sets that are largest of their kind are grown from smaller ones; what every such
 * set holds is refuted by a counterexample (Dvořák, Järvisalo, Wallner, Woltran 2014).
 */
export class LargePartSolver implements PartSolver {
  private readonly size: number
  private readonly credulous = new Map<number, boolean>()
  /** Preferred extensions that were met, as sets. */
  private readonly preferred: ReadonlySet<number>[] = []
  private readonly asking: Labellings
  /** Of what is no part of those. */
  private readonly beyondPreferred: () => Labellings
  private readonly stable: () => Labellings
  private readonly ranges: Replayed<readonly number[]>

  constructor(
    private readonly framework: FrameworkIndex,
    private readonly makeSat: MakeSatSolver,
  ) {
    this.size = framework.size
    const make = () => new Labellings(framework, makeSat())
    this.asking = make()
    this.beyondPreferred = once(make)
    this.stable = once(() => this.makeStable())
    this.ranges = new Replayed(make().largestRanges())
  }

  isCredulous(argument: number): boolean {
    const known = this.credulous.get(argument)
    if (known !== undefined) return known
    const found = this.asking.find(this.asking.isIn(argument))
    if (found) for (const member of found) this.credulous.set(member, true)
    else this.credulous.set(argument, false)
    return found !== undefined
  }

  isInAllPreferred(argument: number): boolean {
    // What an admissible set attacks is not in the preferred one around it.
    if (!this.isCredulous(argument)) return false
    for (const attacker of neighboursOf(this.framework.attackers, argument))
      if (this.isCredulous(attacker)) return false
    if (this.preferred.some((extension) => !extension.has(argument))) return false
    const labellings = this.beyondPreferred()
    const without = labellings.isNotIn(argument)
    for (let found = labellings.find(without); found; found = labellings.find(without)) {
      // All that were met before have the argument: one without it that is preferred is no part of them.
      const largest = labellings.grow(labellings.grow(found, without))
      labellings.excludePartsOf(largest)
      const extension = new Set(largest)
      this.preferred.push(extension)
      if (!extension.has(argument)) return false
    }
    return true
  }

  findStable(wanted?: Wanted): Extension | undefined {
    return this.stable().find(wanted && this.stable().term(wanted))
  }

  findSemiStable(wanted?: Wanted): Extension | undefined {
    for (let at = 0; ; at++) {
      const range = this.ranges.at(at)
      if (!range) return undefined
      const found = this.asking.findWithRange(range, wanted && this.asking.term(wanted))
      if (found) return found
    }
  }

  findPreferred(): Extension {
    return this.asking.grow(this.asking.find() ?? [])
  }

  *extensions(kind: ExtensionKind): Iterable<Extension> {
    const labellings = kind === 'stable' ? this.makeStable() : new Labellings(this.framework, this.makeSat())
    if (kind === 'semi-stable') {
      for (let at = 0, range = this.ranges.at(0); range; range = this.ranges.at(++at)) {
        const ones = new Labellings(this.framework, this.makeSat())
        ones.requireRange(range)
        yield* ones.all()
      }
      return
    }
    if (kind !== 'preferred') return yield* labellings.all()
    for (let found = labellings.find(); found; found = labellings.find()) {
      const largest = labellings.grow(found)
      yield largest
      labellings.excludePartsOf(largest)
    }
  }

  private makeStable(): Labellings {
    const labellings = new Labellings(this.framework, this.makeSat())
    labellings.requireRange(Array.from({ length: this.size }, (_, argument) => argument))
    return labellings
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The complete labellings of a framework, as a SAT solver knows them. */
class Labellings {
  private readonly size: number
  private last: number

  constructor(
    framework: FrameworkIndex,
    private readonly sat: SatSolver,
  ) {
    const { size, attackers } = framework
    this.size = size
    this.last = 4 * size
    for (let argument = 0; argument < size; argument++) {
      const [own, out] = [this.isIn(argument), this.isOut(argument)]
      const ends = neighboursOf(attackers, argument)
      for (const attacker of ends) {
        sat.addClause([-own, this.isOut(attacker)])
        sat.addClause([-this.isIn(attacker), out])
      }
      sat.addClause([own, ...Array.from(ends, (attacker) => -this.isOut(attacker))])
      sat.addClause([-out, ...Array.from(ends, (attacker) => this.isIn(attacker))])
      sat.addClause([-own, -out])
      // For assuming what is not so: a question may assume a variable, not its contrary.
      sat.addClause([-this.isNotIn(argument), -own])
      sat.addClause([-this.inRange(argument), own, out])
      sat.addClause([this.inRange(argument), -own])
      sat.addClause([this.inRange(argument), -out])
    }
  }

  isIn = (argument: number): number => argument + 1
  private isOut = (argument: number): number => this.size + argument + 1
  isNotIn = (argument: number): number => 2 * this.size + argument + 1
  private inRange = (argument: number): number => 3 * this.size + argument + 1

  term({ argument, isIn }: Wanted): number {
    return isIn ? this.isIn(argument) : this.isNotIn(argument)
  }

  find(assuming?: number): Extension | undefined {
    return this.sat.solve(assuming) ? this.read(this.isIn) : undefined
  }

  /** Every one that there is. */
  *all(): Iterable<Extension> {
    for (let found = this.find(); found; found = this.find()) {
      yield found
      const inside = new Set(found)
      this.sat.addClause(this.arguments().map((at) => (inside.has(at) ? -this.isIn(at) : this.isIn(at))))
    }
  }

  /** The largest that can be reached from it by adding members, with what is assumed holding for each step. */
  grow(from: Extension, assuming?: number): Extension {
    let largest = from
    for (let next = this.findBeyond(largest, assuming); next; next = this.findBeyond(largest, assuming)) largest = next
    return largest
  }

  /** One that holds all of these, and more. */
  findBeyond(extension: Extension, assuming?: number): Extension | undefined {
    return this.ask(this.beyond(extension, this.isIn, assuming)) ? this.read(this.isIn) : undefined
  }

  excludePartsOf(extension: Extension): void {
    const inside = new Set(extension)
    this.sat.addClause(this.arguments().flatMap((at) => (inside.has(at) ? [] : this.isIn(at))))
  }

  requireRange(range: readonly number[]): void {
    for (const argument of range) this.sat.addClause([this.inRange(argument)])
  }

  findWithRange(range: readonly number[], wanted?: number): Extension | undefined {
    const clauses = range.map((argument) => [this.inRange(argument)])
    return this.ask(wanted === undefined ? clauses : [...clauses, [wanted]]) ? this.read(this.isIn) : undefined
  }

  /** What the semi-stable extensions hold or attack: the sets of which none is a part of another (Caminada 2006). */
  *largestRanges(): Iterable<readonly number[]> {
    while (this.sat.solve()) {
      let range = this.read(this.inRange)
      while (this.ask(this.beyond(range, this.inRange))) range = this.read(this.inRange)
      yield range
      const inside = new Set(range)
      this.sat.addClause(this.arguments().flatMap((at) => (inside.has(at) ? [] : this.inRange(at))))
    }
  }

  /** Clauses that hold for what has all of these, and more. */
  private beyond(set: readonly number[], variable: (argument: number) => number, assuming?: number): number[][] {
    const inside = new Set(set)
    const clauses = set.map((argument) => [variable(argument)])
    clauses.push(this.arguments().flatMap((at) => (inside.has(at) ? [] : variable(at))))
    if (assuming !== undefined) clauses.push([assuming])
    return clauses
  }

  /** Whether these clauses can hold too, for this question alone: they hang on a variable that nothing else knows. */
  private ask(clauses: readonly (readonly number[])[]): boolean {
    const guard = ++this.last
    for (const clause of clauses) this.sat.addClause([-guard, ...clause])
    return this.sat.solve(guard)
  }

  private read(variable: (argument: number) => number): number[] {
    return this.arguments().filter((argument) => this.sat.isTrue(variable(argument)))
  }

  private arguments(): number[] {
    return Array.from({ length: this.size }, (_, argument) => argument)
  }
}
