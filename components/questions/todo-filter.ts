import type { OpenQuestion } from '@/lib/domain/schemes/open-questions'
import { isOverdue } from './due-words'

export type TodoFilter = {
  /** Anybody's, nobody's yet, or those of one person. */
  whose: 'all' | 'nobody' | { person: string }
  when: 'any' | 'overdue' | 'dated'
}

/** The questions that a filter asks for, the most urgent first: by day, then those without one, then those that nobody has. */
export function filterTodo(
  questions: readonly OpenQuestion[],
  { whose, when }: TodoFilter,
  today: string,
): OpenQuestion[] {
  const dueOf = ({ handled }: OpenQuestion) => handled?.assigned?.due ?? null
  const found = questions.filter((question) => {
    const person = question.handled?.assigned?.person ?? null
    const isTheirs = whose === 'all' || (whose === 'nobody' ? person === null : person === whose.person)
    const due = dueOf(question)
    return isTheirs && (when === 'any' || (when === 'dated' ? due !== null : isOverdue(due, today)))
  })
  // A day sorts before the letters that stand for none.
  const urgency = (question: OpenQuestion) => dueOf(question) ?? (question.handled?.assigned ? 'assigned' : 'nobody')
  return found
    .map((question, place) => ({ question, place, urgency: urgency(question) }))
    .sort((a, b) => (a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : a.place - b.place))
    .map(({ question }) => question)
}
