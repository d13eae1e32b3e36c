import {
  annotationsOn,
  argumentsAbout,
  argumentsFrom,
  claimsIn,
  compareIds,
  quotesFor,
  quotesIn,
  repliesTo,
} from '../debate-map'
import { LIMITS } from '../limits'
import type { MapEdit } from '../map-edit'
import type { Annotation, Argument, Claim, Deletion, Frame, FrameLink, Quote, Source } from '../model'
import type { OperationOf } from '../operation'
import { KIND_OF } from '../record-kind'
import type { Refusal } from '../refusal'
import { type Applier, overLimit } from './applier'
import { claimWith } from './claim-with'
import { CONTENT_TABLES, fingerprintOf } from './fingerprint'

type Taken = {
  frames: Map<string, Frame>
  claims: Map<string, Claim>
  arguments: Map<string, Argument>
  sources: Map<string, Source>
  quotes: Map<string, Quote>
  annotations: Map<string, Annotation>
}

/** OP5: takes what it names and all that cannot live without it, and keeps what it took as a deletion. */
export const applyDelete: Applier<'delete'> = (edit, operation, { author, at }) => {
  const taken = takeAll(edit, operation)
  const premises = takePremises(edit, operation, taken)
  const quoteLinks = takeQuoteLinks(edit, operation, taken)
  const frames = [...taken.frames.values()]
  const frameLinks = takeFrameLinks(edit, operation, taken)
  const deletion: Deletion = {
    id: operation.id,
    by: author,
    at,
    claims: [...taken.claims.values()],
    arguments: [...taken.arguments.values()],
    sources: [...taken.sources.values()],
    quotes: [...taken.quotes.values()],
    annotations: [...taken.annotations.values()],
    premises,
    quoteLinks,
    ...(frames.length > 0 ? { frames } : {}),
    ...(frameLinks.length > 0 ? { frameLinks } : {}),
  }
  const nothing = CONTENT_TABLES.every((table) => taken[table].size === 0)
  if (nothing && [premises, quoteLinks, frameLinks].every((links) => links.length === 0)) return nothingThere(operation)
  const changed = operation.expect && refuseUnexpected(operation, deletion)
  if (changed) return changed

  for (const { argumentId, claimId } of premises) {
    const argument = edit.find('arguments', argumentId)
    if (argument) edit.put('arguments', { ...argument, premises: argument.premises.filter((id) => id !== claimId) })
  }
  for (const { quoteId, claimId } of quoteLinks) {
    const quote = edit.find('quotes', quoteId)
    if (quote) edit.put('quotes', { ...quote, claimIds: quote.claimIds.filter((id) => id !== claimId) })
  }
  for (const { claimId } of frameLinks) {
    const claim = edit.find('claims', claimId)
    if (claim) edit.put('claims', claimWith(claim, { frameId: null }))
  }
  for (const table of CONTENT_TABLES) for (const id of taken[table].keys()) edit.remove(table, id)
  return keepDeletion(edit, deletion)
}

/** Files what an edit took, so that it can be restored. */
export function keepDeletion(edit: MapEdit, deletion: Deletion): Refusal | undefined {
  if (edit.find('deletions', deletion.id)) return { code: 'id-taken', kind: 'deletion', id: deletion.id }
  edit.put('deletions', deletion)
  dropOldest(edit)
  return refuseManyDeletions(edit)
}

/** A group that deletes several times over must be undone as a whole: what it takes fits into the room, or stays. */
const refuseManyDeletions = ({ map }: MapEdit): Refusal | undefined =>
  overLimit('deletions', map.deletions.size) ??
  (map.deletions.size > 1 ? overLimit('deletedText', map.size.deleted) : undefined)

/** OP13: when deletions fill their room the oldest give way. What this edit took stays whatever it holds, to be undone. */
function dropOldest(edit: MapEdit): void {
  const isFull = () => edit.map.deletions.size > LIMITS.deletions || edit.map.size.deleted > LIMITS.deletedText
  if (!isFull()) return
  const older = [...edit.map.deletions.values()].filter(({ id }) => edit.start.deletions.has(id))
  older.sort((a, b) => compareIds(a.at, b.at) || compareIds(a.id, b.id))
  for (const { id } of older) if (isFull()) edit.remove('deletions', id)
}

/** Things that another person deleted first are passed over; only an operation with nothing left to do is refused. */
function nothingThere(operation: OperationOf<'delete'>): Refusal {
  const kinds = [
    ['claim', operation.claims[0]],
    ['argument', operation.arguments[0] ?? operation.premises[0]?.argumentId],
    ['source', operation.sources[0]],
    ['quote', operation.quotes[0] ?? operation.quoteLinks[0]?.quoteId],
    ['annotation', operation.annotations[0]],
    ['frame', operation.frames?.[0] ?? operation.frameLinks?.[0]?.frameId],
  ] as const
  const [kind, id] = kinds.find(([, first]) => first !== undefined) ?? (['claim', ''] as const)
  return { code: 'missing', kind, id: id ?? '' }
}

function takeAll({ map }: MapEdit, operation: OperationOf<'delete'>): Taken {
  const taken: Taken = {
    frames: new Map(),
    claims: new Map(),
    arguments: new Map(),
    sources: new Map(),
    quotes: new Map(),
    annotations: new Map(),
  }
  const waiting: Argument[] = []
  const leaving = new Set(operation.premises.map(({ argumentId, claimId }) => linkKey(argumentId, claimId)))
  const takeNotes = (notes: Annotation[]) => {
    for (const note of notes) {
      taken.annotations.set(note.id, note)
      for (const reply of repliesTo(map, note.id)) taken.annotations.set(reply.id, reply)
    }
  }
  const takeQuote = (quote: Quote) => {
    taken.quotes.set(quote.id, quote)
    takeNotes(annotationsOn(map, { kind: 'quote', id: quote.id }))
  }
  const living = <T>(ids: readonly string[], find: (id: string) => T | undefined): T[] =>
    ids.map(find).filter((record) => record !== undefined)

  for (const frame of living(operation.frames ?? [], (id) => map.frames.get(id))) taken.frames.set(frame.id, frame)
  for (const source of living(operation.sources, (id) => map.sources.get(id))) {
    taken.sources.set(source.id, source)
    quotesIn(map, source.id).forEach(takeQuote)
    takeNotes(annotationsOn(map, { kind: 'source', id: source.id }))
  }
  living(operation.quotes, (id) => map.quotes.get(id)).forEach(takeQuote)
  for (const claim of living(operation.claims, (id) => map.claims.get(id))) {
    taken.claims.set(claim.id, claim)
    // One at a time: a spread call with all the arguments a map may hold would overflow the stack.
    // An argument that the claim is taken out of by name lives on with its other premises.
    for (const argument of argumentsFrom(map, claim.id))
      if (!leaving.has(linkKey(argument.id, claim.id))) waiting.push(argument)
    for (const argument of argumentsAbout(map, { kind: 'claim', id: claim.id })) waiting.push(argument)
    takeNotes(annotationsOn(map, { kind: 'claim', id: claim.id }))
  }
  for (const argument of living(operation.arguments, (id) => map.arguments.get(id))) waiting.push(argument)
  for (const argumentId of new Set(operation.premises.map((link) => link.argumentId))) {
    const argument = map.arguments.get(argumentId)
    // An argument without premises is none: taking its last premise takes it.
    if (argument?.premises.every((claimId) => leaving.has(linkKey(argumentId, claimId)))) waiting.push(argument)
  }
  // What hangs on an argument hangs on its undercuts too, however deep: a queue, because recursion would overflow.
  for (let argument = waiting.pop(); argument; argument = waiting.pop()) {
    if (taken.arguments.has(argument.id)) continue
    taken.arguments.set(argument.id, argument)
    for (const step of argumentsAbout(map, { kind: 'argument', id: argument.id })) waiting.push(step)
    takeNotes(annotationsOn(map, { kind: 'argument', id: argument.id }))
  }
  takeNotes(living(operation.annotations, (id) => map.annotations.get(id)))
  return taken
}

const linkKey = (argumentId: string, claimId: string): string => `${argumentId} ${claimId}`

/** Each once and the first first, however they were named: in this order each comes back to its place. */
function takePremises(edit: MapEdit, operation: OperationOf<'delete'>, taken: Taken): Deletion['premises'] {
  const links = new Map(operation.premises.map((link) => [`${link.argumentId} ${link.claimId}`, link]))
  return [...links.values()]
    .flatMap(({ argumentId, claimId }) => {
      if (taken.arguments.has(argumentId)) return []
      const position = edit.find('arguments', argumentId)?.premises.indexOf(claimId) ?? -1
      return position < 0 ? [] : [{ argumentId, claimId, position }]
    })
    .sort((a, b) => a.position - b.position)
}

function takeQuoteLinks(edit: MapEdit, operation: OperationOf<'delete'>, taken: Taken): Deletion['quoteLinks'] {
  const links = new Map<string, { quoteId: string; claimId: string }>()
  const take = (quoteId: string, claimId: string) => {
    if (!taken.quotes.has(quoteId)) links.set(`${quoteId} ${claimId}`, { quoteId, claimId })
  }
  for (const { quoteId, claimId } of operation.quoteLinks) {
    if (edit.find('quotes', quoteId)?.claimIds.includes(claimId)) take(quoteId, claimId)
  }
  for (const claimId of taken.claims.keys()) for (const quote of quotesFor(edit.map, claimId)) take(quote.id, claimId)
  return [...links.values()]
}

/** Claims that live on leave a frame that goes, or that they are taken out of by name. */
function takeFrameLinks({ map }: MapEdit, operation: OperationOf<'delete'>, taken: Taken): FrameLink[] {
  const links = new Map<string, FrameLink>()
  const take = (frameId: string, claimId: string) => {
    if (!taken.claims.has(claimId)) links.set(claimId, { frameId, claimId })
  }
  for (const { frameId, claimId } of operation.frameLinks ?? [])
    if (map.claims.get(claimId)?.frameId === frameId) take(frameId, claimId)
  for (const frameId of taken.frames.keys()) for (const { id } of claimsIn(map, frameId)) take(frameId, id)
  return [...links.values()]
}

function refuseUnexpected(operation: OperationOf<'delete'>, deletion: Deletion): Refusal | undefined {
  const expected = new Map(operation.expect?.map(({ table, id, fingerprint }) => [`${table} ${id}`, fingerprint]))
  for (const table of CONTENT_TABLES) {
    for (const record of deletion[table] ?? []) {
      if (expected.get(`${table} ${record.id}`) !== fingerprintOf(table, record as never)) {
        return { code: 'changed-since', kind: KIND_OF[table], id: record.id }
      }
    }
  }
  const named = new Set(operation.quoteLinks.map(({ quoteId, claimId }) => `${quoteId} ${claimId}`))
  const extra = deletion.quoteLinks.find(({ quoteId, claimId }) => !named.has(`${quoteId} ${claimId}`))
  if (extra) return { code: 'changed-since', kind: 'quote', id: extra.quoteId }
  const leaving = new Set(operation.frameLinks?.map(({ frameId, claimId }) => `${frameId} ${claimId}`))
  const framed = deletion.frameLinks?.find(({ frameId, claimId }) => !leaving.has(`${frameId} ${claimId}`))
  return framed && { code: 'changed-since', kind: 'frame', id: framed.frameId }
}
