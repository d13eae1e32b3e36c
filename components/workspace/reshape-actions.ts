import { emptyDelete } from '@/lib/domain/compose'
import { areRivals, composeExclusion } from '@/lib/domain/compose-exclusion'
import { composeMerge, composeSplit, type Split } from '@/lib/domain/compose-group'
import {
  composeFrame,
  composeFraming,
  composeMove,
  composeObjection,
  composeTurn,
  composeUndercut,
  type FrameSays,
  type MoveChoice,
  type Moved,
  stepsBeside,
} from '@/lib/domain/compose-reshape'
import { isUndercut } from '@/lib/domain/debate-map'
import type { Argument, Conclusion, Frame } from '@/lib/domain/model'
import type { Operation } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import type { EditorDoors, EditorState } from './editor-doors'
import type { Spot } from './walk'

export type ReshapeActions = ReturnType<typeof createReshapeActions>

/** The acts that change how things hang together, each one operation. They answer whether it was done. */
export function createReshapeActions(read: () => EditorState, doors: EditorDoors) {
  /** Does it, stays at the thing and says what happened. */
  const run = (operation: Operation | undefined, at: Spot | null, via: string | null, said: string): boolean => {
    if (!operation || !doors.submit(operation).ok) return false
    if (at) doors.goTo(at, via)
    doors.say(said)
    return true
  }
  /** Where the person stands now, or the argument when they do not stand at its claim. */
  const standing = ({ id, premises }: Argument): Spot => {
    const { single } = read().situation
    return single?.kind === 'claim' && premises.includes(single.id) ? single : { kind: 'argument', id }
  }
  const toUndercut = (argument: Argument, stepId: string) =>
    run(composeUndercut(doors.newId, argument, stepId), standing(argument), argument.id, 'Turned into an undercut')

  return {
    turn(argument: Argument): void {
      const said = argument.stance === 'pro' ? 'Turned into an objection' : 'Turned into a reason'
      run(composeTurn(doors.newId, argument), standing(argument), argument.id, said)
    },

    /** To and fro between undercut and objection; where several steps could be undercut, the person is asked. */
    turnUndercut(argument: Argument): void {
      const { map } = read()
      if (isUndercut(argument)) {
        const back = composeObjection(map, doors.newId, argument)
        run(back, standing(argument), argument.id, 'Turned into an objection')
        return
      }
      const [step, ...others] = stepsBeside(map, argument)
      if (step && others.length === 0) toUndercut(argument, step.id)
      else if (step) doors.askMore({ kind: 'undercut', argumentId: argument.id })
    },
    toUndercut,

    move(moved: Moved, target: Conclusion, choice: MoveChoice): boolean {
      const made = composeMove(read().map, doors.newId, moved, target, choice)
      const { claimId } = moved
      const at: Spot | null =
        claimId !== null ? { kind: 'claim', id: claimId } : made ? { kind: 'argument', id: made.argumentId } : null
      return run(made?.operation, at, made?.argumentId ?? null, 'Moved')
    },

    split(split: Split): boolean {
      const made = composeSplit(read().map, doors.newId, split)
      const at: Spot | null = made ? { kind: 'claim', id: made.claimId } : null
      return run(made?.operation, at, read().via, 'Split into two claims')
    },

    merge(into: string, claimIds: readonly string[]): boolean {
      const operation = composeMerge(doors.newId, into, [...claimIds])
      const said = claimIds.length === 1 ? 'Merged two claims' : `Merged ${claimIds.length + 1} claims`
      return run(operation, { kind: 'claim', id: into }, null, said)
    },

    /** Two claims are said not to be true together. */
    exclude([one, other]: readonly string[]): void {
      if (one === undefined || other === undefined) return
      const { map } = read()
      const operation = composeExclusion(map, doors.newId, [one, other])
      if (operation) run(operation, null, null, 'Each is an objection to the other now')
      else if (areRivals(map, [one, other])) doors.tell('Their frame says so already: they are rival answers.')
      else doors.tell('The map says so already: each is an objection to the other.')
    },

    /** Gathers claims in a new frame. */
    makeFrame(says: FrameSays, claimIds: readonly string[]): boolean {
      const { operation } = composeFrame(read().map, doors.newId, { ...says, claimIds })
      return run(operation, only(claimIds), null, `Put into the frame ${says.title.trim()}`)
    },

    /** Into a frame that is there, or (null) out of the one each is in. */
    putInFrame(claimIds: readonly string[], frameId: string | null): boolean {
      const { map } = read()
      const operation = composeFraming(map, doors.newId, claimIds, frameId)
      const title = frameId === null ? undefined : map.frames.get(frameId)?.title
      return run(
        operation,
        only(claimIds),
        null,
        title === undefined ? 'Out of the frame' : `Put into the frame ${title}`,
      )
    },

    /** `frame` as it was when the person began. */
    editFrame(frame: Frame, to: FrameSays): boolean {
      const title = to.title.trim()
      const fields = {
        ...(title === frame.title ? {} : { title: { from: frame.title, to: title } }),
        ...(to.colour === frame.colour ? {} : { colour: { from: frame.colour, to: to.colour } }),
        ...(to.rivals === (frame.rivals === true) ? {} : { rivals: { from: !to.rivals, to: to.rivals } }),
      }
      if (Object.keys(fields).length === 0) return true
      const envelope = { v: OPERATION_VERSION, id: doors.newId(), kind: 'edit-frame', frameId: frame.id } as const
      return run({ ...envelope, ...fields }, null, null, 'Saved the frame')
    },

    /** Its claims stay. */
    deleteFrame({ id, title }: Frame): boolean {
      const operation = { ...emptyDelete(doors.newId), frames: [id] }
      if (!doors.submit(operation).ok) return false
      const restore = { v: OPERATION_VERSION, kind: 'restore', deletionId: operation.id } as const
      doors.tellDeleted(`Deleted the frame “${title}”`, () => void doors.submit({ ...restore, id: doors.newId() }))
      return true
    },
  }
}

/** Where to stand afterwards: several that are selected stay so. */
const only = ([first, ...others]: readonly string[]): Spot | null =>
  first !== undefined && others.length === 0 ? { kind: 'claim', id: first } : null
