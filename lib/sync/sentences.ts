import type { Refusal, RefusalCode } from '@/lib/domain/refusal'

type RefusalOf<C extends RefusalCode> = Extract<Refusal, { code: C }>

/** Every refusal in words that say what happened and what to do. A new code without a sentence does not compile. */
const REFUSALS: { [C in RefusalCode]: (refusal: RefusalOf<C>) => string } = {
  missing: ({ kind }) =>
    kind === 'deletion'
      ? 'There is nothing left to restore: what was deleted is back already, or so much was deleted since that it is no longer kept.'
      : kind === 'conflict'
        ? 'This other wording is no longer kept beside the claim.'
        : `This ${kind} is no longer on the map: someone deleted it. Undo their deletion in the history, or leave it.`,
  'id-taken': ({ kind }) => `A ${kind} with this id is already on the map. Import into a new map instead.`,
  'changed-since': ({ kind }) => `Someone has changed this ${kind} since, so it was left as it is now.`,
  'circular-argument': () => 'An argument cannot end in itself. Choose another conclusion.',
  'claim-argues-for-itself': () => 'A claim cannot be a reason for or against itself. Choose another claim.',
  'duplicate-premise': () => 'This claim is already a premise of that argument.',
  'quote-not-in-source': () => 'The quoted words do not stand at that place in the source. Select the passage again.',
  'reply-to-reply': () => 'Replies go to the first note of a thread. Reply there.',
  'reply-elsewhere': () => 'A reply belongs to the thing its thread is about.',
  'not-a-thread': () => 'Only the first note of a thread can be resolved.',
  'limit-reached': ({ limit, max }) =>
    limit === 'mapText'
      ? `The map is full: all its sources, claims and notes may have ${max.toLocaleString('en')} characters together. Delete sources that nobody needs, or split the debate into two maps.`
      : `The map is full here: at most ${max.toLocaleString('en')} (${limit}). Split the debate into two maps.`,
  'last-owner': () => 'A map needs an owner. Make someone else an owner first.',
  'map-exists': () => 'This map exists already.',
  'map-not-created': () => 'This map does not exist yet.',
  'not-allowed': () => 'Your role on this map does not allow this. Ask an owner of the map.',
  malformed: ({ field, problem }) => `This cannot be saved: ${field}: ${problem}.`,
  'too-large': ({ max }) =>
    `This edit is too large to be sent at once (over ${(max / 1_000_000).toFixed(1)} MB). Do it in several smaller steps.`,
}

/** A refusal as a sentence for people. */
export const sentenceForRefusal = (refusal: Refusal): string =>
  (REFUSALS[refusal.code] as (refusal: Refusal) => string)(refusal)
