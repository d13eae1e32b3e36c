import { admitPerson } from '../http/admit-writer'
import { apiError, malformed } from '../http/api-error'
import { limitRequests } from '../http/limit-requests'
import { KeptProcesses } from '../kept-processes'
import { processWide } from '../process-wide'
import type { Evaluated, EvaluationJob } from './evaluation-job'

/** Each takes a core. */
const BOUNDS = { atOnce: 1, mostWaiting: 20, mostMemoryMb: 2_048 }
const LONGEST_MS = 20_000

const evaluators = processWide(
  'evaluators',
  () => new KeptProcesses<EvaluationJob, Evaluated>('evaluation/evaluate-process.ts', BOUNDS),
)

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
 * The answer, worked out in a process of its own: some take for ever, and it is said when the time or the memory that there
 * is for one was not enough. Throws `ServerBusy` when too many wait.
 */
export async function evaluateApart(job: EvaluationJob, { longestMs = LONGEST_MS } = {}): Promise<Response> {
  const answer = await evaluators().run(job, longestMs)
  if (answer === 'slow' || answer === 'died') {
    const given = answer === 'slow' ? 'in the time' : 'with the memory'
    return apiError(422, 'not-determined', `Not determined ${given} given. Ask about less, or use the command line.`)
  }
  if (!answer.done.ok) return malformed(answer.done.message)
  return new Response(answer.done.json, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
}
