import type { FrameworkIndex } from './framework-index'
import { groundedLabelling, IN, type Labelling, OUT } from './grounded'
import { LargePartSolver } from './large-part-solver'
import type { Extension, ExtensionKind, PartSolver, Wanted } from './part-solver'
import { Replayed } from './replayed'
import type { MakeSatSolver } from './sat-solver'
import { SMALL, SmallPartSolver } from './small-part-solver'
import { type FrameworkPart, undecidedParts } from './undecided-parts'

/** The semantics, as the ICCMA competitions abbreviate them (https://argumentationcompetition.org/2023). */
export const SEMANTICS = ['GR', 'CO', 'PR', 'ST', 'SST', 'ID'] as const
export type Semantics = (typeof SEMANTICS)[number]

const KINDS: Record<Exclude<Semantics, 'GR' | 'ID'>, ExtensionKind> = {
  CO: 'complete',
  PR: 'preferred',
  ST: 'stable',
  SST: 'semi-stable',
}

/**
 * Answers questions about a framework under the semantics of Dung (1995), semi-stable (Caminada 2006) and ideal (Dung, Mancarella
 * and Toni 2007). What the grounded labelling decides is taken away first, the rest falls into pieces, and each is asked alone:
 * small ones by looking at every set, large ones with the SAT solver that `makeSat` makes, which is made only then.
 */
export class FrameworkSolver {
  readonly labels: Labelling
  private readonly parts: readonly (FrameworkPart & { solver: () => PartSolver })[]
  /** For an argument that is undecided, where its part is, and its number there. */
  private readonly partOf: Int32Array
  private readonly placeOf: Int32Array
  private ideal: ReadonlySet<number> | undefined
  /** By number: parts that were not yet asked for a stable extension, and those that have none. */
  private readonly unasked: Set<number>
  private readonly unstable = new Set<number>()

  constructor(framework: FrameworkIndex, makeSat: MakeSatSolver) {
    this.labels = groundedLabelling(framework)
    this.partOf = new Int32Array(framework.size).fill(-1)
    this.placeOf = new Int32Array(framework.size)
    this.parts = undecidedParts(framework, this.labels).map((part, number) => {
      for (const [place, member] of part.members.entries()) {
        this.partOf[member] = number
        this.placeOf[member] = place
      }
      const { framework: own } = part
      let made: PartSolver | undefined
      const solver = () => {
        made ??= own.size <= SMALL ? new SmallPartSolver(own) : new LargePartSolver(own, makeSat)
        return made
      }
      return { ...part, solver }
    })
    this.unasked = new Set(this.parts.keys())
  }

  /** Whether some extension has the argument. */
  isCredulous(semantics: Semantics, argument: number): boolean {
    if (semantics === 'ID') return this.idealSet().has(argument)
    if (semantics === 'ST' && !this.hasStable(argument)) return false
    if (this.labels[argument] === IN) return true
    if (this.labels[argument] === OUT || semantics === 'GR') return false
    const { solver, place } = this.at(argument)
    if (semantics === 'ST') return solver.findStable({ argument: place, isIn: true }) !== undefined
    if (semantics === 'SST') return solver.findSemiStable({ argument: place, isIn: true }) !== undefined
    return solver.isCredulous(place)
  }

  /** Whether every extension has it; where there is none, every one has everything. */
  isSkeptical(semantics: Semantics, argument: number): boolean {
    if (semantics === 'GR' || semantics === 'ID') return this.isCredulous(semantics, argument)
    if (semantics === 'ST' && !this.hasStable(argument)) return true
    if (this.labels[argument] === IN) return true
    // The grounded extension is the part that all complete ones share.
    if (semantics === 'CO') return false
    if (this.labels[argument] === OUT) return false
    const without = (find: (wanted: Wanted) => Extension | undefined, place: number) =>
      find({ argument: place, isIn: false }) !== undefined
    const { solver, place } = this.at(argument)
    if (semantics === 'ST') return !without((wanted) => solver.findStable(wanted), place)
    if (semantics === 'SST') return !without((wanted) => solver.findSemiStable(wanted), place)
    return solver.isInAllPreferred(place)
  }

  /** One extension, in rising order; undefined where there is none, which only happens with stable ones. */
  find(semantics: Semantics): Extension | undefined {
    if (semantics === 'GR' || semantics === 'CO') return this.grounded()
    if (semantics === 'ID') return inOrder([[...this.idealSet()]])
    const chosen: Extension[] = []
    for (const part of this.parts) {
      const solver = part.solver()
      const own =
        semantics === 'ST'
          ? solver.findStable()
          : semantics === 'SST'
            ? solver.findSemiStable()
            : solver.findPreferred()
      if (!own) return undefined
      chosen.push(own.map((place) => part.members[place] ?? 0))
    }
    return inOrder([this.grounded(), ...chosen])
  }

  /** All extensions, one after the other. */
  *extensions(semantics: Semantics): Iterable<Extension> {
    if (semantics === 'GR' || semantics === 'ID') {
      yield this.find(semantics) ?? []
      return
    }
    const lists = this.parts.map((part) => ({
      members: part.members,
      // Gone through again and again by the parts before it.
      list: new Replayed(part.solver().extensions(KINDS[semantics])),
    }))
    yield* combine(lists, this.grounded())
  }

  /** How many there are: the product over the parts, without making them. */
  count(semantics: Semantics): bigint {
    if (semantics === 'GR' || semantics === 'ID') return 1n
    let product = 1n
    for (const part of this.parts) {
      let own = 0n
      for (const _ of part.solver().extensions(KINDS[semantics])) own += 1n
      product *= own
      if (product === 0n) return 0n
    }
    return product
  }

  private grounded(): number[] {
    return Array.from(this.labels.keys()).filter((argument) => this.labels[argument] === IN)
  }

  /** What no preferred extension speaks against, as far as it defends itself (Dunne, Dvořák and Woltran 2013). */
  private idealSet(): ReadonlySet<number> {
    if (this.ideal) return this.ideal
    const chosen = this.parts.map(({ members, framework, solver }) => {
      const asked = solver()
      const credulous = Array.from(members.keys()).map((place) => asked.isCredulous(place))
      const kept = new Set(
        credulous.flatMap((isCredulous, place) =>
          isCredulous && !neighbours(framework.attackers, place).some((end) => credulous[end]) ? [place] : [],
        ),
      )
      leaveDefended(framework, kept)
      return [...kept].map((place) => members[place] ?? 0)
    })
    this.ideal = new Set([this.grounded(), ...chosen].flat())
    return this.ideal
  }

  /** Whether the other parts than the argument's have a stable extension: without it there is none at all. */
  private hasStable(argument: number): boolean {
    const own = this.partOf[argument] ?? -1
    const isOther = (number: number) => number !== own
    for (const number of this.unasked) {
      if ([...this.unstable].some(isOther)) return false
      if (!isOther(number)) continue
      this.unasked.delete(number)
      if (this.parts[number]?.solver().findStable() === undefined) this.unstable.add(number)
    }
    return ![...this.unstable].some(isOther)
  }

  private at(argument: number): { solver: PartSolver; place: number } {
    const part = this.parts[this.partOf[argument] ?? -1]
    if (!part) throw new Error(`argument ${argument} is in no part`)
    return { solver: part.solver(), place: this.placeOf[argument] ?? 0 }
  }
}

const neighbours = ({ starts, ends }: FrameworkIndex['attackers'], argument: number): number[] =>
  Array.from(ends.subarray(starts[argument], starts[argument + 1]))

/** Takes away, until nothing changes, what has an attacker that the others do not attack. */
function leaveDefended({ attackers }: FrameworkIndex, kept: Set<number>): void {
  const isAttacked = (argument: number) => neighbours(attackers, argument).some((end) => kept.has(end))
  for (let changed = true; changed; ) {
    changed = false
    for (const argument of [...kept]) {
      if (neighbours(attackers, argument).every(isAttacked)) continue
      kept.delete(argument)
      changed = true
    }
  }
}

const inOrder = (sets: readonly Extension[]): number[] => sets.flat().sort((a, b) => a - b)

type Choices = { members: Int32Array; list: Replayed<Extension> }

/** Every way to choose one extension of each part, counted up like a number with a digit for each. */
function* combine(lists: readonly Choices[], base: readonly number[]): Iterable<Extension> {
  const digits = lists.map(() => 0)
  if (lists.some(({ list }) => list.at(0) === undefined)) return
  for (;;) {
    const sets = lists.map(({ members, list }, at) =>
      (list.at(digits[at] ?? 0) ?? []).map((place) => members[place] ?? 0),
    )
    yield inOrder([base, ...sets])
    let place = 0
    for (; place < lists.length; place++) {
      digits[place] = (digits[place] ?? 0) + 1
      if (lists[place]?.list.at(digits[place] ?? 0) !== undefined) break
      digits[place] = 0
    }
    if (place === lists.length) return
  }
}
