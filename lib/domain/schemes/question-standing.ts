import type { DebateMap } from '../debate-map'
import type { Argument, HandledQuestion } from '../model'

/** Where a critical question stands, by what counts most of all that became of it. */
export type QuestionStanding = 'open' | 'assigned' | 'aside' | 'answered' | 'objection'

/**
 * CQ5: an objection counts while it is on the map, a premise while it is one of this argument; so deleting them opens the
 * question again, and restoring them closes it. Assigned is as open as open, with somebody to see to it.
 */
export function standingOfQuestion(
  map: Pick<DebateMap, 'arguments'>,
  { premises }: Pick<Argument, 'premises'>,
  question: HandledQuestion | undefined,
): QuestionStanding {
  if (!question) return 'open'
  const { answer, premise, objection, assigned, aside } = question
  if (objection !== null && map.arguments.has(objection)) return 'objection'
  if (answer !== null || (premise !== null && premises.includes(premise))) return 'answered'
  if (aside !== null) return 'aside'
  return assigned ? 'assigned' : 'open'
}

/** Still to be answered, whether or not somebody is to see to it. */
export const isOpenStanding = (standing: QuestionStanding): boolean => standing === 'open' || standing === 'assigned'
