import { ABSENT, ARGUMENT, BACKS, CLAIM, type GraphShape, HURTS, type Links, NOTHING } from './debate-graph'
import { IN, OUT, UNDECIDED } from './grounded'
import type { Influence } from './influence'
import { labelGraph } from './label-graph'
import { RivalCounts } from './rival-counts'
import { membersOf, NO_GROUP } from './rivals'

const NONE = -1
const NOBODY = new Int32Array(0)

/**
 * The grounded labelling of a debate in which one node after the other can be given another label and taken back, at the cost of what
 * follows from it and not of the debate (delete and rederive, after Gupta, Mumick and Subrahmanian 1993): what rested on the old label
 * is taken back, then what can be decided again is. What a label rests on was decided before it, so nothing ever holds itself up.
 */
export class SecondThoughts {
  readonly labels: Uint8Array
  private readonly orders: Int32Array
  /** The one neighbour that a label rests on where one is enough; NONE where it rests on all of a kind. */
  private readonly witnesses: Int32Array
  /** Arguments about each node. */
  private readonly about: Links
  private readonly given: Uint8Array
  private readonly premisesNotIn: Int32Array
  private readonly premisesOut: Int32Array
  private readonly consNotOut: Int32Array
  private readonly consIn: Int32Array
  private readonly reasonsNotOut: Int32Array
  private readonly reasonsIn: Int32Array
  private readonly rivals: RivalCounts
  private readonly log: number[] = []
  private last: number
  /** Nodes above this rank are left as they are. */
  private bound = Number.POSITIVE_INFINITY

  constructor(
    readonly graph: GraphShape,
    readonly influence: Influence,
  ) {
    const { size, fixed } = graph
    const { labels, orders } = labelGraph(graph)
    this.labels = new Uint8Array(size)
    this.orders = orders
    this.last = size
    this.witnesses = new Int32Array(size).fill(NONE)
    this.about = aboutLinks(graph)
    this.given = fixed.map((label) => (label === UNDECIDED ? 0 : 1))
    this.premisesNotIn = new Int32Array(size)
    this.premisesOut = new Int32Array(size)
    this.consNotOut = new Int32Array(size)
    this.consIn = new Int32Array(size)
    this.reasonsNotOut = new Int32Array(size)
    this.reasonsIn = new Int32Array(size)
    this.rivals = new RivalCounts(graph.rivals)
    for (let node = 0; node < size; node++) {
      if (graph.kinds[node] === ABSENT) continue
      add(this.premisesNotIn, node, (graph.premises.starts[node + 1] ?? 0) - (graph.premises.starts[node] ?? 0))
      const target = graph.about[node] ?? 0
      if (graph.does[node] === HURTS) add(this.consNotOut, target, 1)
      if (graph.does[node] === BACKS) add(this.reasonsNotOut, target, 1)
    }
    for (let node = 0; node < size; node++) this.setLabel(node, labels[node] ?? UNDECIDED)
    for (let node = 0; node < size; node++) this.witnesses[node] = this.findWitness(node, orders[node] ?? 0)
  }

  /** How far the log goes: what `takeBack` leads back to. */
  get mark(): number {
    return this.log.length
  }

  /** Gives a node this label, decided or not, with all that follows. */
  force(node: number, label: number): void {
    this.bound = Number.POSITIVE_INFINITY
    this.give(node, label, undefined)
  }

  /** The label that another node would have if this one had this label; costs what follows as far as it has a part in that. */
  labelIf(node: number, label: number, watched: number): number {
    const mark = this.mark
    this.bound = this.influence.ranks[watched] ?? 0
    this.give(node, label, watched)
    const then = this.labels[watched] ?? UNDECIDED
    this.takeBack(mark)
    return then
  }

  /** Ends as soon as the label of `watched` is known. */
  private give(node: number, label: number, watched: number | undefined): void {
    const wasDecided = watched !== undefined && this.labels[watched] !== UNDECIDED
    const taken = this.retract(node)
    if (wasDecided && watched !== node && this.labels[watched] !== UNDECIDED) return
    this.record(node)
    this.given[node] = 1
    this.setLabel(node, label)
    this.orders[node] = ++this.last
    const open = taken
    this.pushDependents(node, open)
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (this.labels[next] !== UNDECIDED || this.given[next] === 1) continue
      const decided = this.judge(next)
      if (decided === UNDECIDED) continue
      this.record(next)
      this.setLabel(next, decided)
      this.orders[next] = ++this.last
      this.witnesses[next] = this.findWitness(next, this.last)
      if (next === watched) return
      this.pushDependents(next, open)
    }
  }

  /** Takes back everything that was done after the mark. */
  takeBack(mark: number): void {
    const { log } = this
    while (log.length > mark) {
      const given = log.pop() ?? 0
      const witness = log.pop() ?? NONE
      const order = log.pop() ?? 0
      const label = log.pop() ?? UNDECIDED
      const node = log.pop() ?? 0
      this.setLabel(node, label)
      this.orders[node] = order
      this.witnesses[node] = witness
      this.given[node] = given
    }
  }

  /** What the label of a node rests on at once; empty where it is given. */
  restsOn(node: number): number[] {
    const { graph, labels, witnesses } = this
    const label = labels[node]
    if (label === UNDECIDED || this.given[node] === 1) return []
    const witness = witnesses[node] ?? NONE
    const found = witness === NONE ? [] : [witness]
    if (label === IN) {
      this.each(graph.premises, node, (premise) => void found.push(premise))
      this.each(this.about, node, (step) => void (graph.does[step] === HURTS && found.push(step)))
      for (const rival of this.rivalsOf(node)) if (rival !== node) found.push(rival)
    } else if (witness === NONE)
      this.each(this.about, node, (step) => void (graph.does[step] === BACKS && found.push(step)))
    return found
  }

  /** Takes back a label and all that rests on it; answers what was taken back beside the node itself. */
  private retract(first: number): number[] {
    if (this.labels[first] === UNDECIDED) return []
    const taken: number[] = []
    const open: { node: number; was: number }[] = []
    const unsettle = (node: number) => {
      open.push({ node, was: this.labels[node] ?? UNDECIDED })
      this.record(node)
      this.setLabel(node, UNDECIDED)
    }
    unsettle(first)
    const check = (node: number, by: number): void => {
      if (this.labels[node] === UNDECIDED || this.given[node] === 1 || this.isBeyond(node)) return
      if (!this.mattered(node, by)) return
      const other = this.otherGround(node)
      if (other !== undefined) {
        this.record(node)
        this.witnesses[node] = other
        return
      }
      unsettle(node)
      taken.push(node)
    }
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      const { node: by, was } = last
      this.each(this.influence.on, by, (next) => check(next, by))
      const group = this.graph.rivals.of[by] ?? NO_GROUP
      // On one that was in rest all its rivals, on one that was out only a rival that is in.
      if (group !== NO_GROUP)
        for (const rival of was === IN ? this.rivalsOf(by) : this.rivals.thoseIn(group).slice()) check(rival, by)
    }
    return taken
  }

  /** The group of a rival, itself among them; nobody for others. */
  private rivalsOf(node: number): Int32Array {
    const { rivals } = this.graph
    const group = rivals.of[node] ?? NO_GROUP
    return group === NO_GROUP ? NOBODY : membersOf(rivals, group)
  }

  /** Whether the label of a node rested on what was just taken back. */
  private mattered(node: number, by: number): boolean {
    const { graph, labels, witnesses } = this
    if (witnesses[node] === by) return true
    const isPremise = graph.kinds[by] === CLAIM
    if (labels[node] === IN) return isPremise || graph.does[by] === HURTS
    return witnesses[node] === NONE && !isPremise && graph.does[by] === BACKS
  }

  /** Something else that was decided before the node and is enough for its label: a witness, or NONE for all of its reasons. */
  private otherGround(node: number): number | undefined {
    const { graph, labels } = this
    const isIn = labels[node] === IN
    if (isIn && (this.premisesNotIn[node] !== 0 || this.consNotOut[node] !== 0 || this.rivals.hasOthersLeft(node)))
      return undefined
    if (isIn && graph.rests[node] !== 1) return NONE
    const witness = this.findWitness(node, this.orders[node] ?? 0)
    if (witness !== NONE) return witness
    const allReasonsFail = !isIn && graph.rests[node] === 1 && this.reasonsNotOut[node] === 0
    return allReasonsFail && this.areReasonsBefore(node) ? NONE : undefined
  }

  private areReasonsBefore(node: number): boolean {
    let before = true
    this.each(this.about, node, (step) => {
      if (this.graph.does[step] === BACKS && (this.orders[step] ?? 0) >= (this.orders[node] ?? 0)) before = false
    })
    return before
  }

  /** The neighbour decided before this that is enough for the node's label, if one can be. */
  private findWitness(node: number, order: number): number {
    const { graph, labels, orders } = this
    const label = labels[node]
    if (label === UNDECIDED || (label === IN && graph.rests[node] !== 1)) return NONE
    let found = NONE
    let earliest = order
    const meet = (other: number) => {
      if ((orders[other] ?? 0) >= earliest) return
      earliest = orders[other] ?? 0
      found = other
    }
    if (label === OUT) this.each(graph.premises, node, (premise) => labels[premise] === OUT && meet(premise))
    const wanted = label === IN ? BACKS : HURTS
    const group = graph.rivals.of[node] ?? NO_GROUP
    // The first that will do: of rivals that are in, all but one were given.
    if (label === OUT && group !== NO_GROUP)
      found = this.rivals.thoseIn(group).find((rival) => rival !== node && (orders[rival] ?? 0) < order) ?? NONE
    if (found !== NONE) earliest = orders[found] ?? 0
    this.each(this.about, node, (step) => graph.does[step] === wanted && labels[step] === IN && meet(step))
    return found
  }

  private judge(node: number): number {
    const { graph } = this
    if (graph.kinds[node] === ARGUMENT) {
      if ((this.premisesOut[node] ?? 0) > 0 || (this.consIn[node] ?? 0) > 0) return OUT
      return this.premisesNotIn[node] === 0 && this.consNotOut[node] === 0 ? IN : UNDECIDED
    }
    const rests = graph.rests[node] === 1
    if ((this.consIn[node] ?? 0) > 0 || this.rivals.isBeaten(node) || (rests && this.reasonsNotOut[node] === 0))
      return OUT
    const isFree = this.consNotOut[node] === 0 && graph.attacksItself[node] === 0 && !this.rivals.hasOthersLeft(node)
    return isFree && (!rests || (this.reasonsIn[node] ?? 0) > 0) ? IN : UNDECIDED
  }

  private pushDependents(node: number, open: number[]): void {
    const { size, rivals } = this.graph
    this.each(this.influence.on, node, (next) => next >= size || this.isBeyond(next) || open.push(next))
    const group = rivals.of[node] ?? NO_GROUP
    if (group === NO_GROUP || this.isBeyond(size + group)) return
    if (this.labels[node] === IN) for (const rival of this.rivalsOf(node)) open.push(rival)
    const left = this.rivals.onlyLeft(group)
    if (left !== undefined) open.push(left)
  }

  private isBeyond(node: number): boolean {
    return (this.influence.ranks[node] ?? 0) > this.bound
  }

  private record(node: number): void {
    this.log.push(
      node,
      this.labels[node] ?? UNDECIDED,
      this.orders[node] ?? 0,
      this.witnesses[node] ?? NONE,
      this.given[node] ?? 0,
    )
  }

  private setLabel(node: number, label: number): void {
    const was = this.labels[node] ?? UNDECIDED
    if (was === label) return
    this.labels[node] = label
    this.rivals.relabel(node, was, label)
    const { graph } = this
    const inMore = Number(label === IN) - Number(was === IN)
    const outMore = Number(label === OUT) - Number(was === OUT)
    this.each(graph.uses, node, (step) => {
      add(this.premisesNotIn, step, -inMore)
      add(this.premisesOut, step, outMore)
    })
    const target = graph.about[node] ?? 0
    if (graph.does[node] === HURTS) {
      add(this.consNotOut, target, -outMore)
      add(this.consIn, target, inMore)
    } else if (graph.does[node] === BACKS) {
      add(this.reasonsNotOut, target, -outMore)
      add(this.reasonsIn, target, inMore)
    }
  }

  private each({ starts, ends }: Links, node: number, tell: (end: number) => unknown): void {
    const stop = starts[node + 1] ?? 0
    for (let at = starts[node] ?? 0; at < stop; at++) tell(ends[at] ?? 0)
  }
}

function aboutLinks({ size, kinds, about, does }: GraphShape): Links {
  const starts = new Int32Array(size + 1)
  const counts = (node: number) => kinds[node] === ARGUMENT && does[node] !== NOTHING
  for (let node = 0; node < size; node++) if (counts(node)) add(starts, (about[node] ?? 0) + 1, 1)
  for (let node = 0; node < size; node++) add(starts, node + 1, starts[node] ?? 0)
  const ends = new Int32Array(starts[size] ?? 0)
  const free = starts.slice(0, size)
  for (let node = 0; node < size; node++) {
    if (!counts(node)) continue
    const target = about[node] ?? 0
    ends[free[target] ?? 0] = node
    add(free, target, 1)
  }
  return { starts, ends }
}

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more
}
