import { ARGUMENT, BACKS, CLAIM, type GraphShape, HURTS } from './debate-graph'
import { type FrameworkIndex, indexFramework } from './framework-index'
import { FrameworkSolver } from './framework-solver'
import { IN, OUT } from './grounded'
import type { Reading } from './reading-words'
import { attackEachOther, groupCount, membersOf } from './rivals'
import type { MakeSatSolver } from './sat-solver'

/**
 * On how many readings a node of a debate holds: skeptical and credulous acceptance under the preferred semantics (Dung 1995) of the
 * attack graph that the debate means. May take long where much is open: to be asked in a worker.
 */
export function readingOf(graph: GraphShape, node: number, makeSat: MakeSatSolver): Reading {
  const solver = new FrameworkSolver(attacksIn(graph), makeSat)
  if (!solver.isCredulous('PR', node)) return 'none'
  return solver.isSkeptical('PR', node) ? 'every' : 'some'
}

/** The attack graph of a debate (see `attackGraphOf`) in numbers: each node as it is, the helpers behind them. */
export function attacksIn(graph: GraphShape): FrameworkIndex {
  const { size, kinds, rests, fixed, attacksItself, about, does, premises, uses, rivals } = graph
  const [from, to]: [number[], number[]] = [[], []]
  let next = size
  const attack = (one: number, other: number) => {
    // Nothing attacks what is granted.
    if (other < size && fixed[other] === IN) return
    from.push(one)
    to.push(other)
  }
  const not = new Int32Array(size)
  const unbacked = new Int32Array(size)
  for (let node = 0; node < size; node++) {
    if (fixed[node] === OUT) attack(next++, node)
    if (kinds[node] !== CLAIM) continue
    if (attacksItself[node] === 1) attack(node, node)
    if ((uses.starts[node + 1] ?? 0) > (uses.starts[node] ?? 0)) {
      not[node] = next++
      attack(node, not[node] ?? 0)
    }
    if (rests[node] === 1) {
      unbacked[node] = next++
      attack(unbacked[node] ?? 0, node)
    }
  }
  for (let node = 0; node < size; node++) {
    if (kinds[node] !== ARGUMENT) continue
    const stop = premises.starts[node + 1] ?? 0
    for (let at = premises.starts[node] ?? 0; at < stop; at++) attack(not[premises.ends[at] ?? 0] ?? 0, node)
    const target = about[node] ?? 0
    if (does[node] === HURTS) attack(node, target)
    else if (does[node] === BACKS && rests[target] === 1) attack(node, unbacked[target] ?? 0)
  }
  for (let group = 0; group < groupCount(rivals); group++)
    attackEachOther([...membersOf(rivals, group)], () => next++, attack)
  return indexFramework(next, { from, to })
}
