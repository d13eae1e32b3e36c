import { type DebateMap, listRecords } from '../debate-map'
import type { Argument } from '../model'
import { type AskedQuestion, questionsOf } from './argument-questions'
import { isOpenStanding } from './question-standing'

/**
 * CQ9: all open critical questions of a map, assigned or not, in the order of its arguments. Tens of milliseconds where
 * thousands of arguments name a scheme: in a worker there, or see `todoPage`.
 */
export const openQuestionsOf = (map: DebateMap): AskedQuestion[] =>
  listRecords(map, 'arguments').flatMap((argument) => openQuestionsAbout(map, argument))

/** Those of one argument. */
export const openQuestionsAbout = (map: DebateMap, argument: Argument): AskedQuestion[] =>
  argument.scheme === null ? [] : questionsOf(map, argument).filter(({ standing }) => isOpenStanding(standing))
