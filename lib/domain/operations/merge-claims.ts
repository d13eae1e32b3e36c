import { annotationsOn, argumentsAbout, argumentsFrom, compareIds, quotesFor } from '../debate-map'
import type { MapEdit } from '../map-edit'
import type { Argument, Claim, Deletion, TextConflict } from '../model'
import type { Refusal } from '../refusal'
import { type Applier, overLimit } from './applier'
import { claimWith } from './claim-with'
import { keepDeletion } from './delete'
import { withoutOldestSettled } from './edit-claim'
import { sameValue } from './edit-field'
import { refuseArgument } from './insert-content'
import { questionsWithIds } from './with-questions'

/**
 * OP18: claims that somebody deleted first are passed over. Refused where it would make a claim a premise of an argument
 * about itself.
 */
export const applyMergeClaims: Applier<'merge-claims'> = (edit, { id, into, claimIds }, { author, at }) => {
  const kept = edit.find('claims', into)
  if (!kept) return { code: 'missing', kind: 'claim', id: into }
  const named = [...new Set(claimIds)].filter((claimId) => claimId !== into)
  const others = named.flatMap((claimId) => edit.find('claims', claimId) ?? [])
  const [missing] = named
  if (others.length === 0) return missing === undefined ? undefined : { code: 'missing', kind: 'claim', id: missing }

  const refusal = moveArguments(edit, into, others)
  if (refusal) return refusal
  const quoteLinks = moveQuotes(edit, into, others)
  for (const other of others) {
    for (const note of annotationsOn(edit.map, { kind: 'claim', id: other.id }))
      edit.put('annotations', { ...note, target: { kind: 'claim', id: into } })
  }
  let merged: Claim = kept
  for (const other of others) {
    merged = withSayings(merged, other, id)
    const open = merged.conflicts.filter(({ settled }) => !settled).length
    const full = overLimit('tagsPerClaim', merged.tags.length) ?? overLimit('openConflicts', open)
    if (full) return full
    edit.remove('claims', other.id)
  }
  if (!sameValue(merged, kept)) edit.put('claims', { ...merged, updatedBy: author, updatedAt: at })
  const nothing = { arguments: [], sources: [], quotes: [], annotations: [], premises: [] }
  return keepDeletion(edit, { id, by: author, at, ...nothing, claims: others, quoteLinks })
}

function moveArguments(edit: MapEdit, into: string, others: readonly Claim[]): Refusal | undefined {
  const gone = new Set(others.map(({ id }) => id))
  const now = (claimId: string) => (gone.has(claimId) ? into : claimId)
  const touched = new Map<string, Argument>()
  for (const { id } of others) {
    for (const argument of argumentsFrom(edit.map, id)) touched.set(argument.id, argument)
    for (const argument of argumentsAbout(edit.map, { kind: 'claim', id })) touched.set(argument.id, argument)
  }
  for (const argument of touched.values()) {
    const { conclusion } = argument
    const next = {
      ...argument,
      premises: [...new Set(argument.premises.map(now))],
      conclusion: conclusion.kind === 'claim' ? { ...conclusion, id: now(conclusion.id) } : conclusion,
      // A question that a premise answers is answered by what that premise has become.
      ...questionsWithIds(argument.questions, (table, id) => (table === 'claims' ? now(id) : id)),
    }
    const refusal = refuseArgument(edit, next)
    if (refusal) return refusal
    edit.put('arguments', next)
  }
  return undefined
}

/** Answers the links that are no more. */
function moveQuotes(edit: MapEdit, into: string, others: readonly Claim[]): Deletion['quoteLinks'] {
  return others.flatMap(({ id }) =>
    quotesFor(edit.map, id).map((quote) => {
      const claimIds = [...new Set([...quote.claimIds.filter((claimId) => claimId !== id), into])].sort(compareIds)
      edit.put('quotes', { ...quote, claimIds })
      return { quoteId: quote.id, claimId: id }
    }),
  )
}

/**
 * The claim with what another one said: its tags, its holder, its frame and its burden where this one has none, its questions of
 * wording, open or settled, and its own wording as one that is settled.
 */
function withSayings(claim: Claim, other: Claim, operationId: string): Claim {
  let { conflicts } = claim
  for (const conflict of other.conflicts) conflicts = withWording(conflicts, conflict, operationId)
  if (other.text !== claim.text && !conflicts.some(({ text }) => text === other.text)) {
    const wording = { id: other.id, text: other.text, by: other.updatedBy, at: other.updatedAt, settled: true }
    conflicts = withWording(conflicts, wording, operationId)
  }
  const tags = [...new Set([...claim.tags, ...other.tags])]
  const merged = { ...claim, tags, holder: claim.holder ?? other.holder, conflicts }
  return claimWith(merged, { frameId: claim.frameId ?? other.frameId, burden: claim.burden ?? other.burden })
}

/**
 * A wording that is known already (merging was undone meanwhile) is open if either is. Another one under its id (and
 * reworded since) stands beside it: neither may be lost.
 */
function withWording(conflicts: Claim['conflicts'], wording: TextConflict, operationId: string): Claim['conflicts'] {
  const known = conflicts.find(({ id }) => id === wording.id)
  if (known?.text === wording.text) {
    const settled = known.settled && wording.settled
    return conflicts.map((one) => (one === known ? { ...known, settled } : one))
  }
  const id = known ? freeId(conflicts, operationId) : wording.id
  return [...withoutOldestSettled(conflicts), { ...wording, id }]
}

/** An id that no wording has; the same on every machine. */
function freeId(conflicts: Claim['conflicts'], operationId: string): string {
  for (let count = 0; ; count += 1) {
    const id = `${operationId.slice(0, ROOM_FOR_COUNT)}-${count}`
    if (!conflicts.some((one) => one.id === id)) return id
  }
}
/** An id has 64 characters at most. */
const ROOM_FOR_COUNT = 56
