import type { FrameworkFile } from './framework-file'
import type { FrameworkSolver, Semantics } from './framework-solver'

/** What the ICCMA competitions ask: some extension, every, their number, in some, in every. */
export const TASKS = ['SE', 'EE', 'CE', 'DC', 'DS'] as const
export type Task = (typeof TASKS)[number]

/** `argument` is of DC and DS: a name, or `all`. `limit` is of EE: at most so many. */
export type FrameworkQuestion = { task: Task; semantics: Semantics; argument?: string; limit?: number }

/** Extensions by the names of their arguments; those of EE are found as they are asked for. */
export type FrameworkAnswer =
  | { kind: 'count'; count: bigint }
  | { kind: 'extension'; extension: string[] | null }
  | { kind: 'extensions'; extensions: Iterable<string[]> }
  | { kind: 'decision'; argument: string; answer: boolean }
  | { kind: 'decisions'; answers: [name: string, answer: boolean][] }

/** Whether the task is about one argument, which the question then must name. */
export const asksOfArgument = (task: Task): boolean => task === 'DC' || task === 'DS'

/** The answer to a question about a framework; null where it has no argument of that name. */
export function answerQuestion(
  { names }: FrameworkFile,
  solver: FrameworkSolver,
  { task, semantics, argument = '', limit }: FrameworkQuestion,
): FrameworkAnswer | null {
  const named = (extension: readonly number[]) => extension.map((place) => names[place] ?? '')
  if (task === 'CE') return { kind: 'count', count: solver.count(semantics) }
  if (task === 'SE') {
    const found = solver.find(semantics)
    return { kind: 'extension', extension: found ? named(found) : null }
  }
  if (task === 'EE') return { kind: 'extensions', extensions: atMost(limit, solver.extensions(semantics), named) }
  const decide = (place: number) =>
    task === 'DC' ? solver.isCredulous(semantics, place) : solver.isSkeptical(semantics, place)
  if (argument === 'all' && !names.includes('all'))
    return { kind: 'decisions', answers: names.map((name, place) => [name, decide(place)]) }
  const place = names.indexOf(argument)
  return place === -1 ? null : { kind: 'decision', argument, answer: decide(place) }
}

function* atMost(
  limit = Number.POSITIVE_INFINITY,
  extensions: Iterable<readonly number[]>,
  named: (extension: readonly number[]) => string[],
): Generator<string[]> {
  let count = 0
  for (const extension of extensions) {
    if (count++ === limit) return
    yield named(extension)
  }
}

/** The answer as JSON, for programs; a count has all its digits, however many. */
export function answerAsJson({ task, semantics }: FrameworkQuestion, answer: FrameworkAnswer): string {
  if (answer.kind === 'count') return `{"task":"CE","semantics":"${semantics}","count":${answer.count}}`
  const { kind, ...rest } = answer
  if (kind === 'extensions') return JSON.stringify({ task, semantics, extensions: [...answer.extensions] })
  if (kind === 'decisions') return JSON.stringify({ task, semantics, answers: Object.fromEntries(answer.answers) })
  return JSON.stringify({ task, semantics, ...rest })
}
