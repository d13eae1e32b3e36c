import { type DebateMap, targetKey } from '../debate-map'
import type { MapLayout } from '../layout/layout-map'
import type { OutlineRow } from '../outline-rows'

/** A debate as somebody reads it off a page: its claims, and each argument in a line. Sorted, so that two can be compared. */
export type DrawnDebate = { claims: string[]; arguments: string[] }

type Step = { id: string; stance: string; conclusion: string; premises: readonly string[] }

const drawn = (claims: Iterable<string>, steps: Iterable<Step>): DrawnDebate => ({
  claims: [...claims].sort(),
  arguments: [...steps]
    .map(({ id, stance, conclusion, premises }) => `${id}: ${[...premises].sort().join(' ')} ${stance} ${conclusion}`)
    .sort(),
})

/** What the records say. */
export const debateOf = (map: DebateMap): DrawnDebate =>
  drawn(
    map.claims.keys(),
    [...map.arguments.values()].map(({ id, stance, conclusion, premises }) => ({
      id,
      stance,
      conclusion: targetKey(conclusion),
      premises,
    })),
  )

/** What the drawn map says by its boxes and lines alone. */
export function debateOnMap({ boxes, edges }: Pick<MapLayout, 'boxes' | 'edges'>): DrawnDebate {
  const steps = new Map<string, { id: string; stance: string; conclusion: string; premises: string[] }>()
  const claims: string[] = []
  for (const key of boxes.keys()) {
    const id = key.slice(key.indexOf(':') + 1)
    if (key.startsWith('claim:')) claims.push(id)
    else steps.set(key, { id, stance: '', conclusion: '', premises: [] })
  }
  for (const { kind, from, to, stance } of edges) {
    const step = steps.get(kind === 'premise' ? to : from)
    if (!step) throw new Error(`a line of ${kind === 'premise' ? to : from}, which is not drawn`)
    if (kind === 'premise') step.premises.push(from.slice('claim:'.length))
    else [step.stance, step.conclusion] = [stance, to]
  }
  return drawn(claims, steps.values())
}

/** What the outline says by its rows alone: sign, words, and which row each hangs under. */
export function debateInOutline(rows: readonly OutlineRow[]): DrawnDebate {
  const steps = new Map<number, { id: string; stance: string; conclusion: string; premises: string[] }>()
  for (const [at, { sign, claimId, argumentId, parent }] of rows.entries()) {
    if (sign === 'thesis' || sign === 'joint' || argumentId === null) continue
    const above = rows[parent]
    const aboutStep = sign === 'backing' || sign === 'undercut'
    steps.set(at, {
      id: argumentId,
      stance: sign === 'pro' || sign === 'backing' ? 'pro' : 'con',
      conclusion: aboutStep ? `argument:${above?.argumentId}` : `claim:${above?.claimId}`,
      premises: claimId === null ? [] : [claimId],
    })
  }
  for (const { sign, claimId, parent } of rows) {
    if (sign === 'joint' && claimId !== null) steps.get(parent)?.premises.push(claimId)
  }
  const written = rows.flatMap(({ claimId, repeat }) => (claimId !== null && repeat === null ? [claimId] : []))
  return drawn(written, steps.values())
}
