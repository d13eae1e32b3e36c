import { IN, OUT } from './grounded'
import { groupCount, membersOf, NO_GROUP, type Rivals } from './rivals'

/** Of each group of rivals who is in and how many are not out, kept while labels change; all begin undecided. */
export class RivalCounts {
  private readonly left: Int32Array
  /** The numbers of those that are not out, each bit added without carry: where one is left, that is its number. */
  private readonly mixed: Int32Array
  private readonly membersIn: number[][]

  constructor(private readonly rivals: Rivals) {
    const count = groupCount(rivals)
    this.left = new Int32Array(count)
    this.mixed = new Int32Array(count)
    this.membersIn = Array.from({ length: count }, () => [])
    for (let group = 0; group < count; group++) {
      const members = membersOf(rivals, group)
      this.left[group] = members.length
      this.mixed[group] = members.reduce((mix, node) => mix ^ node, 0)
    }
  }

  /** Tells it that a node has another label than it had. */
  relabel(node: number, was: number, is: number): void {
    const group = this.rivals.of[node] ?? NO_GROUP
    if (group === NO_GROUP) return
    if ((was === OUT) !== (is === OUT)) {
      this.left[group] = (this.left[group] ?? 0) + (is === OUT ? -1 : 1)
      this.mixed[group] = (this.mixed[group] ?? 0) ^ node
    }
    const members = this.thoseIn(group)
    if (was === IN) members.splice(members.indexOf(node), 1)
    if (is === IN) members.push(node)
  }

  thoseIn(group: number): number[] {
    return this.membersIn[group] ?? []
  }

  /** Whether another of its group is in. */
  isBeaten(node: number): boolean {
    const group = this.rivals.of[node] ?? NO_GROUP
    return group !== NO_GROUP && this.thoseIn(group).some((other) => other !== node)
  }

  /** Whether another than this one, which is not out, is not out either. */
  hasOthersLeft(node: number): boolean {
    const group = this.rivals.of[node] ?? NO_GROUP
    return group !== NO_GROUP && this.left[group] !== 1
  }

  /** The only one of a group that is not out, if there is one. */
  onlyLeft(group: number): number | undefined {
    return this.left[group] === 1 ? this.mixed[group] : undefined
  }
}
