import { applyOperation } from '../apply-operation'
import { emptyAdd, emptyDelete, type NewId } from '../compose'
import { composeMerge } from '../compose-group'
import { claimsIn, compareIds, type DebateMap, listRecords, type TableName } from '../debate-map'
import { NO_STAMP, stepFrom } from '../group-steps'
import { type Done, invertOperation } from '../invert-operation'
import { LIMITS } from '../limits'
import type { Conclusion, QuestionParts } from '../model'
import type { LoggedOperation, SingleOperation, Step } from '../operation'
import { OPERATION_VERSION } from '../operation-version'
import { findQuestion, NOTHING_SAID } from '../operations/with-questions'
import { TABLE_OF_TARGET } from '../record-kind'
import { type Act, CAST, MISS, type Pick } from './random-steps'
import { reword } from './random-texts'

/** What an act is resolved against: the map as its author sees it, and what was done before (for `undo`). */
export type ActContext = { map: DebateMap; newId: NewId; done: readonly Done[] }

const NOBODY = 'nobody'
/** Of two schemes, so that an argument comes to have answers to questions that its scheme does not ask. */
const QUESTIONS = [
  { scheme: 'expert opinion', key: 'expertise' },
  { scheme: 'expert opinion', key: 'backup' },
  { scheme: 'precedent', key: 'applies' },
] as const

const idsOf = (map: DebateMap, table: TableName): string[] => [...map[table].keys()].sort(compareIds)
const choose = <T>(items: readonly T[], pick: Pick): T | undefined =>
  pick === MISS ? undefined : items[pick % Math.max(1, items.length)]
/** A living id; for a miss, one that is gone or never was. */
const chooseId = (map: DebateMap, table: TableName, pick: Pick): string =>
  choose(idsOf(map, table), pick) ?? listRecords(map, 'deletions').flatMap(({ claims }) => claims)[0]?.id ?? NOBODY
const chooseIds = (map: DebateMap, table: TableName, picks: readonly Pick[]): string[] =>
  picks.map((pick) => chooseId(map, table, pick))

/** The operation that the act means here. It fits its schema always; whether the map accepts it is another matter. */
export function resolveAct(act: Act, { map, newId, done }: ActContext): LoggedOperation {
  const envelope = () => ({ v: OPERATION_VERSION, id: newId() }) as const
  const find = <K extends 'claim' | 'argument'>(about: K, pick: Pick) => ({
    kind: about,
    id: chooseId(map, about === 'claim' ? 'claims' : 'arguments', pick),
  })
  const bare = { note: '', pin: null, scheme: null }
  switch (act.kind) {
    case 'claim':
      return { ...emptyAdd(newId), claims: [{ id: newId(), ...act.draft }] }
    case 'reply': {
      const claims = act.drafts.map((draft) => ({ id: newId(), ...draft }))
      const premises = claims.map(({ id }) => id)
      const conclusion = find(act.about, act.conclusion)
      return {
        ...emptyAdd(newId),
        claims,
        arguments: [{ ...bare, id: newId(), stance: act.stance, premises, conclusion }],
      }
    }
    case 'argue': {
      const id = newId()
      const conclusion: Conclusion = act.about === 'itself' ? { kind: 'argument', id } : find(act.about, act.conclusion)
      const premises = chooseIds(map, 'claims', act.premises)
      return {
        ...emptyAdd(newId),
        arguments: [{ ...bare, id, stance: act.stance, premises, conclusion, scheme: act.scheme }],
      }
    }
    case 'join-premises': {
      const argumentId = chooseId(map, 'arguments', act.argument)
      const premises = chooseIds(map, 'claims', act.claims).map((claimId) => ({ argumentId, claimId }))
      return { ...emptyAdd(newId), premises }
    }
    case 'new-premise': {
      const link = { argumentId: chooseId(map, 'arguments', act.argument), claimId: newId() }
      return { ...emptyAdd(newId), claims: [{ id: link.claimId, ...act.draft }], premises: [link] }
    }
    case 'source':
      return { ...emptyAdd(newId), sources: [{ id: newId(), ...act.record, text: act.text }] }
    case 'quote': {
      const sourceId = chooseId(map, 'sources', act.source)
      const passage = passageOf(map.sources.get(sourceId)?.text ?? 'words', act.start, act.length)
      const exact = act.misplaced ? `${passage.exact}?` : passage.exact
      const claimIds = chooseIds(map, 'claims', act.claims)
      return { ...emptyAdd(newId), quotes: [{ id: newId(), sourceId, ...passage, exact, claimIds }] }
    }
    case 'link-quote': {
      const link = { quoteId: chooseId(map, 'quotes', act.quote), claimId: chooseId(map, 'claims', act.claim) }
      return { ...emptyAdd(newId), quoteLinks: [link] }
    }
    case 'annotate': {
      const note = { id: newId(), replyTo: null, body: act.body }
      if (act.target !== 'passage') {
        const id = chooseId(map, TABLE_OF_TARGET[act.target], act.at)
        return { ...emptyAdd(newId), annotations: [{ ...note, target: { kind: act.target, id } }] }
      }
      const id = chooseId(map, 'sources', act.at)
      const passage = passageOf(map.sources.get(id)?.text ?? 'words', Math.max(0, act.at), 12)
      return { ...emptyAdd(newId), annotations: [{ ...note, target: { kind: 'passage', id, passage } }] }
    }
    case 'answer-note': {
      const first = choose(listRecords(map, 'annotations'), act.annotation)
      const target = act.elsewhere || !first ? find('claim', act.annotation) : first.target
      return {
        ...emptyAdd(newId),
        annotations: [{ id: newId(), target, replyTo: first?.id ?? NOBODY, body: act.body }],
      }
    }
    case 'repeat-id':
      return { ...emptyAdd(newId), claims: [{ id: chooseId(map, 'claims', act.claim), ...act.draft }] }
    case 'delete':
      return {
        ...emptyDelete(newId),
        claims: chooseIds(map, 'claims', act.claims),
        arguments: chooseIds(map, 'arguments', act.arguments),
        sources: chooseIds(map, 'sources', act.sources),
        quotes: chooseIds(map, 'quotes', act.quotes),
        annotations: chooseIds(map, 'annotations', act.annotations),
        premises: act.premises.map(({ argument, claim }) => {
          const argumentId = chooseId(map, 'arguments', argument)
          return { argumentId, claimId: choose(map.arguments.get(argumentId)?.premises ?? [], claim) ?? NOBODY }
        }),
        quoteLinks: act.quoteLinks.map(({ quote, claim }) => {
          const quoteId = chooseId(map, 'quotes', quote)
          return { quoteId, claimId: choose(map.quotes.get(quoteId)?.claimIds ?? [], claim) ?? NOBODY }
        }),
        frames: chooseIds(map, 'frames', act.frames),
        frameLinks: act.frameLinks.map(({ frame, claim }) => {
          const frameId = chooseId(map, 'frames', frame)
          return { frameId, claimId: choose(claimsIn(map, frameId), claim)?.id ?? NOBODY }
        }),
      }
    case 'unjoin': {
      const joint = listRecords(map, 'arguments').filter(({ premises }) => premises.length > 2)
      const argument = choose(joint, act.argument)
      const claimIds = act.claims.map((pick) => choose(argument?.premises ?? [], pick) ?? NOBODY)
      const premises = claimIds.map((claimId) => ({ argumentId: argument?.id ?? NOBODY, claimId }))
      return { ...emptyDelete(newId), premises }
    }
    case 'restore':
      return { ...envelope(), kind: 'restore', deletionId: chooseId(map, 'deletions', act.deletion) }
    case 'reword': {
      const claimId = chooseId(map, 'claims', act.claim)
      const now = map.claims.get(claimId)?.text ?? 'A claim that is gone'
      // As if the present text were what somebody made of another one meanwhile.
      const from = act.missed ? reword(now, act.missed) : now
      const text = { from, to: reword(from, act.edit) }
      return { ...envelope(), kind: 'edit-claim', claimId, text, strict: act.strict }
    }
    case 'retag': {
      const claimId = chooseId(map, 'claims', act.claim)
      const holder = { from: map.claims.get(claimId)?.holder ?? null, to: act.holder }
      const { addTags, removeTags } = act
      return { ...envelope(), kind: 'edit-claim', claimId, holder, addTags, removeTags }
    }
    case 'burden': {
      const claimId = chooseId(map, 'claims', act.claim)
      const burden = { from: map.claims.get(claimId)?.burden ?? null, to: act.burden }
      return { ...envelope(), kind: 'edit-claim', claimId, burden, strict: act.strict }
    }
    case 'settle': {
      const troubled = listRecords(map, 'claims').filter(({ conflicts }) => conflicts.length > 0)
      const claim = choose(troubled, act.claim)
      const conflictIds = (picks: readonly Pick[]) =>
        picks.map((pick) => choose(claim?.conflicts ?? [], pick)?.id ?? NOBODY)
      const claimId = claim?.id ?? chooseId(map, 'claims', act.claim)
      return {
        ...envelope(),
        kind: 'edit-claim',
        claimId,
        settle: conflictIds(act.settle),
        reopen: conflictIds(act.reopen),
      }
    }
    case 'turn': {
      const argument = choose(listRecords(map, 'arguments'), act.argument)
      return {
        ...envelope(),
        kind: 'edit-argument',
        argumentId: argument?.id ?? NOBODY,
        ...(act.stance && { stance: { from: argument?.stance ?? 'pro', to: act.stance } }),
        ...(act.note !== null && { note: { from: argument?.note ?? '', to: act.note } }),
        scheme: { from: argument?.scheme ?? null, to: act.scheme },
        strict: act.strict,
      }
    }
    case 'handle-question': {
      const argument = choose(listRecords(map, 'arguments'), act.argument)
      const name = QUESTIONS[act.question % QUESTIONS.length] ?? QUESTIONS[0]
      const said = (argument && findQuestion(argument, name)) ?? NOTHING_SAID
      const assigned = act.assigned && { ...act.assigned, person: chooseId(map, 'people', act.assigned.person) }
      const premise = act.premise === null ? null : (choose(argument?.premises ?? [], act.premise) ?? NOBODY)
      const objection = act.objection === null ? null : chooseId(map, 'arguments', act.objection)
      const wanted: QuestionParts = { answer: act.answer, premise, objection, assigned, aside: act.aside }
      const edits = act.parts.map((part) => [part, { from: act.stale ? null : said[part], to: wanted[part] }])
      const argumentId = argument?.id ?? NOBODY
      const { strict } = act
      return { ...envelope(), kind: 'handle-question', argumentId, ...name, ...Object.fromEntries(edits), strict }
    }
    case 'conclude': {
      const argument = choose(listRecords(map, 'arguments'), act.argument)
      const to = find(act.about, act.conclusion)
      const conclusion = { from: argument?.conclusion ?? to, to }
      return { ...envelope(), kind: 'edit-argument', argumentId: argument?.id ?? NOBODY, conclusion }
    }
    case 'reorder': {
      const argument = choose(listRecords(map, 'arguments'), act.argument)
      const from = argument?.premises ?? [NOBODY]
      const first = choose(from, act.first) ?? NOBODY
      const to = [first, ...from.filter((id) => id !== first), ...chooseIds(map, 'claims', act.others)]
      const premises = { from, to: to.slice(0, LIMITS.premises) }
      return { ...envelope(), kind: 'edit-argument', argumentId: argument?.id ?? NOBODY, premises, strict: act.strict }
    }
    case 'frame': {
      const id = newId()
      const claims = act.claims.map(() => ({ text: act.title, holder: null, tags: [], pin: null }))
      return {
        ...emptyAdd(newId),
        frames: [{ id, title: act.title, colour: act.colour, ...(act.rivals ? { rivals: true } : {}) }],
        claims: claims.map((draft) => ({ id: newId(), ...draft, frameId: id })),
      }
    }
    case 'enframe': {
      const claimId = chooseId(map, 'claims', act.claim)
      const to = act.frame === null ? null : chooseId(map, 'frames', act.frame)
      const frame = { from: map.claims.get(claimId)?.frameId ?? null, to }
      return { ...envelope(), kind: 'edit-claim', claimId, frame, strict: act.strict }
    }
    case 'edit-frame': {
      const frame = choose(listRecords(map, 'frames'), act.frame)
      return {
        ...envelope(),
        kind: 'edit-frame',
        frameId: frame?.id ?? NOBODY,
        ...(act.title !== null && { title: { from: frame?.title ?? act.title, to: act.title } }),
        ...(act.colour && { colour: { from: frame?.colour ?? act.colour, to: act.colour } }),
        ...(act.rivals !== null && { rivals: { from: frame?.rivals === true, to: act.rivals } }),
        strict: act.strict,
      }
    }
    case 'merge':
      return composeMerge(newId, chooseId(map, 'claims', act.into), chooseIds(map, 'claims', act.claims))
    case 'move-note': {
      const annotationId = chooseId(map, 'annotations', act.annotation)
      const to = { kind: act.target, id: chooseId(map, TABLE_OF_TARGET[act.target], act.at) }
      const target = { from: map.annotations.get(annotationId)?.target ?? to, to }
      return { ...envelope(), kind: 'edit-annotation', annotationId, target, strict: act.strict }
    }
    case 'cite': {
      const source = choose(listRecords(map, 'sources'), act.source)
      const edits = Object.entries(act.record).map(([field, to]) => {
        const from = source?.[field as keyof typeof act.record] ?? to
        return [field, { from: act.stale ? to : from, to }]
      })
      const sourceId = source?.id ?? NOBODY
      return { ...envelope(), kind: 'edit-source', sourceId, ...Object.fromEntries(edits), strict: act.strict }
    }
    case 'rewrite-note': {
      const annotationId = chooseId(map, 'annotations', act.annotation)
      const body = { from: map.annotations.get(annotationId)?.body ?? 'gone', to: act.body }
      return { ...envelope(), kind: 'edit-annotation', annotationId, body, strict: act.strict }
    }
    case 'resolve': {
      const annotationId = chooseId(map, 'annotations', act.annotation)
      return { ...envelope(), kind: 'resolve-annotation', annotationId, resolved: act.resolved, strict: act.strict }
    }
    case 'place': {
      const placements = act.cards.map(({ of, at, to }) => {
        const card = find(of, at)
        const from = (of === 'claim' ? map.claims : map.arguments).get(card.id)?.pin ?? null
        return { ...card, from, to }
      })
      return { ...envelope(), kind: 'place', placements, strict: act.strict }
    }
    case 'describe': {
      const edits = Object.entries(act.details).map(([field, to]) => {
        const from = map.details?.[field as keyof typeof act.details] ?? (field === 'burden' ? null : to)
        return [field, { from, to }]
      })
      return { ...envelope(), kind: 'edit-map', ...Object.fromEntries(edits), strict: act.strict }
    }
    case 'set-role': {
      const personId = chooseId(map, 'people', act.person)
      const from = map.people.get(personId)?.role ?? null
      return { ...envelope(), kind: 'set-role', personId, role: { from, to: act.role }, strict: act.strict }
    }
    case 'join': {
      const personId = CAST[act.person % CAST.length] ?? CAST[0]
      return { ...envelope(), kind: 'join', personId, name: `${personId} of the cast`, role: act.role }
    }
    case 'import':
      return { ...envelope(), kind: 'import', content: contentFrom(act, newId) }
    case 'create-again':
      return creation(newId)
    case 'group':
      return groupOf(act, { map, newId, done })
    case 'undo': {
      const entry = choose(done, act.entry)
      const inverse = entry ? invertOperation(entry, newId) : null
      return inverse ?? { ...envelope(), kind: 'restore', deletionId: NOBODY }
    }
  }
}

/** Each step is meant for the map that those before it leave. */
function groupOf(
  { acts, careful }: Extract<Act, { kind: 'group' }>,
  { map, newId, done }: ActContext,
): LoggedOperation {
  const id = newId()
  const steps: Step[] = []
  let met = map
  for (const act of acts) {
    const operation = { ...resolveAct(act, { map: met, newId, done }), id: `${id}-${steps.length}` } as SingleOperation
    const result = applyOperation(met, operation, NO_STAMP)
    if (result.ok) met = result.value.map
    if (result.ok || !careful) steps.push(stepFrom(operation))
  }
  const nothing = stepFrom({ v: OPERATION_VERSION, id, kind: 'place', placements: [] })
  return { v: OPERATION_VERSION, id, kind: 'group', steps: steps.length > 0 ? steps : [nothing] }
}

/** The first operation of a random map's log. */
export const creation = (newId: NewId): LoggedOperation => ({
  v: OPERATION_VERSION,
  id: newId(),
  kind: 'create',
  details: { title: 'A random debate', description: '', visibility: 'private', archived: false },
  ownerName: CAST[0],
  content: { people: [], claims: [], arguments: [], sources: [], quotes: [], annotations: [] },
})

/** A passage that stands where it says; grown by a code unit where it would cut a surrogate pair in half. */
function passageOf(text: string, at: number, length: number) {
  const splits = (index: number) => /[\uDC00-\uDFFF]/.test(text[index] ?? '')
  const wanted = at % text.length
  const start = splits(wanted) ? wanted - 1 : wanted
  const stop = Math.min(text.length, start + length)
  const end = splits(stop) ? stop + 1 : stop
  const filled = text.slice(start, end).trim() !== ''
  const position = filled ? { start, end } : { start: 0, end: text.length }
  return { exact: text.slice(position.start, position.end), prefix: '', suffix: '', position }
}

/** An imported file: claims in a row, each arguing for the one before, by somebody who has no account here. */
function contentFrom(
  { drafts, stance }: Extract<Act, { kind: 'import' }>,
  newId: NewId,
): Extract<LoggedOperation, { kind: 'import' }>['content'] {
  const at = '2025-01-01T00:00:00.000Z'
  const person = newId()
  const authored = { createdBy: person, createdAt: at, updatedBy: person, updatedAt: at }
  const claims = drafts.map((draft) => ({ id: newId(), ...draft, conflicts: [], ...authored }))
  const steps = claims.slice(1).map(({ id }, place) => ({
    id: newId(),
    stance,
    premises: [id],
    conclusion: { kind: 'claim' as const, id: claims[place]?.id ?? id },
    scheme: null,
    note: '',
    pin: null,
    ...authored,
  }))
  return {
    people: [{ id: person, name: 'A guest' }],
    claims,
    arguments: steps,
    sources: [],
    quotes: [],
    annotations: [],
  }
}
