import { groupCount, membersOf, NO_GROUP, type Rivals } from './rivals'
import type { StrengthSemantics } from './strength-semantics'

/** Rivals in a framework of weighted nodes. Those that are spared attack, and are not attacked. */
export type StrengthRivals = Rivals & { readonly spared: Uint8Array }

/**
 * What the rivals of each node do to its strength: each is an attacker of it, as if n of them had n² attacks, gathered for all of a
 * group in two passes, from the first to the last and back.
 */
export class RivalForces {
  private readonly others: Float64Array
  private readonly pushes: Float64Array
  private readonly products: boolean
  private readonly neutral: number

  constructor(
    private readonly rivals: StrengthRivals,
    { gathers }: StrengthSemantics,
  ) {
    this.products = gathers === 'products'
    this.neutral = this.products ? 1 : 0
    this.others = new Float64Array(rivals.of.length).fill(this.neutral)
    this.pushes = new Float64Array(rivals.of.length)
  }

  /** The groups of those of these nodes that rivals attack. */
  groupsOf(nodes: Int32Array): number[] {
    const { of, spared } = this.rivals
    const found = new Set<number>()
    for (const node of nodes) {
      const group = of[node] ?? NO_GROUP
      if (group !== NO_GROUP && spared[node] !== 1) found.add(group)
    }
    return [...found]
  }

  /** Gathers the strengths of a group, as they are now. */
  read(group: number, values: Float64Array): void {
    const { others, neutral } = this
    const { spared } = this.rivals
    const members = membersOf(this.rivals, group)
    const join = (one: number, node: number) =>
      this.products ? one * (1 - (values[node] ?? 0)) : one + (values[node] ?? 0)
    let before = neutral
    for (const node of members) {
      others[node] = before
      before = join(before, node)
    }
    let after = neutral
    for (let at = members.length - 1; at >= 0; at--) {
      const node = members[at] ?? 0
      const first = others[node] ?? 0
      others[node] = spared[node] === 1 ? neutral : this.products ? first * after : first + after
      after = join(after, node)
    }
  }

  readAll(values: Float64Array): void {
    for (let group = 0; group < groupCount(this.rivals); group++) this.read(group, values)
  }

  /** What the rivals of a node leave of it, or the sum of their strengths; nothing for who has none. */
  on(node: number): number {
    return this.others[node] ?? this.neutral
  }

  /** Notes how fast something follows what the rivals of a node do to it. */
  push(node: number, slope: number): void {
    if (this.rivals.spared[node] !== 1) this.pushes[node] = slope
  }

  /**
   * Adds to each of a group how fast that something follows its strength by way of what was noted of its rivals, and forgets that. Of
   * some rivals it is known what all leave and how fast that changes; both of what lies before one and behind it make the same of
   * the others.
   */
  spread(group: number, values: Float64Array, into: Float64Array): void {
    const { pushes, products } = this
    const members = membersOf(this.rivals, group)
    const leaves = (node: number) => (products ? 1 - (values[node] ?? 0) : 1)
    const before = { left: 1, slope: 0 }
    const parts = Array.from(members, (node) => {
      const part = { ...before }
      take(before, pushes[node] ?? 0, leaves(node))
      return part
    })
    const after = { left: 1, slope: 0 }
    for (let at = members.length - 1; at >= 0; at--) {
      const node = members[at] ?? 0
      const part = parts[at] ?? after
      into[node] = (into[node] ?? 0) + part.slope * after.left + part.left * after.slope
      take(after, pushes[node] ?? 0, leaves(node))
      pushes[node] = 0
    }
  }
}

function take(some: { left: number; slope: number }, push: number, leaves: number): void {
  some.slope = some.slope * leaves + some.left * push
  some.left *= leaves
}
