import { admitPerson } from '../http/admit-writer'
import { apiError, malformed } from '../http/api-error'
import { limitRequests } from '../http/limit-requests'
import { processWide } from '../process-wide'
import { RanTooLong, runApart } from '../run-apart'
import { TaskGate } from '../task-gate'
import type { Evaluated, EvaluationJob } from './evaluation-job'

/** Each takes a core. */
const AT_ONCE = 1
const MOST_WAITING = 20
const LONGEST_MS = 20_000

const gate = processWide('evaluations', () => new TaskGate(AT_ONCE, MOST_WAITING))

type Read = { ok: true; value: EvaluationJob } | { ok: false; answer: Response }

/** Answers a question about a framework that somebody who is signed in sends. */
export async function answerEvaluation(request: Request, read: () => Promise<Read>): Promise<Response> {
  const admitted = await admitPerson(request)
  if (!admitted.ok) return admitted.answer
  const tooFast = await limitRequests('conversionsOfPerson', admitted.viewer.id)
  if (tooFast) return tooFast
  const job = await read()
  return job.ok ? evaluateApart(job.value) : job.answer
}

/**
 * The answer, worked out in a process of its own: some take for ever, and it is said when the time that there is for one was
 * not enough. Throws `ServerBusy` when too many wait.
 */
export async function evaluateApart(job: EvaluationJob, { longestMs = LONGEST_MS } = {}): Promise<Response> {
  try {
    const program = 'evaluation/evaluate-process.ts'
    const told = await gate().run(() => runApart(program, [], JSON.stringify(job), { longestMs }))
    // From our own program.
    const evaluated: Evaluated = JSON.parse(new TextDecoder().decode(told))
    if (!evaluated.ok) return malformed(evaluated.message)
    return new Response(evaluated.json, {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    })
  } catch (error) {
    if (!(error instanceof RanTooLong)) throw error
    return apiError(422, 'not-determined', 'Not determined in the time given. Ask about less, or use the command line.')
  }
}
