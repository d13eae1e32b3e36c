import { z } from 'zod'
import { type DebateMap, listRecords } from '@/lib/domain/debate-map'
import { labelsOf } from '@/lib/domain/evaluation/map-labels'
import { STRENGTH_SEMANTICS } from '@/lib/domain/evaluation/strength-semantics'
import { type ToldClaim, tellClaim } from '@/lib/domain/evaluation/told-verdicts'
import { IdSchema } from '@/lib/domain/model'

/** Of one claim, else of all; of one also what decides it and what moves its strength, counted by the semantics. */
export const VerdictsQuerySchema = z
  .object({
    claim: z.optional(IdSchema),
    crux: z.enum(['yes', 'no']).default('no'),
    semantics: z.enum(STRENGTH_SEMANTICS.map(({ name }) => name)).default('dfquad'),
  })
  .refine(({ claim, crux }) => crux === 'no' || claim !== undefined, {
    message: 'The crux is that of a claim: name it.',
    path: ['claim'],
  })

/** What stands on the map, and why, claim by claim; null where it has no such claim. */
export function verdictsOfMap(map: DebateMap, id: string | undefined): ToldClaim[] | null {
  const only = id === undefined ? undefined : map.claims.get(id)
  if (id !== undefined && !only) return null
  const labels = labelsOf(map)
  return (only ? [only] : listRecords(map, 'claims')).map((claim) => tellClaim(map, labels, claim))
}
