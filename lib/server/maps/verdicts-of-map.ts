import { z } from 'zod'
import { type DebateMap, listRecords } from '@/lib/domain/debate-map'
import { labelsOf } from '@/lib/domain/evaluation/map-labels'
import { type ToldClaim, tellClaim } from '@/lib/domain/evaluation/told-verdicts'
import { IdSchema } from '@/lib/domain/model'

/** Of one claim, else of all. */
export const VerdictsQuerySchema = z.object({ claim: z.optional(IdSchema) })

/** What stands on the map, and why, claim by claim; null where it has no such claim. */
export function verdictsOfMap(map: DebateMap, { claim: id }: z.infer<typeof VerdictsQuerySchema>): ToldClaim[] | null {
  const only = id === undefined ? undefined : map.claims.get(id)
  if (id !== undefined && !only) return null
  const labels = labelsOf(map)
  return (only ? [only] : listRecords(map, 'claims')).map((claim) => tellClaim(map, labels, claim))
}
