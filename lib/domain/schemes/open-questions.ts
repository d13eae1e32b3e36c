import { argumentsAbout, type DebateMap, listRecords } from '../debate-map'
import type { Argument, Conclusion, Stance } from '../model'
import { type AskedQuestion, questionsOf } from './argument-questions'
import { isOpenStanding } from './question-standing'

/** A question that waits for an answer, with the argument that it is about. */
export type OpenQuestion = AskedQuestion & { argument: Argument }

/** CQ9: all open critical questions of a map, assigned or not, in the order of its arguments. Linear in the map. */
export const openQuestionsOf = (map: DebateMap): OpenQuestion[] =>
  listRecords(map, 'arguments').flatMap((argument) => openOf(map, argument))

const openOf = (map: DebateMap, argument: Argument): OpenQuestion[] =>
  argument.scheme === null
    ? []
    : questionsOf(map, argument).flatMap((question) =>
        isOpenStanding(question.standing) ? [{ ...question, argument }] : [],
      )

/**
 * CQ9: the critical questions that nobody asked (open, and nobody is to see to them) about the arguments of each side of a
 * claim: those that in the end speak for it, and those that in the end speak against it. What does both is in both lists.
 * Each argument is walked at most once for each side.
 */
export function unaskedQuestions(map: DebateMap, claimId: string): Record<Stance, OpenQuestion[]> {
  const sides: Record<Stance, OpenQuestion[]> = { pro: [], con: [] }
  const seen = new Set<string>()
  const waiting: { about: Conclusion; side: Stance }[] = [{ about: { kind: 'claim', id: claimId }, side: 'pro' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const key = `${next.side} ${next.about.kind} ${next.about.id}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const argument of argumentsAbout(map, next.about)) {
      const side: Stance = argument.stance === 'pro' ? next.side : next.side === 'pro' ? 'con' : 'pro'
      if (seen.has(`${side} argument ${argument.id}`)) continue
      sides[side].push(...openOf(map, argument).filter(({ standing }) => standing === 'open'))
      waiting.push({ about: { kind: 'argument', id: argument.id }, side })
      for (const id of argument.premises) waiting.push({ about: { kind: 'claim', id }, side })
    }
  }
  return sides
}
