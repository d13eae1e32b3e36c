import { OPEN_RULE } from '@/lib/domain/stances/open-rule'
import type { ChosenRule, SeenStances } from '@/lib/domain/stances/person-stance'
import { stanceKey } from '@/lib/domain/stances/stance-key'
import type { StancesMessage } from './protocol'

/** What the server has told of stances: how the map deals with them, and what there is to see, by `stanceKey`. */
export type ToldStances = { readonly rule: ChosenRule; readonly seen: ReadonlyMap<string, SeenStances> }

export const NO_STANCES: ToldStances = { rule: { ...OPEN_RULE, by: null, at: null }, seen: new Map() }

/** What is known after one more message. */
export function receiveStances(before: ToldStances, { rule, whole, seen }: StancesMessage): ToldStances {
  const next = new Map(whole ? [] : before.seen)
  for (const each of seen) next.set(stanceKey(each.target), each)
  return { rule, seen: next }
}
