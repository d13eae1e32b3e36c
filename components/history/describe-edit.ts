import type { Burden, Stance } from '@/lib/domain/model'
import type { LogEntry, OperationOf } from '@/lib/domain/operation'
import type { Described, HistoryContext, HistoryPart } from './history-line'
import { nameFrame, nameThing } from './name-thing'
import { listInWords, quoted } from './words'

/** A rewording, a holder, tags, a settled clash of wordings; several at once read as a list. */
export function describeClaimEdit(
  operation: OperationOf<'edit-claim'>,
  context: HistoryContext,
  { author }: LogEntry,
): Described {
  const claim = nameThing(context, { kind: 'claim', id: operation.claimId })
  const { text, holder, frame, burden, addTags = [], removeTags = [], settle = [], reopen = [] } = operation
  const clash = context.map.claims.get(operation.claimId)?.conflicts.find(({ id }) => id === operation.id)
  const acts: HistoryPart[][] = [
    ...(settle.length > 0 ? [['settled the wording of ', claim]] : text ? [['reworded ', claim]] : []),
    ...(reopen.length > 0 ? [['reopened the wording of ', claim]] : []),
    ...(holder ? [holder.to === null ? ['left open who holds ', claim] : ['gave ', claim, ` to ${holder.to}`]] : []),
    ...(frame
      ? [
          frame.to === null
            ? ['took ', claim, ' out of its frame']
            : ['put ', claim, ` into ${nameFrame(context, frame.to)}`],
        ]
      : []),
    ...(burden ? [burdenParts(claim, burden.to)] : []),
    ...(addTags.length > 0 ? [['tagged ', claim, ` ${listInWords(addTags.map(quoted))}`]] : []),
    ...(removeTags.length > 0 ? [[`took ${listInWords(removeTags.map(quoted))} off `, claim]] : []),
  ]
  const clashed = clash && clash.by === author && settle.length === 0 ? [' while someone else did'] : []
  return {
    parts: [...listed(acts), ...clashed],
    change: text && text.from !== text.to ? { before: text.from, after: text.to } : null,
  }
}

function burdenParts(claim: HistoryPart, to: Burden | null): HistoryPart[] {
  switch (to) {
    case 'granted':
      return ['granted ', claim]
    case 'aside':
      return ['set ', claim, ' aside']
    case 'presumed':
      return ['presumed ', claim]
    case 'reasons':
      return ['let ', claim, ' rest on its reasons']
    case null:
      return ['asked of ', claim, ' what the map asks of every claim']
  }
}

/** A turned stance, a scheme, a note, another conclusion. */
export function describeArgumentEdit(operation: OperationOf<'edit-argument'>, context: HistoryContext): Described {
  const argument = nameThing(context, { kind: 'argument', id: operation.argumentId })
  const { stance, scheme, note, conclusion, premises } = operation
  const acts: HistoryPart[][] = [
    ...(conclusion
      ? [movedParts(argument, conclusion, stance?.to, nameThing(context, conclusion.to))]
      : stance
        ? [['turned ', argument, stance.to === 'pro' ? ' into a reason' : ' into an objection']]
        : []),
    ...(premises
      ? [[sameSet(premises) ? 'put the premises in another order in ' : 'exchanged the premises of ', argument]]
      : []),
    ...(scheme
      ? [
          scheme.to === null
            ? ['took the scheme off ', argument]
            : ['called ', argument, ` an argument from ${scheme.to}`],
        ]
      : []),
    ...(note ? [['wrote the note of ', argument]] : []),
  ]
  return { parts: listed(acts), change: note ? { before: note.from, after: note.to } : null }
}

/** To another conclusion; to and from an argument that is a turning into an undercut and back. */
function movedParts(
  argument: HistoryPart,
  { from, to }: NonNullable<OperationOf<'edit-argument'>['conclusion']>,
  stance: Stance | undefined,
  where: HistoryPart,
): HistoryPart[] {
  if (to.kind === 'argument' && stance !== 'pro') return ['turned ', argument, ' into an undercut of ', where]
  if (from.kind === 'argument' && stance !== 'pro') return ['turned ', argument, ' into an objection to ', where]
  const as = stance === undefined ? '' : stance === 'pro' ? ', now as a reason' : ', now as an objection'
  return ['moved ', argument, ' to ', where, as]
}

const sameSet = ({ from, to }: { from: readonly string[]; to: readonly string[] }): boolean =>
  from.length === to.length && from.every((id) => to.includes(id))

const RECORD_WORDS = {
  title: 'title',
  authors: 'authors',
  publisher: 'publisher',
  published: 'date',
  url: 'address',
  language: 'language',
} as const

/** Which fields of a bibliographic record were corrected. */
export function describeSourceEdit(operation: OperationOf<'edit-source'>, context: HistoryContext): Described {
  const fields = (Object.keys(RECORD_WORDS) as (keyof typeof RECORD_WORDS)[]).filter((field) => operation[field])
  const words = listInWords(fields.map((field) => RECORD_WORDS[field]))
  return {
    parts: [`corrected the ${words || 'record'} of `, nameThing(context, { kind: 'source', id: operation.sourceId })],
    change: operation.title ? { before: operation.title.from, after: operation.title.to } : null,
  }
}

/** Acts one after the other: "did this, that and the other". */
export function listed(acts: readonly HistoryPart[][]): HistoryPart[] {
  if (acts.length === 0) return ['changed nothing']
  return acts.flatMap((act, index) => (index === 0 ? act : [index === acts.length - 1 ? ' and ' : ', ', ...act]))
}
