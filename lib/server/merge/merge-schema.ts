import { z } from 'zod'
import { IdSchema } from '@/lib/domain/model'
import { MAP_FILE } from '../maps/map-file'

/** A file that is an edited copy, and of which state of the map, where it does not say so itself. */
export const CopySchema = z.strictObject({ ...MAP_FILE, seq: z.int().min(1).max(2_147_483_647).optional() })

/** Room for every item of a plan of the largest map. */
const choices = z.record(z.string().max(200), z.enum(['map', 'copy', 'both']))
export const MergeSchema = CopySchema.extend({
  /** By the ids of a plan's items; for those that are not named their defaults hold. */
  choices: choices.default({}),
  /** The id under which the merge is done, once, however often it is asked for. A group's steps add to it. */
  operationId: z.optional(IdSchema.check(z.maxLength(56))),
})
