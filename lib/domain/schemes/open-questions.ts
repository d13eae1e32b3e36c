import { type DebateMap, listRecords } from '../debate-map'
import type { Argument } from '../model'
import { type AskedQuestion, questionsOf } from './argument-questions'
import { isOpenStanding } from './question-standing'

/** A question that waits for an answer, with the argument that it is about. */
export type OpenQuestion = AskedQuestion & { argument: Argument }

/** CQ9: all open critical questions of a map, assigned or not, in the order of its arguments. Linear in the map. */
export const openQuestionsOf = (map: DebateMap): OpenQuestion[] =>
  listRecords(map, 'arguments').flatMap((argument) => openQuestionsAbout(map, argument))

/** Those of one argument. */
export const openQuestionsAbout = (map: DebateMap, argument: Argument): OpenQuestion[] =>
  argument.scheme === null
    ? []
    : questionsOf(map, argument).flatMap((question) =>
        isOpenStanding(question.standing) ? [{ ...question, argument }] : [],
      )
