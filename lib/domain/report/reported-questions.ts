import { compareIds, type DebateMap, listRecords } from '../debate-map'
import type { Argument, HandledQuestion } from '../model'
import { keptQuestions, questionsOf, wordsOfQuestion } from '../schemes/argument-questions'
import { isOpenStanding } from '../schemes/question-standing'

/** One question in a report: what it asks, whether it waits for an answer, and what was said of it, part by part. */
export type ReportedQuestion = { asks: string; open: boolean; said: readonly string[] }
/** An argument with its questions. */
export type QuestionedArgument = { argument: Argument; questions: readonly ReportedQuestion[] }

/**
 * CQ14: the critical questions of a map, by argument in the order of making: the open ones, with who is to see to them; those of which
 * something was said, with that; and what is kept of schemes that an argument no longer names.
 */
export function reportedQuestions(map: DebateMap): QuestionedArgument[] {
  return listRecords(map, 'arguments')
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap((argument) => {
      const asked = questionsOf(map, argument).map(({ asks, standing, handled }) => ({
        asks,
        open: isOpenStanding(standing),
        said: handled ? saidOf(map, handled) : [],
      }))
      const kept = keptQuestions(argument).map((question) => ({
        asks: `${wordsOfQuestion(question) ?? question.key} (${question.scheme})`,
        open: false,
        said: saidOf(map, question),
      }))
      return asked.length + kept.length > 0 ? [{ argument, questions: [...asked, ...kept] }] : []
    })
}

function saidOf(map: DebateMap, { answer, premise, objection, assigned, aside }: HandledQuestion): string[] {
  const [argument, claim] = [map.arguments.get(objection ?? ''), map.claims.get(premise ?? '')]
  const against = argument?.premises.map((id) => map.claims.get(id)?.text ?? '').join(' and ')
  const who = assigned && (map.people.get(assigned.person)?.name ?? 'Somebody')
  return [
    ...(against === undefined ? [] : [`Objection: ${against}`]),
    ...(answer === null ? [] : [`Answer: ${answer}`]),
    ...(claim ? [`Answered by: ${claim.text}`] : []),
    ...(aside === null ? [] : [`Set aside: ${aside}`]),
    ...(assigned ? [`For ${who}${assigned.due === null ? '' : `, due ${assigned.due}`}`] : []),
  ]
}

/** The premises of an argument and its scheme, as the heading of its questions. */
export const questionedInWords = (map: DebateMap, { premises, scheme }: Argument): string => {
  const said = premises.map((id) => map.claims.get(id)?.text ?? '').join(' and ')
  return scheme === null ? said : `${said} (from ${scheme})`
}

/** "3 open questions of 7", for a heading. */
export function questionCount(all: readonly QuestionedArgument[]): { open: number; all: number } {
  const questions = all.flatMap((one) => one.questions)
  return { open: questions.filter(({ open }) => open).length, all: questions.length }
}
