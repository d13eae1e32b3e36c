import { z } from 'zod'
import { type DebateMap, listRecords } from '@/lib/domain/debate-map'
import { explain, explanationInWords } from '@/lib/domain/evaluation/explain'
import { labelsOf } from '@/lib/domain/evaluation/map-labels'
import { VERDICT_WORDS } from '@/lib/domain/evaluation/verdict'
import { IdSchema } from '@/lib/domain/model'

/** Of one claim, else of all. */
export const VerdictsQuerySchema = z.object({ claim: z.optional(IdSchema) })

/** What stands on the map, and why, claim by claim; null where it has no such claim. */
export function verdictsOfMap(map: DebateMap, { claim: only }: z.infer<typeof VerdictsQuerySchema>) {
  const claims = listRecords(map, 'claims').filter(({ id }) => only === undefined || id === only)
  if (only !== undefined && claims.length === 0) return null
  const labels = labelsOf(map)
  return claims.map(({ id, text }) => {
    const explanation = explain(map, labels, id)
    const { verdict } = explanation
    return { id, text, verdict, word: VERDICT_WORDS[verdict], why: explanationInWords(map, explanation) }
  })
}
