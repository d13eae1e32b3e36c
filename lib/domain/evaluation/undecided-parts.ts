import { type FrameworkIndex, indexFramework, neighboursOf } from './framework-index'
import { type Labelling, UNDECIDED } from './grounded'

/** A framework by itself, cut out of a larger one; `members` are its arguments' numbers there. */
export type FrameworkPart = { members: Int32Array; framework: FrameworkIndex }

/**
 * What the grounded labelling leaves undecided, taken apart into pieces between which there are no attacks. The complete
 * extensions of the whole are what is in, with one complete extension of each piece; likewise preferred, stable, semi-stable and
 * ideal ones (by directionality, Baroni and Giacomin 2007). Linear.
 */
export function undecidedParts(framework: FrameworkIndex, labels: Labelling): FrameworkPart[] {
  const { size } = framework
  const partOf = new Int32Array(size).fill(-1)
  const parts: FrameworkPart[] = []
  const local = new Int32Array(size)
  for (let start = 0; start < size; start++) {
    if (labels[start] !== UNDECIDED || partOf[start] !== -1) continue
    const members = gather(framework, labels, partOf, start, parts.length)
    for (const [place, member] of members.entries()) local[member] = place
    parts.push({ members, framework: cutOut(framework, labels, members, local) })
  }
  return parts
}

function gather(framework: FrameworkIndex, labels: Labelling, partOf: Int32Array, start: number, part: number) {
  const found = [start]
  partOf[start] = part
  for (let first = 0; first < found.length; first++) {
    for (const direction of [framework.attackers, framework.attacked]) {
      for (const next of neighboursOf(direction, found[first] ?? 0)) {
        if (labels[next] !== UNDECIDED || partOf[next] !== -1) continue
        partOf[next] = part
        found.push(next)
      }
    }
  }
  return Int32Array.from(found).sort()
}

function cutOut({ attacked }: FrameworkIndex, labels: Labelling, members: Int32Array, local: Int32Array) {
  const from: number[] = []
  const to: number[] = []
  for (const [place, member] of members.entries()) {
    for (const end of neighboursOf(attacked, member)) {
      if (labels[end] !== UNDECIDED) continue
      from.push(place)
      to.push(local[end] ?? 0)
    }
  }
  return indexFramework(members.length, { from, to })
}
