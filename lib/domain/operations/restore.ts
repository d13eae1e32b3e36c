import { type RecordOf, targetKey } from '../debate-map'
import type { MapEdit } from '../map-edit'
import type { Annotation, Argument, Deletion, FrameLink } from '../model'
import type { Refusal } from '../refusal'
import { type Applier, overLimit } from './applier'
import { claimWith } from './claim-with'
import { CONTENT_TABLES } from './fingerprint'
import { refuseArgument } from './insert-content'
import { joinFrame } from './join-frame'
import { joinPremise, linkQuote } from './links'

/**
 * OP6: brings back, exactly as it was, whatever of a deletion can live again: what it depends on must
 * exist. The rest stays with the deletion, so that a later restore can bring it back too.
 */
export const applyRestore: Applier<'restore'> = (edit, operation) => {
  const deletion = edit.find('deletions', operation.deletionId)
  // What one edit deletes and brings back could not be taken back: its deletion would be used up.
  const isEarlier = edit.start.deletions.has(operation.deletionId)
  if (!deletion || !isEarlier) return { code: 'missing', kind: 'deletion', id: operation.deletionId }
  const before = edit.map
  const { frames = [], frameLinks = [], ...older } = deletion
  const framesLeft = putBack(edit, 'frames', { frames }, () => true)
  const rest: Deletion = {
    ...older,
    sources: putBack(edit, 'sources', deletion, () => true),
    claims: putBack(edit, 'claims', deletion, () => true),
    arguments: restoreArguments(edit, deletion),
    quotes: [],
    annotations: [],
    premises: [],
    quoteLinks: [],
  }
  const framesLost = leaveLostFrames(edit, deletion, before)
  const lostLinks: Deletion['quoteLinks'] = []
  rest.quotes = putBack(edit, 'quotes', deletion, (quote) => edit.find('sources', quote.sourceId) !== undefined)
  for (const { id } of deletion.quotes) {
    const quote = edit.find('quotes', id)
    if (!quote || before.quotes.has(id)) continue
    const claimIds = quote.claimIds.filter((claimId) => edit.find('claims', claimId))
    if (claimIds.length === quote.claimIds.length) continue
    edit.put('quotes', { ...quote, claimIds })
    for (const claimId of quote.claimIds) if (!claimIds.includes(claimId)) lostLinks.push({ quoteId: id, claimId })
  }
  const firstNotes = { ...deletion, annotations: deletion.annotations.filter((note) => note.replyTo === null) }
  const replies = { ...deletion, annotations: deletion.annotations.filter((note) => note.replyTo !== null) }
  rest.annotations = [
    ...putBack(edit, 'annotations', firstNotes, (note) => targetLives(edit, note.target)),
    ...putBack(edit, 'annotations', replies, (note) => edit.find('annotations', note.replyTo ?? '') !== undefined),
  ]
  followThreads(edit, replies.annotations, before)
  rest.premises = deletion.premises.filter((link) => joinPremise(edit, link, link.position) !== undefined)
  rest.quoteLinks = [...deletion.quoteLinks.filter((link) => linkQuote(edit, link) !== undefined), ...lostLinks]
  const linksLeft = [...frameLinks.filter((link) => !joinFrame(edit, link)), ...framesLost]
  if (framesLeft.length > 0) rest.frames = framesLeft
  if (linksLeft.length > 0) rest.frameLinks = linksLeft

  if (edit.map === before) return { code: 'missing', kind: 'deletion', id: deletion.id }
  const full = firstFull(edit)
  if (full) return full
  const links = [rest.premises, rest.quoteLinks, linksLeft]
  const empty = [...CONTENT_TABLES.map((table) => rest[table] ?? []), ...links].every((list) => list.length === 0)
  if (empty) edit.remove('deletions', deletion.id)
  else edit.put('deletions', rest)
  return undefined
}

/** Claims come back without a frame that is gone by now; the deletion remembers it. */
function leaveLostFrames(edit: MapEdit, deletion: Deletion, before: MapEdit['map']): FrameLink[] {
  return deletion.claims.flatMap(({ id }) => {
    const claim = edit.find('claims', id)
    const frameId = claim?.frameId
    if (!claim || frameId === undefined || before.claims.has(id) || edit.find('frames', frameId)) return []
    edit.put('claims', claimWith(claim, { frameId: null }))
    return [{ frameId, claimId: id }]
  })
}

/** G8: a thread may have moved while a reply of it was deleted; the reply comes back to where the thread is now. */
function followThreads(edit: MapEdit, replies: readonly Annotation[], before: MapEdit['map']): void {
  for (const { id, replyTo } of replies) {
    const reply = edit.find('annotations', id)
    const first = edit.find('annotations', replyTo ?? '')
    if (!reply || !first || before.annotations.has(id)) continue
    if (targetKey(reply.target) === targetKey(first.target)) continue
    edit.put('annotations', { ...reply, target: first.target })
  }
}

function firstFull(edit: MapEdit): Refusal | undefined {
  for (const table of CONTENT_TABLES) {
    const full = overLimit(table, edit.map[table].size)
    if (full) return full
  }
  return undefined
}

/** Puts back the records that may live; answers those that may not (an id in use again stays as it is now). */
function putBack<T extends 'frames' | 'sources' | 'claims' | 'quotes' | 'annotations'>(
  edit: MapEdit,
  table: T,
  deletion: { [Table in T]: RecordOf<T>[] },
  mayLive: (record: RecordOf<T>) => boolean,
): RecordOf<T>[] {
  const left: RecordOf<T>[] = []
  for (const record of deletion[table]) {
    if (edit.find(table, record.id) || !mayLive(record)) left.push(record)
    else edit.put(table, record)
  }
  return left
}

function targetLives(edit: MapEdit, target: Deletion['annotations'][number]['target']): boolean {
  switch (target.kind) {
    case 'claim':
      return edit.find('claims', target.id) !== undefined
    case 'argument':
      return edit.find('arguments', target.id) !== undefined
    case 'quote':
      return edit.find('quotes', target.id) !== undefined
    case 'passage':
      return edit.find('sources', target.id) !== undefined
  }
}

/**
 * An undercut may depend on an argument restored after it, so it waits until its conclusion comes. No circle
 * (G6) can arise: while an argument is deleted, no living one can be turned towards it.
 */
function restoreArguments(edit: MapEdit, { arguments: all }: Deletion): Argument[] {
  const left: Argument[] = []
  const waitingFor = new Map<string, Argument[]>()
  const gone = new Set(all.map(({ id }) => id))
  const ready: Argument[] = []
  for (const argument of all) {
    const { kind, id } = argument.conclusion
    if (kind === 'argument' && gone.has(id) && !edit.find('arguments', id)) {
      const waiting = waitingFor.get(id)
      if (waiting) waiting.push(argument)
      else waitingFor.set(id, [argument])
    } else ready.push(argument)
  }
  for (let argument = ready.pop(); argument; argument = ready.pop()) {
    const mayLive = !edit.find('arguments', argument.id) && !refuseArgument(edit, argument)
    if (!mayLive) {
      left.push(argument)
      continue
    }
    edit.put('arguments', argument)
    for (const next of waitingFor.get(argument.id) ?? []) ready.push(next)
    waitingFor.delete(argument.id)
  }
  return [...left, ...[...waitingFor.values()].flat()]
}
