import { type Action, can, type Standing } from '@/lib/domain/access'

/** Whoever signs in may turn out to be a member: what members do is offered to the signed out, and asks them to sign in. */
const ASKS_TO_SIGN_IN: readonly Action[] = ['content.edit', 'annotation.add', 'question.answer']

/** Whether the pages offer an act to somebody. The server asks the table in the domain again. */
export const isOfferedTo = (
  { person, standing }: { person: { id: string } | null; standing: Standing },
  action: Action,
): boolean => (person === null ? ASKS_TO_SIGN_IN.includes(action) || can('reader', action) : can(standing, action))
