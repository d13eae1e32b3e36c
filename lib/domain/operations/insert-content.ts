import { compareIds, targetKey } from '../debate-map'
import type { MapEdit } from '../map-edit'
import type { Annotation, Argument, Claim, Frame, Passage, Quote, Source } from '../model'
import { KIND_OF, TABLE_OF_TARGET } from '../record-kind'
import type { Refusal } from '../refusal'
import { overLimit } from './applier'
import { CONTENT_TABLES, hashText } from './fingerprint'

/** Full records on their way into a map. */
export type ContentRecords = {
  frames?: Frame[] | undefined
  claims: Claim[]
  arguments: Argument[]
  sources: Source[]
  quotes: Quote[]
  annotations: Annotation[]
}

/** Puts records of all kinds into the map; they may refer to each other in any order. All or a refusal. */
export function insertContent(edit: MapEdit, records: ContentRecords): Refusal | undefined {
  const sources = records.sources.map((source) => ({ ...source, hash: hashText(source.text) }))
  // The claims of a quote are a set. In one order only, or a map read from its rows would differ from the fold.
  const quotes = records.quotes.map((quote) => ({ ...quote, claimIds: quote.claimIds.toSorted(compareIds) }))
  const rows = { ...records, sources, quotes }
  for (const table of CONTENT_TABLES) {
    for (const record of rows[table] ?? []) {
      if (edit.find(table, record.id)) return { code: 'id-taken', kind: KIND_OF[table], id: record.id }
      edit.put(table, record)
    }
    const full = overLimit(table, edit.map[table].size)
    if (full) return full
  }
  return (
    firstRefusal(rows.claims, (claim) => refuseFrame(edit, claim)) ??
    firstRefusal(rows.arguments, (argument) => refuseArgument(edit, argument)) ??
    refuseCircles(edit, rows.arguments) ??
    firstRefusal(rows.quotes, (quote) => refuseQuote(edit, quote)) ??
    firstRefusal(rows.annotations, (annotation) => refuseAnnotation(edit, annotation))
  )
}

function firstRefusal<T>(items: readonly T[], judge: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const refusal = judge(item)
    if (refusal) return refusal
  }
  return undefined
}

/** G11: what a claim is in must exist. */
const refuseFrame = (edit: MapEdit, { frameId }: Claim): Refusal | undefined =>
  frameId === undefined || edit.find('frames', frameId) ? undefined : { code: 'missing', kind: 'frame', id: frameId }

/** G4, G5: what an argument joins must exist, once each, and a claim is no reason for itself. */
export function refuseArgument(edit: MapEdit, argument: Argument): Refusal | undefined {
  const { conclusion, premises } = argument
  const table = conclusion.kind === 'claim' ? 'claims' : 'arguments'
  if (!edit.find(table, conclusion.id)) return { code: 'missing', kind: conclusion.kind, id: conclusion.id }
  const seen = new Set<string>()
  for (const claimId of premises) {
    if (!edit.find('claims', claimId)) return { code: 'missing', kind: 'claim', id: claimId }
    if (seen.has(claimId)) return { code: 'duplicate-premise', argumentId: argument.id, claimId }
    if (conclusion.kind === 'claim' && conclusion.id === claimId) return { code: 'claim-argues-for-itself', claimId }
    seen.add(claimId)
  }
  return overLimit('premises', premises.length)
}

/** G6: following conclusions from an argument never leads back to it. Each argument is walked once. */
export function refuseCircles(edit: MapEdit, changed: readonly Argument[]): Refusal | undefined {
  const clear = new Set<string>()
  for (const argument of changed) {
    const path = new Set<string>()
    let at: Argument | undefined = argument
    while (at && !clear.has(at.id)) {
      if (path.has(at.id)) return { code: 'circular-argument', argumentId: at.id }
      path.add(at.id)
      at = at.conclusion.kind === 'argument' ? edit.find('arguments', at.conclusion.id) : undefined
    }
    for (const id of path) clear.add(id)
  }
  return undefined
}

/** QU1: a passage that says where it stands must stand there, letter for letter. */
function refusePassage(edit: MapEdit, sourceId: string, { position, exact }: Passage): Refusal | undefined {
  const source = edit.find('sources', sourceId)
  if (!source) return { code: 'missing', kind: 'source', id: sourceId }
  if (position && source.text.slice(position.start, position.end) !== exact)
    return { code: 'quote-not-in-source', sourceId }
  return undefined
}

function refuseQuote(edit: MapEdit, quote: Quote): Refusal | undefined {
  const seen = new Set<string>()
  for (const claimId of quote.claimIds) {
    if (!edit.find('claims', claimId) || seen.has(claimId)) return { code: 'missing', kind: 'claim', id: claimId }
    seen.add(claimId)
  }
  return refusePassage(edit, quote.sourceId, quote)
}

/** G8: a note is about something that is there, and a reply about what its thread is about. */
export function refuseAnnotation(edit: MapEdit, annotation: Annotation): Refusal | undefined {
  const { target, replyTo } = annotation
  if (!edit.find(TABLE_OF_TARGET[target.kind], target.id)) {
    return { code: 'missing', kind: target.kind === 'passage' ? 'source' : target.kind, id: target.id }
  }
  if (replyTo !== null) {
    const first = edit.find('annotations', replyTo)
    if (!first) return { code: 'missing', kind: 'annotation', id: replyTo }
    if (first.replyTo !== null) return { code: 'reply-to-reply', annotationId: annotation.id }
    if (targetKey(first.target) !== targetKey(target)) return { code: 'reply-elsewhere', annotationId: annotation.id }
    if (annotation.resolved) return { code: 'not-a-thread', annotationId: annotation.id }
  }
  return target.kind === 'passage' ? refusePassage(edit, target.id, target.passage) : undefined
}
