import { argumentsFrom, type DebateMap } from '@/lib/domain/debate-map'
import type { Spot } from './walk'

/** More things at once are an import, which nobody wants selected. */
const MOST = 20

/**
 * Where the eye belongs after a step back or forth: the claims it brought back or changed, else the arguments, else
 * what stands where something was taken away. Null when the step touched neither claims nor arguments.
 */
export function spotsOfStep(before: DebateMap, after: DebateMap): readonly Spot[] | null {
  if (before.claims === after.claims && before.arguments === after.arguments) return null
  const claims = newIn(before.claims, after.claims).map((id): Spot => ({ kind: 'claim', id }))
  const args = newIn(before.arguments, after.arguments).map((id): Spot => ({ kind: 'argument', id }))
  const touched = claims.length > 0 ? claims : args
  if (touched.length > 0) return touched.slice(0, touched.length > MOST ? 1 : MOST)
  const behind = spotBehind(before, after)
  return behind ? [behind] : []
}

type Table = DebateMap['claims'] | DebateMap['arguments']

/** The records of `after` that are others in `before`, or are not there. */
function newIn(before: Table, after: Table): string[] {
  const ids: string[] = []
  if (before !== after) for (const [id, record] of after) if (before.get(id) !== record) ids.push(id)
  return ids
}

/** What something that is gone was about, what spoke for it, or what it was a premise of. */
function spotBehind(before: DebateMap, after: DebateMap): Spot | null {
  const has = ({ kind, id }: Spot): boolean => after[kind === 'claim' ? 'claims' : 'arguments'].has(id)
  const gone = [...before.arguments.values()].filter(({ id }) => !after.arguments.has(id))
  const about = gone.find(({ conclusion }) => has(conclusion))
  if (about) return about.conclusion
  const premise = gone.flatMap(({ premises }) => premises).find((id) => after.claims.has(id))
  if (premise !== undefined) return { kind: 'claim', id: premise }
  for (const id of before.claims.keys()) {
    if (after.claims.has(id)) continue
    const joined = argumentsFrom(before, id).find((argument) => after.arguments.has(argument.id))
    if (joined) return { kind: 'argument', id: joined.id }
  }
  return null
}
