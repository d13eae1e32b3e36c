/** What can be done about a critical question. */
export type QuestionAct = 'answer' | 'object' | 'undercut' | 'premise' | 'assign' | 'aside' | 'reopen'

/** The keys that do it while the question has the focus. */
export const QUESTION_KEYS: Readonly<Record<string, QuestionAct>> = {
  a: 'answer',
  o: 'object',
  u: 'undercut',
  p: 'premise',
  g: 'assign',
  x: 'aside',
  Backspace: 'reopen',
}
