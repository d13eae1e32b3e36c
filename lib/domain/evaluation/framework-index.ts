/**
 * An abstract argumentation framework (Dung 1995) made for walking: arguments are numbers from 0, and who attacks whom stands in
 * two pairs of arrays, one for each direction.
 */
export type FrameworkIndex = {
  readonly size: number
  readonly attackers: Neighbours
  readonly attacked: Neighbours
}
/** The neighbours of argument `a` are `ends` from `starts[a]` up to `starts[a + 1]`. */
export type Neighbours = { readonly starts: Int32Array; readonly ends: Int32Array }

/** Attacks as two lists of the same length: `from[i]` attacks `to[i]`. */
export type Attacks = { readonly from: ArrayLike<number>; readonly to: ArrayLike<number> }

/** Both directions of the attacks, in linear time. */
export const indexFramework = (size: number, { from, to }: Attacks): FrameworkIndex => ({
  size,
  attackers: neighbours(size, to, from),
  attacked: neighbours(size, from, to),
})

function neighbours(size: number, of: ArrayLike<number>, are: ArrayLike<number>): Neighbours {
  const starts = new Int32Array(size + 1)
  for (let at = 0; at < of.length; at++) {
    const place = (of[at] ?? 0) + 1
    starts[place] = (starts[place] ?? 0) + 1
  }
  for (let at = 0; at < size; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const next = starts.slice(0, size)
  const ends = new Int32Array(of.length)
  for (let at = 0; at < of.length; at++) {
    const place = of[at] ?? 0
    const free = next[place] ?? 0
    ends[free] = are[at] ?? 0
    next[place] = free + 1
  }
  return { starts, ends }
}

/** The neighbours of one argument. */
export const neighboursOf = ({ starts, ends }: Neighbours, argument: number): Int32Array =>
  ends.subarray(starts[argument], starts[argument + 1])
