import type { DebateMap } from '../debate-map'
import type { Argument } from '../model'
import { IN, OUT, UNDECIDED } from './grounded'

/** What is decided of a claim or an argument. `order` says when: what a label rests on was decided before it. */
export type Label = { label: typeof IN | typeof OUT | typeof UNDECIDED; order: number }

/** The grounded labels of a map's claims and arguments. */
export type MapLabels = {
  claim(id: string): Label
  argument(id: string): Label
}

/** The labels of a map that is evaluated once. */
export const labelsOf = (map: DebateMap): MapLabels => new MapLabeller().label(map)

/**
 * The grounded labelling of a debate, worked out on the map itself: the same as that of its attack graph (see `attackGraphOf`), without
 * its helpers. An argument is in when each premise is in and each undercut out, out when a premise is out or an undercut in. A claim is
 * in when every objection is out and, if it has reasons, one of them is in; out when an objection is in or every reason is out.
 * Linear in the map. Keep one for a map that is edited: what it learned of records that stay is used again.
 */
export class MapLabeller {
  private readonly claims = new Numbers()
  private readonly steps = new Numbers()
  private readonly known = new WeakMap<Argument, Step>()

  label(map: DebateMap): MapLabels {
    const steps: Step[] = []
    for (const argument of map.arguments.values()) steps.push(this.stepOf(argument))
    const claims: number[] = []
    for (const id of map.claims.keys()) claims.push(this.claims.of(id))
    const labelling = new Labelling(claims, steps, { claims: this.claims.count, steps: this.steps.count })
    return {
      claim: (id) => labelling.claim(this.claims.find(id)),
      argument: (id) => labelling.step(this.steps.find(id)),
    }
  }

  private stepOf(argument: Argument): Step {
    const known = this.known.get(argument)
    if (known) return known
    const { id, stance, premises, conclusion } = argument
    const onClaim = conclusion.kind === 'claim'
    const made: Step = {
      number: this.steps.of(id),
      premises: premises.map((premise) => this.claims.of(premise)),
      conclusion: (onClaim ? this.claims : this.steps).of(conclusion.id),
      onClaim,
      isCon: stance === 'con',
    }
    this.known.set(argument, made)
    return made
  }
}

/** Ids as numbers from 0, always the same for one id. */
class Numbers {
  private readonly byId = new Map<string, number>()

  get count(): number {
    return this.byId.size
  }

  of(id: string): number {
    const known = this.byId.get(id)
    if (known !== undefined) return known
    this.byId.set(id, this.byId.size)
    return this.byId.size - 1
  }

  find(id: string): number {
    return this.byId.get(id) ?? -1
  }
}

type Step = {
  readonly number: number
  readonly premises: readonly number[]
  readonly conclusion: number
  readonly onClaim: boolean
  readonly isCon: boolean
}
type Counts = { claims: number; steps: number }

const OPEN: Label = { label: UNDECIDED, order: Number.POSITIVE_INFINITY }
const BACKED = 1

class Labelling {
  private readonly claimLabels: Uint8Array
  private readonly stepLabels: Uint8Array
  private readonly claimOrders: Int32Array
  private readonly stepOrders: Int32Array
  /** Objections to a claim, premises and undercuts of an argument that are not yet known to leave it alone. */
  private readonly claimAgainst: Int32Array
  private readonly stepAgainst: Int32Array
  /** Reasons of a claim that are not yet known to fail; -1 where there never were any. */
  private readonly reasons: Int32Array
  private readonly backing: Uint8Array
  private readonly byNumber: (Step | undefined)[]
  /** The arguments from a claim: `uses` from `useStarts[c]` up to `useStarts[c + 1]`. */
  private readonly useStarts: Int32Array
  private readonly uses: Int32Array
  /** Claims as they are, arguments as `-1 - number`. */
  private readonly queue: Int32Array
  private last = 0

  constructor(claims: readonly number[], steps: readonly Step[], counts: Counts) {
    this.claimLabels = new Uint8Array(counts.claims)
    this.stepLabels = new Uint8Array(counts.steps)
    this.claimOrders = new Int32Array(counts.claims)
    this.stepOrders = new Int32Array(counts.steps)
    this.claimAgainst = new Int32Array(counts.claims)
    this.stepAgainst = new Int32Array(counts.steps)
    this.reasons = new Int32Array(counts.claims).fill(-1)
    this.backing = new Uint8Array(counts.claims)
    this.byNumber = new Array(counts.steps)
    this.useStarts = new Int32Array(counts.claims + 1)
    this.queue = new Int32Array(claims.length + steps.length)
    for (const step of steps) this.count(step)
    this.uses = this.listUses(steps)
    for (const claim of claims) this.judgeClaim(claim)
    for (const { number } of steps) this.judgeStep(number)
    for (let first = 0; first < this.last; first++) {
      const decided = this.queue[first] ?? 0
      if (decided >= 0) this.passClaim(decided)
      else this.passStep(-1 - decided)
    }
  }

  claim(number: number): Label {
    const label = this.claimLabels[number]
    return label === IN || label === OUT ? { label, order: this.claimOrders[number] ?? 0 } : OPEN
  }

  step(number: number): Label {
    const label = this.stepLabels[number]
    return label === IN || label === OUT ? { label, order: this.stepOrders[number] ?? 0 } : OPEN
  }

  private count(step: Step): void {
    const { number, premises, conclusion, onClaim, isCon } = step
    this.byNumber[number] = step
    add(this.stepAgainst, number, premises.length)
    for (const premise of premises) add(this.useStarts, premise + 1, 1)
    if (isCon) add(onClaim ? this.claimAgainst : this.stepAgainst, conclusion, 1)
    else if (onClaim) this.reasons[conclusion] = Math.max(0, this.reasons[conclusion] ?? 0) + 1
  }

  private listUses(steps: readonly Step[]): Int32Array {
    const { useStarts } = this
    for (let claim = 0; claim + 1 < useStarts.length; claim++) add(useStarts, claim + 1, useStarts[claim] ?? 0)
    const uses = new Int32Array(useStarts[useStarts.length - 1] ?? 0)
    const free = useStarts.slice()
    for (const { number, premises } of steps) {
      for (const premise of premises) {
        uses[free[premise] ?? 0] = number
        add(free, premise, 1)
      }
    }
    return uses
  }

  private judgeClaim(claim: number): void {
    const reasons = this.reasons[claim] ?? -1
    if (reasons === 0) this.decideClaim(claim, OUT)
    else if (this.claimAgainst[claim] === 0 && (reasons === -1 || this.backing[claim] === BACKED))
      this.decideClaim(claim, IN)
  }

  private judgeStep(step: number): void {
    if (this.stepAgainst[step] === 0) this.decideStep(step, IN)
  }

  private decideClaim(claim: number, label: typeof IN | typeof OUT): void {
    if (this.claimLabels[claim] !== UNDECIDED) return
    this.claimLabels[claim] = label
    this.claimOrders[claim] = this.last
    this.queue[this.last++] = claim
  }

  private decideStep(step: number, label: typeof IN | typeof OUT): void {
    if (this.stepLabels[step] !== UNDECIDED) return
    this.stepLabels[step] = label
    this.stepOrders[step] = this.last
    this.queue[this.last++] = -1 - step
  }

  /** Tells the arguments from a claim what was decided of it. */
  private passClaim(claim: number): void {
    const isIn = this.claimLabels[claim] === IN
    const end = this.useStarts[claim + 1] ?? 0
    for (let at = this.useStarts[claim] ?? 0; at < end; at++) {
      const step = this.uses[at] ?? 0
      if (isIn) {
        add(this.stepAgainst, step, -1)
        this.judgeStep(step)
      } else this.decideStep(step, OUT)
    }
  }

  /** Tells what an argument is about what was decided of it. */
  private passStep(number: number): void {
    const step = this.byNumber[number]
    if (!step) return
    const { conclusion, onClaim, isCon } = step
    const isIn = this.stepLabels[number] === IN
    if (isCon && isIn) {
      if (onClaim) this.decideClaim(conclusion, OUT)
      else this.decideStep(conclusion, OUT)
    } else if (isCon) add(onClaim ? this.claimAgainst : this.stepAgainst, conclusion, -1)
    else if (onClaim && isIn) this.backing[conclusion] = BACKED
    else if (onClaim) add(this.reasons, conclusion, -1)
    if (onClaim) this.judgeClaim(conclusion)
    else this.judgeStep(conclusion)
  }
}

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more
}
