import type { NewId } from '../compose'
import type { DebateMap } from '../debate-map'
import { stepFrom } from '../group-steps'
import { mergeText } from '../merge-text'
import type { OperationOf, SingleOperation } from '../operation'
import { OPERATION_VERSION } from '../operation-version'
import { type Fields, type Gone, mergeField, openWordings } from './merge-field'
import { type Choices, choiceOf, type MergeItem, type MergePlan, type VersionsOf } from './merge-plan'
import { appliedRecord, recordOnMap, saysSame } from './merge-sides'
import { mergeSteps } from './merge-steps'
import { type Chosen, MergedState } from './merged-state'
import { renamed } from './renamed'

export type MergedCopy = {
  /** One edit: all of it or nothing, undone in one step. Null when nothing is to be done. */
  operation: OperationOf<'group'> | null
  /** What is done and what was chosen but needs something that was not, by the ids of items. */
  done: string[]
  left: string[]
  /** What is not any more as it was when the plan was made; unless this is empty nothing is to be done. */
  stale: string[]
}

/**
 * What was chosen of a plan as one edit of the map. The edit always keeps every rule of a map, whatever is chosen: an
 * item that needs one that was not chosen is left out and told. The map may have moved on since the plan was made, but for
 * what the chosen items are about.
 */
export function composeMergedCopy(map: DebateMap, plan: MergePlan, choices: Choices, newId: NewId): MergedCopy {
  const ready = plan.renames ? renamed(plan, newId) : plan
  const chosen = ready.items.flatMap((item): Chosen[] => {
    const choice = choiceOf(item, choices)
    return choice === 'map' ? [] : [{ item, choice }]
  })
  const stale = chosen.filter(({ item }) => isStale(map, item)).map(({ item }) => item.id)
  if (stale.length > 0) return { operation: null, done: [], left: [], stale }
  const gone = goneInPlan(ready)
  const state = new MergedState(map, chosen, gone)
  const done = chosen.filter(({ item }) => !state.leftOut.has(item))
  const steps = [...mergeSteps(map, state, newId), ...wordings(map, done, newId), ...detailsEdits(done, gone, newId)]
  return {
    operation:
      steps.length > 0 ? { v: OPERATION_VERSION, id: newId(), kind: 'group', steps: steps.map(stepFrom) } : null,
    done: done.map(({ item }) => item.id),
    left: [...state.leftOut].map(({ id }) => id),
    stale,
  }
}

/** Whether the map has something of it otherwise than the plan says. */
const isStale = (map: DebateMap, { records }: MergeItem): boolean =>
  records.some((versions) => {
    if (versions.table === 'details')
      return versions.fields.some(
        (field) => Reflect.get(map.details ?? {}, field) !== Reflect.get(versions.map ?? {}, field),
      )
    const now = recordOnMap(map, versions)
    if (!now || !versions.map) return (now ?? null) !== versions.map
    return !saysSame(versions.table, now, versions.map)
  })

const goneInPlan = ({ items }: MergePlan): Gone => {
  const gone = (table: 'claims' | 'frames') =>
    new Set(
      items.flatMap(({ records }) =>
        records.flatMap((one) => (one.table === table && one.copy === null ? [one.id] : [])),
      ),
    )
  return { claims: gone('claims'), frames: gone('frames') }
}

function detailsEdits(done: readonly Chosen[], gone: Gone, newId: NewId): SingleOperation[] {
  return done.flatMap(({ item }) =>
    item.records.flatMap((versions): SingleOperation[] => {
      const { map } = versions
      if (versions.table !== 'details' || !map) return []
      const next = appliedRecord(versions, gone)
      const edits = Object.fromEntries(
        versions.fields.map((field) => [field, { from: Reflect.get(map, field) ?? null, to: next?.[field] ?? null }]),
      )
      return [{ v: OPERATION_VERSION, id: newId(), kind: 'edit-map', ...edits, strict: true }]
    }),
  )
}

/** The ways in which two wordings of a claim come to stand beside each other until somebody settles it. */
function wordings(map: DebateMap, done: readonly Chosen[], newId: NewId): SingleOperation[] {
  return done.flatMap(({ item, choice }) =>
    item.records.flatMap((versions): SingleOperation[] => {
      if (versions.table !== 'claims' || !versions.copy) return []
      if (choice === 'both') return [beside(versions.id, versions.map?.text ?? '', versions.copy.text, newId)]
      const isQuestion = versions.map === null || versions.fields.includes('conflicts')
      return isQuestion ? questions(versions, map, newId) : []
    }),
  )
}

function questions(versions: VersionsOf<'claims'>, map: DebateMap, newId: NewId): SingleOperation[] {
  const { id, base, copy } = versions
  const is = map.claims.get(id)
  if (!copy) return []
  const gone = { claims: new Set<string>(), frames: new Set<string>() }
  const merged = is && mergeField('claims', 'conflicts', { base: base as Fields | null, map: is, copy }, gone)
  const wanted = new Set(
    merged?.kind === 'merged' ? (merged.value as string[]) : openWordings(copy).map(({ text }) => text),
  )
  const open = is ? openWordings(is) : []
  const closing = open.filter(({ text }) => !wanted.has(text)).map((conflict) => conflict.id)
  for (const { text } of open) wanted.delete(text)
  const reopening = (is?.conflicts ?? [])
    .filter(({ text, settled }) => settled && wanted.delete(text))
    .map((one) => one.id)
  const steps: SingleOperation[] = []
  if (closing.length + reopening.length > 0) {
    const settle = closing.length > 0 ? { settle: closing } : {}
    const reopen = reopening.length > 0 ? { reopen: reopening } : {}
    steps.push({ v: OPERATION_VERSION, id: newId(), kind: 'edit-claim', claimId: id, ...settle, ...reopen })
  }
  const text = versions.fields.includes('text') || !is ? copy.text : is.text
  return [...steps, ...[...wanted].map((wording) => beside(id, text, wording, newId))]
}

/** A rewording of a text that shares nothing with either touches both: the map keeps the second beside the first. */
function beside(claimId: string, text: string, wording: string, newId: NewId): SingleOperation {
  const from = STRANGERS.find((stranger) => mergeText(stranger, text, wording) === null) ?? text
  return { v: OPERATION_VERSION, id: newId(), kind: 'edit-claim', claimId, text: { from, to: wording } }
}
const STRANGERS = ['…', '¦', '†', '‡', '¤']
