import type { Argument, HandledQuestion, QuestionFields, QuestionName, QuestionParts } from '../model'

/** The parts of a question that is open. */
export const NOTHING_SAID: QuestionParts = { answer: null, premise: null, objection: null, assigned: null, aside: null }

/** The argument with these questions, or none; its fields in the order of the schema, which files and rows keep. */
export function withQuestions(
  { questions: _, createdBy, createdAt, updatedBy, updatedAt, ...fields }: Argument,
  questions: readonly HandledQuestion[],
): Argument {
  const said = questions.length > 0 ? { ...fields, questions: [...questions] } : fields
  return { ...said, createdBy, createdAt, updatedBy, updatedAt }
}

/** What is stored of this question. */
export const findQuestion = (
  { questions }: Pick<Argument, 'questions'>,
  { scheme, key }: QuestionName,
): HandledQuestion | undefined => questions?.find((one) => one.scheme === scheme && one.key === key)

type Now = (table: 'claims' | 'arguments', id: string) => string

/** The questions of an argument with the ids that they name in other terms; nothing where it has none. */
export const questionsWithIds = <Q extends QuestionFields>(
  questions: readonly Q[] | undefined,
  now: Now,
): { questions?: Q[] } =>
  questions
    ? {
        questions: questions.map((question) => ({
          ...question,
          premise: question.premise === null ? null : now('claims', question.premise),
          objection: question.objection === null ? null : now('arguments', question.objection),
        })),
      }
    : {}
