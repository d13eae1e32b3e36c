import { ABSENT, BACKS, type GraphShape, HURTS } from './debate-graph'
import { IN, OUT, UNDECIDED } from './grounded'
import { groupCount, membersOf, NO_GROUP } from './rivals'

/** Labels that are given, by node; they count before what burdens fix. */
export type Given = ReadonlyMap<number, typeof IN | typeof OUT>
/** What is decided of each node, and when: what a label rests on was decided before it. */
export type GraphLabels = { readonly labels: Uint8Array; readonly orders: Int32Array }

const NONE: Given = new Map()

/**
 * The grounded labelling of a debate, with what is given taken for decided. Linear in the debate, rivals included: of each group it is
 * counted how many of them are not out, and one that is not out itself has all of these but one against it.
 */
export function labelGraph(graph: GraphShape, given: Given = NONE): GraphLabels {
  const { size, kinds, rests, fixed, attacksItself, about, does, premises, uses, rivals } = graph
  const labels = new Uint8Array(size)
  const orders = new Int32Array(size)
  /** Objections, premises and undercuts that are not yet known to leave a node alone. */
  const against = new Int32Array(size)
  /** Reasons that are not yet known to fail. */
  const reasons = new Int32Array(size)
  const backed = new Uint8Array(size)
  /** Of each group of rivals, how many are not yet known to be out, and whether one is in. */
  const left = Int32Array.from({ length: groupCount(rivals) }, (_, group) => membersOf(rivals, group).length)
  const won = new Uint8Array(left.length)
  const queue = new Int32Array(size)
  let last = 0
  const decide = (node: number, label: number): void => {
    if (labels[node] !== UNDECIDED) return
    labels[node] = label
    orders[node] = last
    queue[last++] = node
  }
  const judge = (node: number): void => {
    if (labels[node] !== UNDECIDED) return
    const group = rivals.of[node] ?? NO_GROUP
    const isUnbacked = rests[node] === 1 && backed[node] === 0
    if (isUnbacked && reasons[node] === 0) decide(node, OUT)
    else if (!isUnbacked && against[node] === 0 && (group === NO_GROUP || left[group] === 1)) decide(node, IN)
  }
  const tellRivals = (group: number, isIn: boolean): void => {
    if (!isIn) add(left, group, -1)
    if (isIn ? won[group] === 1 : left[group] !== 1) return
    if (isIn) won[group] = 1
    for (const rival of membersOf(rivals, group)) {
      if (isIn) decide(rival, OUT)
      else judge(rival)
    }
  }

  for (let node = 0; node < size; node++) {
    if (kinds[node] === ABSENT) continue
    add(against, node, (premises.starts[node + 1] ?? 0) - (premises.starts[node] ?? 0) + (attacksItself[node] ?? 0))
    const effect = does[node]
    if (effect === HURTS) add(against, about[node] ?? 0, 1)
    else if (effect === BACKS) add(reasons, about[node] ?? 0, 1)
  }
  for (const [node, label] of given) decide(node, label)
  for (let node = 0; node < size; node++) {
    if (kinds[node] === ABSENT) continue
    const label = fixed[node] ?? UNDECIDED
    if (label !== UNDECIDED) decide(node, label)
    else judge(node)
  }
  for (let first = 0; first < last; first++) {
    const node = queue[first] ?? 0
    const isIn = labels[node] === IN
    const end = uses.starts[node + 1] ?? 0
    for (let at = uses.starts[node] ?? 0; at < end; at++) {
      const step = uses.ends[at] ?? 0
      if (isIn) {
        add(against, step, -1)
        judge(step)
      } else decide(step, OUT)
    }
    const group = rivals.of[node] ?? NO_GROUP
    if (group !== NO_GROUP) tellRivals(group, isIn)
    const effect = does[node]
    const target = about[node] ?? 0
    if (effect === HURTS) {
      if (isIn) decide(target, OUT)
      else {
        add(against, target, -1)
        judge(target)
      }
    } else if (effect === BACKS) {
      if (isIn) backed[target] = 1
      else add(reasons, target, -1)
      judge(target)
    }
  }
  return { labels, orders }
}

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more
}
