import { z } from 'zod'
import { LOG_PAGE } from './read-log'

/** Which page of a log is asked for: entries after a number, so many at most. */
export const LogQuerySchema = z.object({
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  limit: z.coerce.number().int().min(1).max(LOG_PAGE).default(LOG_PAGE),
})
