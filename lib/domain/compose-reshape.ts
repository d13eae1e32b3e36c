import { emptyAdd, emptyDelete, type NewId } from './compose'
import { composeGroup } from './compose-group'
import { annotationsOn, argumentsAbout, type DebateMap, isUndercut } from './debate-map'
import type { Argument, Conclusion, Stance } from './model'
import type { Operation, OperationOf, SingleOperation } from './operation'
import { OPERATION_VERSION } from './operation-version'
import type { PaletteName } from './palette'

type ArgumentFields = Omit<OperationOf<'edit-argument'>, 'v' | 'id' | 'kind' | 'argumentId' | 'strict'>

const editArgument = (newId: NewId, { id }: Argument, fields: ArgumentFields): OperationOf<'edit-argument'> => ({
  v: OPERATION_VERSION,
  id: newId(),
  kind: 'edit-argument',
  argumentId: id,
  ...fields,
})

const opposite = (stance: Stance): Stance => (stance === 'pro' ? 'con' : 'pro')

/** A reason becomes an objection, an objection a reason. */
export const composeTurn = (newId: NewId, argument: Argument): Operation =>
  editArgument(newId, argument, { stance: { from: argument.stance, to: opposite(argument.stance) } })

/** The arguments that this one could undercut: the others of the same conclusion. */
export const stepsBeside = (map: DebateMap, argument: Argument): Argument[] =>
  argumentsAbout(map, argument.conclusion).filter(({ id }) => id !== argument.id)

/** An argument denies from now on that another one follows. */
export const composeUndercut = (newId: NewId, argument: Argument, stepId: string): Operation =>
  redirected(newId, argument, { kind: 'argument', id: stepId }, 'con')

/** An undercut becomes an objection to what the argument it denies is about. Undefined for what is no undercut. */
export function composeObjection(map: DebateMap, newId: NewId, undercut: Argument): Operation | undefined {
  const denied = isUndercut(undercut) ? map.arguments.get(undercut.conclusion.id) : undefined
  return denied && redirected(newId, undercut, denied.conclusion, 'con')
}

function redirected(newId: NewId, argument: Argument, to: Conclusion, stance: Stance): OperationOf<'edit-argument'> {
  return editArgument(newId, argument, {
    conclusion: { from: argument.conclusion, to },
    ...(stance === argument.stance ? {} : { stance: { from: argument.stance, to: stance } }),
  })
}

/** What is moved: a claim out of the argument it hangs by, if it hangs by one; or (`claimId` null) a whole argument. */
export type Moved = { claimId: string | null; argumentId: string | null }
/** What it is in the new place: an argument for or against the target, or a premise of it. */
export type MoveChoice = Stance | 'joint'

/**
 * Moves a claim with all that hangs by it, or an argument with its premises, to another conclusion, as one operation.
 * A claim that is alone in its argument takes the argument along, and with it scheme, note and undercuts; one of several
 * premises leaves the others behind. Answers also the argument it hangs by then; undefined when what is named is not there.
 */
export function composeMove(
  map: DebateMap,
  newId: NewId,
  { claimId, argumentId }: Moved,
  target: Conclusion,
  choice: MoveChoice,
): { operation: Operation; argumentId: string } | undefined {
  const from = argumentId === null ? undefined : map.arguments.get(argumentId)
  const whole = from && (claimId === null || from.premises.every((id) => id === claimId)) ? from : undefined
  if (choice === 'joint') {
    const into = target.kind === 'argument' ? map.arguments.get(target.id) : undefined
    if (!into || into.id === from?.id) return undefined
    if (whole) return { operation: composeGroup(newId, joinWhole(map, newId, whole, into)), argumentId: into.id }
    if (claimId === null) return undefined
    const join = { ...emptyAdd(newId), premises: [{ argumentId: into.id, claimId }] }
    return { operation: leaving(newId, join, claimId, from), argumentId: into.id }
  }
  if (whole) return { operation: redirected(newId, whole, target, choice), argumentId: whole.id }
  if (claimId === null) return undefined
  const id = newId()
  const added = { id, stance: choice, premises: [claimId], conclusion: target, scheme: null, note: '', pin: null }
  return { operation: leaving(newId, { ...emptyAdd(newId), arguments: [added] }, claimId, from), argumentId: id }
}

/** Done, and the claim taken out of the argument that it shared with others. */
function leaving(newId: NewId, done: OperationOf<'add'>, claimId: string, from: Argument | undefined): Operation {
  if (!from) return done
  const leave = { ...emptyDelete(newId), premises: [{ argumentId: from.id, claimId }] }
  return composeGroup(newId, [done, leave])
}

/** All premises of one argument become premises of another; what was said about the step is said about the other then. */
function joinWhole(map: DebateMap, newId: NewId, from: Argument, into: Argument): SingleOperation[] {
  const premises = from.premises.filter((id) => !into.premises.includes(id))
  const place: Conclusion = { kind: 'argument', id: into.id }
  const threads = annotationsOn(map, { kind: 'argument', id: from.id }).filter(({ replyTo }) => replyTo === null)
  return [
    { ...emptyAdd(newId), premises: premises.map((claimId) => ({ argumentId: into.id, claimId })) },
    ...argumentsAbout(map, { kind: 'argument', id: from.id }).map((about) =>
      redirected(newId, about, place, about.stance),
    ),
    ...threads.map(
      ({ id, target }): SingleOperation => ({
        v: OPERATION_VERSION,
        id: newId(),
        kind: 'edit-annotation',
        annotationId: id,
        target: { from: target, to: { kind: 'argument', id: into.id } },
      }),
    ),
    { ...emptyDelete(newId), arguments: [from.id] },
  ]
}

/** What a frame says of its claims, as people fill it in. */
export type FrameSays = { title: string; colour: PaletteName; rivals: boolean }

/** A new frame around claims; those that were in another one leave it. */
export function composeFrame(
  map: DebateMap,
  newId: NewId,
  { title, colour, rivals, claimIds }: Omit<FrameSays, 'rivals'> & { rivals?: boolean; claimIds: readonly string[] },
): { operation: Operation; frameId: string } {
  const frameId = newId()
  const frame = {
    ...emptyAdd(newId),
    frames: [{ id: frameId, title: title.trim(), colour, ...(rivals ? { rivals } : {}) }],
  }
  return { operation: composeGroup(newId, [frame, ...framing(map, newId, claimIds, frameId)]), frameId }
}

/** Puts claims into a frame, or (null) takes them out of theirs. Undefined when all are there already. */
export function composeFraming(
  map: DebateMap,
  newId: NewId,
  claimIds: readonly string[],
  frameId: string | null,
): Operation | undefined {
  const steps = framing(map, newId, claimIds, frameId)
  return steps.length > 1 ? composeGroup(newId, steps) : steps[0]
}

function framing(map: DebateMap, newId: NewId, claimIds: readonly string[], frameId: string | null) {
  return claimIds.flatMap((claimId): OperationOf<'edit-claim'>[] => {
    const claim = map.claims.get(claimId)
    const from = claim?.frameId ?? null
    if (!claim || from === frameId) return []
    return [{ v: OPERATION_VERSION, id: newId(), kind: 'edit-claim', claimId, frame: { from, to: frameId } }]
  })
}
