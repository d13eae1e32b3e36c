import type { Neighbours } from './framework-index'

/** A node that is nobody's rival. */
export const NO_GROUP = -1

/** Which nodes attack each other as rival answers, in groups of two and more; each node is in one group at most. */
export type Rivals = {
  /** The group of each node, or NO_GROUP. */
  readonly of: Int32Array
  /** The nodes of each group, rising. */
  readonly members: Neighbours
}

const NOBODY = new Int32Array(0)

/** The groups that `groupOf` (any numbers below `most`; NO_GROUP for none) makes of nodes; one alone has no rivals. Linear. */
export function gatherRivals(size: number, most: number, groupOf: (node: number) => number): Rivals {
  const of = new Int32Array(size).fill(NO_GROUP)
  if (most === 0) return { of, members: { starts: new Int32Array(1), ends: NOBODY } }
  const counts = new Int32Array(most)
  for (let node = 0; node < size; node++) {
    const group = groupOf(node)
    if (group !== NO_GROUP) counts[group] = (counts[group] ?? 0) + 1
  }
  const numbers = new Int32Array(most).fill(NO_GROUP)
  const starts = [0]
  for (let group = 0; group < most; group++) {
    const count = counts[group] ?? 0
    if (count < 2) continue
    numbers[group] = starts.length - 1
    starts.push((starts.at(-1) ?? 0) + count)
  }
  const free = Int32Array.from(starts)
  const ends = new Int32Array(starts.at(-1) ?? 0)
  for (let node = 0; node < size; node++) {
    const group = groupOf(node)
    const number = group === NO_GROUP ? NO_GROUP : (numbers[group] ?? NO_GROUP)
    if (number === NO_GROUP) continue
    of[node] = number
    const place = free[number] ?? 0
    ends[place] = node
    free[number] = place + 1
  }
  return { of, members: { starts: Int32Array.from(starts), ends } }
}

/** How many groups there are. */
export const groupCount = ({ members }: Rivals): number => members.starts.length - 1

/** The nodes of a group. */
export const membersOf = ({ members: { starts, ends } }: Rivals, group: number): Int32Array =>
  ends.subarray(starts[group], starts[group + 1])

/** Up to so many rivals attack each other one by one: with more, helpers need fewer attacks. */
export const MOST_IN_PAIRS = 9

/** A helper of a rival: no one, or someone, of those up to it or from it on stands. */
export const RIVAL_HELPERS = ['none-to', 'some-to', 'none-from', 'some-from'] as const
export type RivalHelper = (typeof RIVAL_HELPERS)[number]

/**
 * Lets each of some rivals attack each other one. Where they are many by way of helpers, in two chains: `none-to` of the i-th is attacked
 * by it and by `some-to` of the one before, and attacks `some-to` of the i-th, which attacks the next rival; and the same from the last
 * to the first. So `some-to` has the label that "the first stands, or the second, or ..." has (in Kleene's logic), and each rival
 * is attacked by the two chains that leave it out: in every complete labelling exactly what attacks in pairs would decide
 * (decision 0087). Never a chain that holds the rival itself: that would let it attack itself.
 */
export function attackEachOther<N>(
  rivals: readonly N[],
  addHelper: (kind: RivalHelper, of: N) => N,
  attack: (from: N, to: N) => void,
): void {
  if (rivals.length <= MOST_IN_PAIRS) {
    for (const one of rivals) for (const other of rivals) if (one !== other) attack(one, other)
    return
  }
  chain(rivals, ['none-to', 'some-to'], addHelper, attack)
  chain(rivals.toReversed(), ['none-from', 'some-from'], addHelper, attack)
}

function chain<N>(
  rivals: readonly N[],
  [none, some]: readonly [RivalHelper, RivalHelper],
  addHelper: (kind: RivalHelper, of: N) => N,
  attack: (from: N, to: N) => void,
): void {
  let before: N | undefined
  for (const [at, rival] of rivals.entries()) {
    if (before !== undefined) attack(before, rival)
    if (at === rivals.length - 1) return
    const noneUpTo = addHelper(none, rival)
    attack(rival, noneUpTo)
    if (before !== undefined) attack(before, noneUpTo)
    const someUpTo = addHelper(some, rival)
    attack(noneUpTo, someUpTo)
    before = someUpTo
  }
}
