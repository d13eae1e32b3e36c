import * as z from 'zod/mini'

/** What could not be understood of a file, as the server tells it. */
export const FindingsSchema = z.array(z.object({ where: z.string(), says: z.string() }))
