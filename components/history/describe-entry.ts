import { mapBurdenInWords } from '@/lib/domain/burden-words'
import { stepsOf } from '@/lib/domain/group-steps'
import type { AnnotationTarget, Role, Visibility } from '@/lib/domain/model'
import type { LogEntry, LoggedOperation, OperationKind, OperationOf } from '@/lib/domain/operation'
import type { ThingRef } from '../workspace/workspace-context'
import { describeAddition } from './describe-addition'
import { describeDeletion } from './describe-deletion'
import { describeArgumentEdit, describeClaimEdit, describeSourceEdit, listed } from './describe-edit'
import { describeKnownGroup } from './describe-group'
import { describeQuestion } from './describe-question'
import type { Described, HistoryContext, HistoryLine } from './history-line'
import { nameFrame, nameThing } from './name-thing'
import { countOf, listInWords, quoted } from './words'

type Describe<K extends OperationKind> = (
  operation: OperationOf<K>,
  context: HistoryContext,
  entry: LogEntry,
) => Described

/** Every kind of operation in words; a new kind without words does not compile. */
const DESCRIBE: { [K in OperationKind]: Describe<K> } = {
  create: ({ content }) => ({ parts: ['started this map', withContent(content)] }),
  import: ({ content }) => ({ parts: ['brought in a file', withContent(content)] }),
  join: ({ personId, name, role }, _context, { author }) => ({
    parts: [personId === author ? `joined as ${ROLES[role]}` : `brought in ${name} as ${ROLES[role]}`],
  }),
  add: describeAddition,
  delete: describeDeletion,
  restore: describeRestoring,
  'edit-claim': describeClaimEdit,
  'edit-argument': describeArgumentEdit,
  'handle-question': describeQuestion,
  'edit-frame': describeFrameEdit,
  'edit-source': describeSourceEdit,
  'merge-claims': describeMerging,
  'edit-annotation': ({ body, target }, context) => ({
    parts: body || !target ? ['edited a note'] : ['moved a note to ', nameThing(context, targetRef(target.to))],
    change: body ? { before: body.from, after: body.to } : null,
  }),
  'resolve-annotation': ({ annotationId, resolved }, context) => {
    const note = context.map.annotations.get(annotationId)
    const about = note && nameThing(context, targetRef(note.target))
    return { parts: [resolved ? 'resolved a thread' : 'reopened a thread', ...(about ? [' on ', about] : [])] }
  },
  place: ({ placements }) => ({
    parts: [
      placements.every(({ to }) => to === null)
        ? `let ${countOf(placements.length, 'card')} be placed by the layout again`
        : `moved ${countOf(placements.length, 'card')}`,
    ],
  }),
  'edit-map': describeMapEdit,
  'set-role': describeRole,
  group: describeGroup,
}

/** One entry of the log as a sentence that is read after its author's name. */
export function describeEntry(entry: LogEntry, context: HistoryContext): HistoryLine {
  const { parts, change = null, deletionId = null } = tell(entry.operation, context, entry)
  return { entry, parts: parts.filter((part) => part !== ''), change, deletionId }
}

const tell = (operation: LoggedOperation, context: HistoryContext, entry: LogEntry): Described =>
  (DESCRIBE[operation.kind] as Describe<OperationKind>)(operation as never, context, entry)

/** More steps than this are counted. */
const STEPS_TOLD = 3

/** What an edit of several steps did, one after the other; the first text that it changed and the first deletion stand for all. */
function describeGroup(group: OperationOf<'group'>, context: HistoryContext, entry: LogEntry): Described {
  const known = describeKnownGroup(group, context)
  if (known) return known
  const steps = stepsOf(group).map((step) => tell(step, context, entry))
  const told = steps.slice(0, steps.length > STEPS_TOLD ? STEPS_TOLD - 1 : STEPS_TOLD).map(({ parts }) => parts)
  const more = steps.length - told.length
  return {
    parts: listed(more > 0 ? [...told, [`made ${more} more changes`]] : told),
    change: steps.find(({ change }) => change)?.change ?? null,
    deletionId: steps.find(({ deletionId }) => deletionId)?.deletionId ?? null,
  }
}

const sourceRef = (id: string): ThingRef => ({ kind: 'source', id })

const targetRef = (target: AnnotationTarget): ThingRef =>
  target.kind === 'passage' ? sourceRef(target.id) : { kind: target.kind, id: target.id }

/** The claims that went by their words, as far as the deletion still keeps them. */
function describeMerging({ id, into, claimIds }: OperationOf<'merge-claims'>, context: HistoryContext): Described {
  const kept = context.map.deletions.get(id)
  const gone = kept?.claims.map(({ text }) => quoted(text)) ?? []
  const what = gone.length > 0 ? listInWords(gone) : countOf(claimIds.length, 'claim')
  return {
    parts: [`merged ${what} into `, nameThing(context, { kind: 'claim', id: into })],
    deletionId: kept ? id : null,
  }
}

function describeFrameEdit(
  { frameId, title, colour, rivals }: OperationOf<'edit-frame'>,
  context: HistoryContext,
): Described {
  const acts = [
    ...(title ? [`renamed the frame ${quoted(title.from)} ${quoted(title.to)}`] : []),
    ...(colour ? [`made ${nameFrame(context, frameId)} ${colour.to}`] : []),
    ...(rivals
      ? [`said that the claims in ${nameFrame(context, frameId)} are ${rivals.to ? '' : 'not '}rival answers`]
      : []),
  ]
  return { parts: [listInWords(acts) || 'changed nothing'] }
}

const ROLES: Record<Role, string> = {
  owner: 'an owner',
  editor: 'an editor',
  annotator: 'an annotator',
  viewer: 'a viewer',
}
const VISIBILITIES: Record<Visibility, string> = {
  private: 'made the map private',
  link: 'shared the map with everyone who has its link',
  public: 'made the map public',
}

function withContent(content: OperationOf<'import'>['content']): string {
  const counts = [
    [content.claims.length, 'claim'],
    [content.arguments.length, 'argument'],
    [content.sources.length, 'source'],
  ] as const
  const words = counts.flatMap(([count, word]) => (count > 0 ? [countOf(count, word)] : []))
  return words.length > 0 ? ` with ${listInWords(words)}` : ''
}

function describeRestoring({ deletionId }: OperationOf<'restore'>, context: HistoryContext): Described {
  const deleted = context.findEntry(deletionId)
  if (deleted?.operation.kind === 'merge-claims') {
    const into = nameThing(context, { kind: 'claim', id: deleted.operation.into })
    return { parts: ['brought back what was merged into ', into] }
  }
  if (deleted?.operation.kind !== 'delete') return { parts: ['restored something that was deleted'] }
  const { claims, sources, quotes, arguments: steps } = deleted.operation
  const things: ThingRef[] = [
    ...claims.map((id): ThingRef => ({ kind: 'claim', id })),
    ...sources.map(sourceRef),
    ...steps.map((id): ThingRef => ({ kind: 'argument', id })),
    ...quotes.map((id): ThingRef => ({ kind: 'quote', id })),
  ]
  const [first] = things
  if (!first) return { parts: ['restored something that was deleted'] }
  if (things.length > 1) return { parts: [`restored ${countOf(things.length, 'thing')} that had been deleted`] }
  return { parts: ['restored ', nameThing(context, first)] }
}

function describeMapEdit({ title, description, visibility, archived, burden }: OperationOf<'edit-map'>): Described {
  const acts = [
    ...(title ? [`renamed the map ${quoted(title.to)}`] : []),
    ...(description ? ['rewrote the description of the map'] : []),
    ...(visibility ? [VISIBILITIES[visibility.to]] : []),
    ...(archived ? [archived.to ? 'archived the map' : 'took the map out of the archive'] : []),
    ...(burden ? [`changed what a claim needs to stand to ${quoted(mapBurdenInWords(burden.to))}`] : []),
  ]
  const edited = description ?? title
  return {
    parts: [listInWords(acts) || 'changed nothing'],
    change: edited ? { before: edited.from, after: edited.to } : null,
  }
}

function describeRole(
  { personId, role }: OperationOf<'set-role'>,
  { map }: HistoryContext,
  { author }: LogEntry,
): Described {
  const name = map.people.get(personId)?.name ?? 'someone'
  if (role.to !== null) return { parts: [`made ${name} ${ROLES[role.to]}`] }
  return { parts: [personId === author ? 'left the map' : `removed ${name} from the map`] }
}
