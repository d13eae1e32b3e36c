import type { QuestionParts } from '../model'

/** What was said of a question, without the names of what it points at: "answered: …; set aside: …". */
export function handledInWords({ answer, premise, objection, assigned, aside }: QuestionParts): string {
  return [
    ...(objection === null ? [] : ['turned into an objection']),
    ...(answer === null ? [] : [`answered: ${answer}`]),
    ...(premise === null ? [] : ['answered by a premise']),
    ...(aside === null ? [] : [`set aside: ${aside}`]),
    ...(assigned === null ? [] : [assigned.due === null ? 'assigned' : `assigned, due ${assigned.due}`]),
  ].join('; ')
}
