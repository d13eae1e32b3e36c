import type { DebateMap } from '../debate-map'
import type { Argument, HandledQuestion } from '../model'
import { findQuestion } from '../operations/with-questions'
import { findScheme } from './catalogue'
import { isOpenStanding, type QuestionStanding, standingOfQuestion } from './question-standing'
import type { CriticalQuestion, Scheme } from './scheme'

/** All that questions depend on. */
type Steps = Pick<DebateMap, 'arguments'>

/** A question of an argument's scheme, with what became of it. */
export type AskedQuestion = CriticalQuestion & {
  argument: Argument
  scheme: string
  handled: HandledQuestion | undefined
  standing: QuestionStanding
}

/** The critical questions that an argument's scheme asks; none where it names none of the catalogue. */
export function questionsOf(map: Steps, argument: Argument): AskedQuestion[] {
  const scheme = argument.scheme === null ? undefined : findScheme(argument.scheme)
  return scheme ? scheme.questions.map((question) => asked(map, argument, scheme, question)) : []
}

function asked(map: Steps, argument: Argument, scheme: Scheme, question: CriticalQuestion): AskedQuestion {
  const { key, asks, doubts } = question
  const handled = argument.questions && findQuestion(argument, { scheme: scheme.name, key })
  // Field by field: there may be tens of thousands, and spreading them takes many times as long.
  return {
    key,
    asks,
    doubts,
    argument,
    handled,
    scheme: scheme.name,
    standing: standingOfQuestion(map, argument, handled),
  }
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
export function openCount(map: Steps, argument: Argument): number {
  if (argument.scheme === null) return 0
  // Of most arguments nothing was said: all that the scheme asks is open.
  if (!argument.questions) return findScheme(argument.scheme)?.questions.length ?? 0
  return questionsOf(map, argument).filter(({ standing }) => isOpenStanding(standing)).length
}
