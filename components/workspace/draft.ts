import { applyOperation } from '@/lib/domain/apply-operation'
import {
  type Composed,
  composeClaim,
  composeJointPremise,
  composeParent,
  composeReply,
  type NewId,
} from '@/lib/domain/compose'
import type { DebateMap } from '@/lib/domain/debate-map'
import { stepFrom } from '@/lib/domain/group-steps'
import type { Conclusion, Point, QuestionName, Stance } from '@/lib/domain/model'
import type { Operation, OperationOf } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { findQuestion } from '@/lib/domain/operations/with-questions'

/** A critical question of an argument, with its words. */
export type AskedOf = QuestionName & { argumentId: string; asks: string }

/** What is about to be written: a claim by itself, a reason or objection, one more premise of an argument, or a claim above another. */
export type DraftForm =
  | { kind: 'claim'; pin: Point | null }
  | {
      kind: 'reply'
      stance: Stance
      conclusion: Conclusion
      /** The critical question that is turned into it. */
      asked?: AskedOf
    }
  | { kind: 'joint'; argumentId: string }
  | { kind: 'parent'; claimId: string }

/** A card that only its writer sees yet. Its ids are those the claim will have, so that nothing moves when it is sent. */
export type Draft = { form: DraftForm; ids: readonly [operation: string, claim: string, argument: string] }

/** Holds the place of a text that is still to be written: about two lines on a card. */
export const PLACEHOLDER = 'A sentence that can be true or false, and nothing else yet.'
/** Of what is only drawn or tried. */
export const GHOST_STAMP = { author: 'draft', at: '1970-01-01T00:00:00.000Z' }

/** A new draft with fresh ids. */
export const beginDraft = (form: DraftForm, newId: NewId): Draft => ({ form, ids: [newId(), newId(), newId()] })

/** The operation that puts the draft on the map. The same draft always makes the same ids. */
export function composeDraft({ form, ids }: Draft, text: string): Composed {
  const rest = [...ids]
  const nextId: NewId = () => {
    const id = rest.shift()
    if (id === undefined) throw new Error('a draft needs at most three ids')
    return id
  }
  switch (form.kind) {
    case 'claim':
      return composeClaim(nextId, { text, pin: form.pin })
    case 'reply':
      return composeReply(nextId, form.stance, form.conclusion, { text })
    case 'joint':
      return composeJointPremise(nextId, { id: form.argumentId }, { text })
    case 'parent':
      return composeParent(nextId, form.claimId, { text })
  }
}

/**
 * What sends the draft: with the question that was turned into it, if any, as one edit. `add` is null where the draft's argument
 * is on the map already.
 */
export function sentDraft(
  map: DebateMap,
  { form }: Draft,
  { add, argumentId }: { add: OperationOf<'add'> | null; argumentId: string | null },
  newId: NewId,
): Operation | null {
  const asked = form.kind === 'reply' ? form.asked : undefined
  const about = asked && map.arguments.get(asked.argumentId)
  if (!asked || !about || argumentId === null) return add
  const { scheme, key } = asked
  const objection = { from: findQuestion(about, asked)?.objection ?? null, to: argumentId }
  const envelope = { v: OPERATION_VERSION, id: add?.id ?? newId() } as const
  const handled = {
    ...envelope,
    kind: 'handle-question',
    argumentId: asked.argumentId,
    scheme,
    key,
    objection,
  } as const
  return add ? { ...envelope, kind: 'group', steps: [stepFrom(add), stepFrom(handled)] } : handled
}

/** The map with the draft's card on it, or null when what it answers has been deleted meanwhile. */
export function mapWithDraft(map: DebateMap, draft: Draft): DebateMap | null {
  const drawn = applyOperation(map, composeDraft(draft, PLACEHOLDER).operation, GHOST_STAMP)
  return drawn.ok ? drawn.value.map : null
}

/** The claim that the draft is for or against, as far as it is one. */
export const claimOfDraft = (draft: Draft): string => draft.ids[1]
