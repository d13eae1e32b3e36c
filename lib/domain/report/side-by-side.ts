import type { DebateMap } from '../debate-map'
import { DebateGraphs } from '../evaluation/debate-graph'
import { type AnswerMatrix, matrixOf } from '../evaluation/matrix/answer-matrix'
import { rivalQuestions } from '../evaluation/matrix/rival-questions'
import { type ToldVerdicts, toldReading } from '../evaluation/told-verdicts'

/** What the section is called in every report. */
export const SIDE_BY_SIDE = 'Answers side by side'
/** Said once under that heading. */
export const SIDE_BY_SIDE_SAYS =
  'What is argued about each answer, under the tags and claims that several have in common; how strong it is, from the map alone.'
/**
 * The rival answers of each question on a map or a part of one, where they have anything in common to be judged by: a frame of claims
 * that share nothing is a group, and there is nothing to compare. None where verdicts are not told.
 */
export function reportedMatrices(map: DebateMap, verdicts: ToldVerdicts | undefined): AnswerMatrix[] {
  const questions = verdicts ? rivalQuestions(map) : []
  if (!verdicts || questions.length === 0) return []
  const graph = new DebateGraphs().follow(map)
  const reading = toldReading(verdicts)
  return questions
    .map((question) => matrixOf(map, graph, question, reading))
    .filter(({ criteria }) => criteria.length > 0)
}
