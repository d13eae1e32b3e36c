import type { Argument } from '../model'
import { CONTENT_TABLES } from '../operations/fingerprint'
import type { MergeItem } from './merge-plan'
import { item, recordOnMap, type Sides, versionsOf } from './merge-sides'
import { keyOf, looseRefs, type Ref, refsOf } from './references'

/**
 * What the copy adds, as a person would count it: a new claim with the argument it is a premise of, a note with its thread, is one
 * thing.
 */
export class AddedItems {
  private readonly added = new Map<string, Ref>()
  /** To what each belongs, and what is first of that. */
  private readonly leaderOf = new Map<string, string>()
  private readonly leads = new Set<string>()

  constructor(private readonly sides: Sides) {
    for (const table of CONTENT_TABLES) {
      for (const id of sides.copy[table].keys()) {
        const ref = { table, id }
        if (!sides.base[table].has(id) && !recordOnMap(sides.map, ref)) this.added.set(keyOf(ref), ref)
      }
    }
  }

  list(): MergeItem[] {
    for (const ref of this.added.values()) this.join(ref)
    const groups = new Map<string, Ref[]>()
    for (const [key, ref] of this.added) {
      const leader = this.leader(key)
      const group = groups.get(leader)
      if (group) group.push(ref)
      else groups.set(leader, [ref])
    }
    return [...groups].map(([key, refs]) =>
      item(
        'added',
        `added ${key}`,
        refs.map((ref) => versionsOf(this.sides, ref)),
      ),
    )
  }

  private join(ref: Ref): void {
    const record = this.sides.copy[ref.table].get(ref.id)
    if (!record) return
    const isAdded = (one: Ref) => this.added.has(keyOf(one))
    if (ref.table === 'arguments') {
      const premises = (record as unknown as Argument).premises.map((id): Ref => ({ table: 'claims', id }))
      const [first, ...others] = premises
      // A claim that argues in several places came once, with the first argument.
      if (!first || !premises.every((one) => isAdded(one) && !this.leads.has(keyOf(one)))) return
      for (const one of premises) this.leads.add(keyOf(one))
      for (const one of [...others, ref]) this.leaderOf.set(keyOf(one), keyOf(first))
      return
    }
    const [about] =
      ref.table === 'quotes'
        ? [...looseRefs('quotes', record), ...refsOf('quotes', record)].filter(isAdded)
        : refsOf(ref.table, record)
    if (about && isAdded(about)) this.leaderOf.set(keyOf(ref), keyOf(about))
  }

  /** In a loop that cannot go round: notes follow arguments, these follow claims, and those that joined follow one of them. */
  private leader(key: string): string {
    let at = key
    for (let next = this.leaderOf.get(at); next !== undefined; next = this.leaderOf.get(at)) at = next
    return at
  }
}
