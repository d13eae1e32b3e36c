import { answerEvaluation } from '@/lib/server/evaluation/answer-evaluation'
import { MOST_BYTES, StrengthSchema } from '@/lib/server/evaluation/evaluation-job'
import { answerRoute } from '@/lib/server/http/answer-route'
import { readJson } from '@/lib/server/http/read-json'

/** Works out the strengths of frameworks with weights. */
export const POST = answerRoute((request) =>
  answerEvaluation(request, async () => {
    const body = await readJson(request, StrengthSchema, MOST_BYTES)
    return body.ok ? { ok: true, value: { kind: 'strength', ...body.value } } : body
  }),
)
