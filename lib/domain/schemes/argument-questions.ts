import type { DebateMap } from '../debate-map'
import type { Argument, HandledQuestion } from '../model'
import { findQuestion } from '../operations/with-questions'
import { findScheme } from './catalogue'
import { isOpenStanding, type QuestionStanding, standingOfQuestion } from './question-standing'
import type { CriticalQuestion, Scheme } from './scheme'

/** A question of an argument's scheme, with what became of it. */
export type AskedQuestion = CriticalQuestion & {
  scheme: string
  handled: HandledQuestion | undefined
  standing: QuestionStanding
}

/** The critical questions that an argument's scheme asks; none where it names none of the catalogue. */
export function questionsOf(map: DebateMap, argument: Argument): AskedQuestion[] {
  const scheme = argument.scheme === null ? undefined : findScheme(argument.scheme)
  return scheme ? scheme.questions.map((question) => asked(map, argument, scheme, question)) : []
}

function asked(map: DebateMap, argument: Argument, { name }: Scheme, question: CriticalQuestion): AskedQuestion {
  const handled = findQuestion(argument, { scheme: name, key: question.key })
  return { ...question, scheme: name, handled, standing: standingOfQuestion(map, argument, handled) }
}

/**
 * CQ6: what was said of questions that the argument's scheme does not ask (it has another scheme by now, or none, or the
 * catalogue changed). It is kept, and asked again when the scheme comes back.
 */
export function keptQuestions({ scheme, questions = [] }: Pick<Argument, 'scheme' | 'questions'>): HandledQuestion[] {
  const now = scheme === null ? undefined : findScheme(scheme)
  return questions.filter((one) => one.scheme !== now?.name || !now.questions.some(({ key }) => key === one.key))
}

/** What a question of the catalogue asks; undefined where it is not in it (any longer, or yet). */
export const wordsOfQuestion = ({ scheme, key }: Pick<HandledQuestion, 'scheme' | 'key'>): string | undefined =>
  findScheme(scheme)?.questions.find((question) => question.key === key)?.asks

/** How many of an argument's critical questions are still open. */
export const openCount = (map: DebateMap, argument: Argument): number =>
  questionsOf(map, argument).filter(({ standing }) => isOpenStanding(standing)).length
