import { stepsOf } from '@/lib/domain/group-steps'
import type { OperationOf, SingleOperation } from '@/lib/domain/operation'
import type { Described, HistoryContext, HistoryPart } from './history-line'
import { nameFrame, nameThing } from './name-thing'
import { countOf, quoted } from './words'

type Step<K extends SingleOperation['kind']> = Extract<SingleOperation, { kind: K }>
const isStep = <K extends SingleOperation['kind']>(step: SingleOperation | undefined, kind: K): step is Step<K> =>
  step?.kind === kind

/**
 * The edits of several steps that the workspace makes, each as the one thing it is to the person who did it. Undefined
 * for any other group.
 */
export function describeKnownGroup(group: OperationOf<'group'>, context: HistoryContext): Described | undefined {
  const steps = stepsOf(group)
  return (
    splitting(steps, context) ??
    questioning(steps, context) ??
    gathering(steps, context) ??
    framing(steps, context) ??
    moving(steps, context)
  )
}

/** See `composeSplit`. */
function splitting([reworded, added]: SingleOperation[], context: HistoryContext): Described | undefined {
  if (!isStep(reworded, 'edit-claim') || !reworded.text || !isStep(added, 'add')) return undefined
  const [second, ...others] = added.claims
  if (!second || others.length > 0 || added.arguments.length > 0) return undefined
  const first = { kind: 'claim', id: reworded.claimId } as const
  const halves: HistoryPart[] = [
    nameThing(context, first),
    ' and ',
    nameThing(context, { kind: 'claim', id: second.id }),
  ]
  return { parts: [`split ${quoted(reworded.text.from)} into `, ...halves] }
}

/** See `sentDraft`: a critical question that was turned into an objection or an undercut. */
function questioning([added, handled, ...rest]: SingleOperation[], context: HistoryContext): Described | undefined {
  if (!isStep(added, 'add') || !isStep(handled, 'handle-question') || rest.length > 0) return undefined
  const made = handled.objection?.to
  if (!made || added.arguments[0]?.id !== made) return undefined
  const about = nameThing(context, { kind: 'argument', id: handled.argumentId })
  return {
    parts: ['turned a critical question of ', about, ' into ', nameThing(context, { kind: 'argument', id: made })],
  }
}

/** The claims that steps put into a frame, or out of one (null). */
function framed(steps: readonly SingleOperation[]): { frameId: string | null; claimIds: string[] } | undefined {
  const [first] = steps
  const frameId = isStep(first, 'edit-claim') ? first.frame?.to : undefined
  if (frameId === undefined) return undefined
  const claimIds = steps.flatMap((step) => {
    const { frame, text, holder, burden, addTags, removeTags } = isStep(step, 'edit-claim') ? step : {}
    const only = frame?.to === frameId && !text && !holder && !burden && !addTags && !removeTags
    return only && isStep(step, 'edit-claim') ? [step.claimId] : []
  })
  return claimIds.length === steps.length ? { frameId, claimIds } : undefined
}

const claimsInWords = (context: HistoryContext, [first, ...others]: readonly string[]): HistoryPart =>
  first !== undefined && others.length === 0
    ? nameThing(context, { kind: 'claim', id: first })
    : countOf(others.length + 1, 'claim')

/** See `composeFrame`. */
function gathering([added, ...rest]: SingleOperation[], context: HistoryContext): Described | undefined {
  const [frame, ...others] = isStep(added, 'add') ? (added.frames ?? []) : []
  const put = framed(rest)
  if (!frame || others.length > 0 || put?.frameId !== frame.id) return undefined
  const name = context.map.frames.has(frame.id) ? nameFrame(context, frame.id) : `the frame ${quoted(frame.title)}`
  return { parts: ['gathered ', claimsInWords(context, put.claimIds), ` in ${name}`] }
}

/** See `composeFraming`. */
function framing(steps: SingleOperation[], context: HistoryContext): Described | undefined {
  const put = steps.length > 1 ? framed(steps) : undefined
  if (!put) return undefined
  const claims = claimsInWords(context, put.claimIds)
  return put.frameId === null
    ? { parts: ['took ', claims, ' out of their frames'] }
    : { parts: ['put ', claims, ` into ${nameFrame(context, put.frameId)}`] }
}

/** See `composeMove`: a premise that leaves one argument for another, or all premises of one for another. */
function moving(steps: SingleOperation[], context: HistoryContext): Described | undefined {
  const [added, last] = [steps[0], steps.at(-1)]
  if (!isStep(added, 'add') || !isStep(last, 'delete') || added.claims.length > 0) return undefined
  const [argument] = added.arguments
  const [link] = added.premises
  const claimId = last.premises[0]?.claimId
  if (argument && claimId !== undefined && argument.premises[0] === claimId && steps.length === 2) {
    const stance = argument.stance === 'pro' ? 'a reason for ' : 'an objection to '
    const to = argument.conclusion.kind === 'argument' ? 'an undercut of ' : stance
    const moved = nameThing(context, { kind: 'claim', id: claimId })
    return { parts: ['moved ', moved, `: now ${to}`, nameThing(context, argument.conclusion)] }
  }
  if (!link || added.arguments.length > 0) return undefined
  if (last.arguments.length !== 1 && claimId !== link.claimId) return undefined
  const claims = claimsInWords(
    context,
    added.premises.map(({ claimId }) => claimId),
  )
  return { parts: ['moved ', claims, ' to join ', nameThing(context, { kind: 'argument', id: link.argumentId })] }
}
