import { answerEvaluation } from '@/lib/server/evaluation/answer-evaluation'
import { MOST_BYTES, SolveSchema } from '@/lib/server/evaluation/evaluation-job'
import { answerRoute } from '@/lib/server/http/answer-route'
import { readJson } from '@/lib/server/http/read-json'

/** Answers a question about an argumentation framework, as the ICCMA competitions ask them. */
export const POST = answerRoute((request) =>
  answerEvaluation(request, async () => {
    const body = await readJson(request, SolveSchema, MOST_BYTES)
    return body.ok ? { ok: true, value: { kind: 'solve', ...body.value } } : body
  }),
)
