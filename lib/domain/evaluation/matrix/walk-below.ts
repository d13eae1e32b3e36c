import type { Stance } from '../../model'
import { ARGUMENT, CLAIM, type DebateGraph, HURTS, type Links } from '../debate-graph'

/** For or against, as bits, since one thing can speak both ways. */
export const SIDE: Record<Stance, 1 | 2> = { pro: 1, con: 2 }

/** What argues about one answer in the end: of each node of the graph, on which sides of the answer it is (bits of `SIDE`). */
export type Below = {
  readonly sides: Uint8Array
  /** Those nodes in the order of the walk, the nearest first, and the place of each in it. */
  readonly nodes: Int32Array
  readonly places: Int32Array
}

/** The arguments about each node of a graph, in linear time. */
export function argumentsAboutNodes({ size, kinds, about }: DebateGraph): Links {
  const starts = new Int32Array(size + 1)
  for (let node = 0; node < size; node++) {
    if (kinds[node] !== ARGUMENT) continue
    const next = (about[node] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0)
  const ends = new Int32Array(starts[size] ?? 0)
  const free = starts.slice(0, size)
  for (let node = 0; node < size; node++) {
    if (kinds[node] !== ARGUMENT) continue
    const target = about[node] ?? 0
    const place = free[target] ?? 0
    ends[place] = node
    free[target] = place + 1
  }
  return { starts, ends }
}

/**
 * What argues about an answer through any number of steps, undercuts too: for it after an even number of objections, against it after an
 * odd one. It ends at other answers, where the same is told of those: what speaks for a rival is not listed as speaking against
 * each of the others. Each node is visited once for each side.
 */
export function walkBelow(graph: DebateGraph, about: Links, answer: number, answers: ReadonlySet<number>): Below {
  const { size, kinds, does, premises } = graph
  const sides = new Uint8Array(size)
  const nodes = new Int32Array(size)
  const places = new Int32Array(size)
  let count = 0
  // Each visit once for each side: a node twice at most, and the answer itself.
  const waiting = new Int32Array(2 * size + 1)
  let end = 0
  const visit = (node: number, side: number): void => {
    const before = sides[node] ?? 0
    if ((before & side) !== 0) return
    if (before === 0) {
      places[node] = count
      nodes[count++] = node
    }
    sides[node] = before | side
    waiting[end++] = node * 4 + side
  }
  waiting[end++] = answer * 4 + SIDE.pro
  for (let next = 0; next < end; next++) {
    const visited = waiting[next] ?? 0
    const [node, above] = [visited >> 2, visited & 3]
    const last = about.starts[node + 1] ?? 0
    for (let at = about.starts[node] ?? 0; at < last; at++) {
      const step = about.ends[at] ?? 0
      const side = does[step] === HURTS ? 3 - above : above
      visit(step, side)
      const stop = premises.starts[step + 1] ?? 0
      for (let place = premises.starts[step] ?? 0; place < stop; place++) {
        const premise = premises.ends[place] ?? 0
        if (kinds[premise] === CLAIM && !answers.has(premise)) visit(premise, side)
      }
    }
  }
  return { sides, nodes: nodes.subarray(0, count), places }
}
