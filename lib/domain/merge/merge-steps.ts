import { emptyAdd, emptyDelete, type NewId } from '../compose'
import { annotationsOn, compareIds, type DebateMap } from '../debate-map'
import type { Annotation, Argument, Claim, Frame, QuestionParts, Quote, Source } from '../model'
import type { OperationOf, SingleOperation } from '../operation'
import { OPERATION_VERSION } from '../operation-version'
import { sameValue } from '../operations/edit-field'
import {
  ANNOTATION_FIELDS,
  ARGUMENT_FIELDS,
  FRAME_FIELDS,
  QUESTION_PARTS,
  SOURCE_FIELDS,
} from '../operations/editable-fields'
import { CONTENT_TABLES, type ContentTable, fingerprintOf } from '../operations/fingerprint'
import { openFrame } from '../operations/open-frame'
import { findQuestion, NOTHING_SAID } from '../operations/with-questions'
import type { Fields } from './merge-field'
import { saidOf } from './merge-questions'
import type { MergedState } from './merged-state'

type Pair<T> = { was: T; is: T }

/**
 * Ordinary edits that make of the map what it is to become: what is new first, then what changes, then what goes, so
 * that each finds what it needs. All of them name what they replace and are refused where that changed meanwhile.
 */
export function mergeSteps(map: DebateMap, state: MergedState, newId: NewId): SingleOperation[] {
  const sorted = sortChanges(state)
  return [
    ...additions(sorted, newId),
    ...sorted.changed.frames.flatMap(({ was, is }) => editFrame(was as Frame, is as Frame, newId)),
    ...sorted.changed.claims.flatMap(({ was, is }) => editClaim(was as Claim, is as Claim, newId)),
    ...argumentEdits(sorted, state, newId),
    ...sorted.changed.sources.flatMap(({ was, is }) => editSource(was as Source, is as Source, newId)),
    ...noteEdits(sorted, newId),
    ...quoteEdits(sorted, { map, state }, newId),
    ...newNotes(sorted, newId),
    ...placements(sorted, newId),
    ...deletion(sorted, { map, state }, newId),
  ]
}

type Sorted = {
  added: { [T in ContentTable]: Fields[] }
  changed: { [T in ContentTable]: Pair<Fields>[] }
  removed: { [T in ContentTable]: string[] }
}

const perTable = <T>(): { [K in ContentTable]: T[] } => ({
  frames: [],
  claims: [],
  arguments: [],
  sources: [],
  quotes: [],
  annotations: [],
})

/** In id order: the same choices give the same edit. */
function sortChanges(state: MergedState): Sorted {
  const sorted: Sorted = { added: perTable(), changed: perTable(), removed: perTable() }
  const changes = [...state.changes()].sort((a, b) => compareIds(a.ref.id, b.ref.id))
  for (const { ref, was, is } of changes) {
    if (!was && is) sorted.added[ref.table].push(is)
    else if (was && !is) sorted.removed[ref.table].push(ref.id)
    else if (was && is) sorted.changed[ref.table].push({ was, is })
  }
  return sorted
}

const envelope = (newId: NewId) => ({ v: OPERATION_VERSION, id: newId() }) as const

function additions({ added }: Sorted, newId: NewId): SingleOperation[] {
  const add = emptyAdd(newId)
  for (const record of added.claims as unknown as Claim[]) {
    const { id, text, holder, tags, pin, frameId, burden } = record
    add.claims.push({
      ...{ id, text, holder, tags, pin },
      ...(frameId === undefined ? {} : { frameId }),
      ...(burden === undefined ? {} : { burden }),
    })
  }
  for (const record of added.arguments as unknown as Argument[]) {
    const { id, stance, premises, conclusion, scheme, note, pin, questions } = record
    const said = questions ? { questions: saidOf(questions) } : {}
    add.arguments.push({ id, stance, premises, conclusion, scheme, note, pin, ...said })
  }
  for (const record of added.sources as unknown as Source[]) {
    const { id, title, authors, publisher, published, url, language, text } = record
    add.sources.push({ title, authors, publisher, published, url, language, id, text })
  }
  for (const record of added.quotes as unknown as Quote[]) add.quotes.push(quoteFields(record))
  const frames = (added.frames as unknown as Frame[]).map(({ id, title, colour, rivals }) => ({
    ...{ id, title, colour },
    ...(rivals ? { rivals } : {}),
  }))
  if (frames.length > 0) add.frames = frames
  return isEmpty(add) ? [] : [add]
}

const quoteFields = ({ id, sourceId, exact, prefix, suffix, position, claimIds }: Quote) => ({
  ...{ exact, prefix, suffix, position },
  ...{ id, sourceId, claimIds },
})

const isEmpty = (operation: OperationOf<'add'> | OperationOf<'delete'>): boolean =>
  Object.values(operation).every((field) => !Array.isArray(field) || field.length === 0)

/** The edits of those fields that differ. */
function fieldEdits<R extends object, K extends keyof R>(was: R, is: R, fields: readonly K[]) {
  const differing = fields.filter((field) => !sameValue(was[field], is[field]))
  return Object.fromEntries(differing.map((field) => [field, { from: was[field], to: is[field] }])) as {
    [F in K]?: { from: R[F]; to: R[F] }
  }
}

const isNone = (edits: object): boolean => Object.keys(edits).length === 0

function editFrame(was: Frame, is: Frame, newId: NewId): SingleOperation[] {
  const edits = fieldEdits(openFrame(was), openFrame(is), FRAME_FIELDS)
  return isNone(edits) ? [] : [{ ...envelope(newId), kind: 'edit-frame', frameId: was.id, ...edits, strict: true }]
}

function editSource(was: Source, is: Source, newId: NewId): SingleOperation[] {
  const edits = fieldEdits(was, is, SOURCE_FIELDS)
  return isNone(edits) ? [] : [{ ...envelope(newId), kind: 'edit-source', sourceId: was.id, ...edits, strict: true }]
}

function editClaim(was: Claim, is: Claim, newId: NewId): SingleOperation[] {
  const frames = { from: was.frameId ?? null, to: is.frameId ?? null }
  const burdens = { from: was.burden ?? null, to: is.burden ?? null }
  const addTags = is.tags.filter((tag) => !was.tags.includes(tag))
  const removeTags = was.tags.filter((tag) => !is.tags.includes(tag))
  const edits = {
    ...fieldEdits(was, is, ['text', 'holder']),
    ...(frames.from === frames.to ? {} : { frame: frames }),
    ...(burdens.from === burdens.to ? {} : { burden: burdens }),
    ...(addTags.length > 0 ? { addTags } : {}),
    ...(removeTags.length > 0 ? { removeTags } : {}),
  }
  return isNone(edits) ? [] : [{ ...envelope(newId), kind: 'edit-claim', claimId: was.id, ...edits, strict: true }]
}

/** G6: those about claims first, then those about these: so none of them ends in itself in between. */
function argumentEdits({ changed }: Sorted, state: MergedState, newId: NewId): SingleOperation[] {
  const depths = new Map<string, number>()
  const depthOf = (id: string): number => {
    const path: string[] = []
    let at: string | undefined = id
    while (at !== undefined && !depths.has(at)) {
      path.push(at)
      const conclusion: Argument['conclusion'] | undefined = state.argument(at)?.conclusion
      at = conclusion?.kind === 'argument' ? conclusion.id : undefined
    }
    let depth = at === undefined ? -1 : (depths.get(at) ?? 0)
    for (const one of path.toReversed()) depths.set(one, ++depth)
    return depths.get(id) ?? 0
  }
  const pairs = changed.arguments as unknown as Pair<Argument>[]
  return pairs
    .toSorted((a, b) => depthOf(a.is.id) - depthOf(b.is.id))
    .flatMap(({ was, is }): SingleOperation[] => {
      const edits = fieldEdits(was, is, ARGUMENT_FIELDS)
      const handled = questionEdits(was, is, newId)
      if (isNone(edits)) return handled
      return [{ ...envelope(newId), kind: 'edit-argument', argumentId: was.id, ...edits, strict: true }, ...handled]
    })
}

function questionEdits(was: Argument, is: Argument, newId: NewId): SingleOperation[] {
  const names = new Map(
    [...(was.questions ?? []), ...(is.questions ?? [])].map((one) => [`${one.scheme} ${one.key}`, one]),
  )
  return [...names.values()].flatMap(({ scheme, key }): SingleOperation[] => {
    const said = (argument: Argument) => findQuestion(argument, { scheme, key }) ?? NOTHING_SAID
    const edits = fieldEdits<QuestionParts, keyof QuestionParts>(said(was), said(is), QUESTION_PARTS)
    if (isNone(edits)) return []
    return [{ ...envelope(newId), kind: 'handle-question', argumentId: was.id, scheme, key, ...edits, strict: true }]
  })
}

function noteEdits({ changed }: Sorted, newId: NewId): SingleOperation[] {
  return (changed.annotations as unknown as Pair<Annotation>[]).flatMap(({ was, is }) => {
    // A reply goes where its thread goes.
    const fields = is.replyTo === null ? ANNOTATION_FIELDS : ANNOTATION_FIELDS.filter((field) => field !== 'target')
    const edits = fieldEdits(was, is, fields)
    const steps: SingleOperation[] = []
    if (!isNone(edits))
      steps.push({ ...envelope(newId), kind: 'edit-annotation', annotationId: was.id, ...edits, strict: true })
    if (was.resolved !== is.resolved) steps.push(resolve(is, newId))
    return steps
  })
}

const resolve = ({ id, resolved }: Annotation, newId: NewId): SingleOperation => ({
  ...envelope(newId),
  kind: 'resolve-annotation',
  annotationId: id,
  resolved,
  strict: true,
})

/** After the notes that are there went where they go: an answer is about what its thread is about. */
function newNotes({ added }: Sorted, newId: NewId): SingleOperation[] {
  const notes = added.annotations as unknown as Annotation[]
  if (notes.length === 0) return []
  const annotations = notes.map(({ id, target, replyTo, body }) => ({ id, target, replyTo, body }))
  const resolved = notes.filter((note) => note.resolved).map((note) => resolve(note, newId))
  return [{ ...emptyAdd(newId), annotations }, ...resolved]
}

/**
 * There is no edit of a passage: the quote is taken off and put on again under its id. Threads on it wait on the source
 * meanwhile, so that they stay their authors' own.
 */
function quoteEdits(
  { changed, removed }: Sorted,
  { map, state }: { map: DebateMap; state: MergedState },
  newId: NewId,
) {
  const steps: SingleOperation[] = []
  const [links, cuts] = [emptyAdd(newId), emptyDelete(newId)]
  const goes = new Set(removed.annotations)
  const moved = (changed.annotations as unknown as Pair<Annotation>[]).map(({ is }) => is)
  for (const { was, is } of changed.quotes as unknown as Pair<Quote>[]) {
    const passage = (quote: Quote) => [quote.sourceId, quote.exact, quote.prefix, quote.suffix, quote.position]
    if (sameValue(passage(was), passage(is))) {
      const [had, has] = [new Set(was.claimIds), new Set(is.claimIds)]
      for (const claimId of has) if (!had.has(claimId)) links.quoteLinks.push({ quoteId: was.id, claimId })
      for (const claimId of had) if (!has.has(claimId)) cuts.quoteLinks.push({ quoteId: was.id, claimId })
      continue
    }
    const { sourceId, exact, prefix, suffix, position } = was
    const [there, aside] = [
      { kind: 'quote' as const, id: was.id },
      { kind: 'passage' as const, id: sourceId, passage: { exact, prefix, suffix, position } },
    ]
    const onIt = new Map([...annotationsOn(map, there), ...moved].map((note) => [note.id, note]))
    const threads = [...onIt.values()].filter(({ id, replyTo }) => {
      const target = state.note(id)?.target
      return replyTo === null && (goes.has(id) || (target?.kind === 'quote' && target.id === was.id))
    })
    const turn = (annotationId: string, from: Annotation['target'], to: Annotation['target']): SingleOperation => ({
      ...envelope(newId),
      kind: 'edit-annotation',
      annotationId,
      target: { from, to },
      strict: true,
    })
    const takeOff = { ...emptyDelete(newId), quotes: [was.id] }
    const expect = [{ table: 'quotes' as const, id: was.id, fingerprint: fingerprintOf('quotes', was) }]
    const putOn = { ...emptyAdd(newId), quotes: [quoteFields(is)] }
    steps.push(...threads.map(({ id }) => turn(id, there, aside)), { ...takeOff, expect }, putOn)
    steps.push(...threads.map(({ id }) => turn(id, aside, there)))
  }
  for (const step of [links, cuts]) if (!isEmpty(step)) steps.push(step)
  return steps
}

function placements({ changed }: Sorted, newId: NewId): SingleOperation[] {
  const moved = (kind: 'claim' | 'argument', pairs: readonly Pair<Fields>[]) =>
    (pairs as unknown as Pair<Claim | Argument>[]).flatMap(({ was, is }) =>
      sameValue(was.pin, is.pin) ? [] : [{ kind, id: was.id, from: was.pin, to: is.pin }],
    )
  const all = [...moved('claim', changed.claims), ...moved('argument', changed.arguments)]
  return all.length === 0 ? [] : [{ ...envelope(newId), kind: 'place', placements: all, strict: true }]
}

/** Refused if by now it would take anything else than exactly these records as they are. */
function deletion(
  { removed }: Sorted,
  { map, state }: { map: DebateMap; state: MergedState },
  newId: NewId,
): SingleOperation[] {
  const { frames, ...others } = removed
  const operation: OperationOf<'delete'> = {
    ...emptyDelete(newId),
    ...others,
    ...(frames.length > 0 ? { frames } : {}),
  }
  if (isEmpty(operation)) return []
  const expect = CONTENT_TABLES.flatMap((table) =>
    removed[table].flatMap((id) => {
      const record = map[table].get(id)
      if (!record) return []
      // An answer that goes has by then followed its thread to where that stands now.
      const first = 'replyTo' in record && record.replyTo !== null ? state.note(record.replyTo) : undefined
      const then = first ? { ...record, target: first.target } : record
      return [{ table, id, fingerprint: fingerprintOf(table, then as never) }]
    }),
  )
  return [{ ...operation, expect }]
}
