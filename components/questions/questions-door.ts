/** The questions of one argument, or all that are open on the map. */
export type QuestionsAsked = { kind: 'argument'; argumentId: string } | { kind: 'all' }

let pending: QuestionsAsked | null = null
const listeners = new Set<() => void>()

/** Asks for questions to be shown and focused, by whatever shows them, now or as soon as it is there. */
export function askForQuestions(asked: QuestionsAsked): void {
  pending = asked
  for (const listener of [...listeners]) listener()
}

/** Whether these were asked for and have not been shown since. Once. */
export function takeAsked(isMeant: (asked: QuestionsAsked) => boolean): boolean {
  if (!pending || !isMeant(pending)) return false
  pending = null
  return true
}

/** Calls back whenever questions are asked for. Returns how to stop. */
export function onQuestionsAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
