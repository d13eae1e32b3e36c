import * as z from 'zod/mini'

/** What could not be understood of a file, as the server tells it. */
export const FindingsSchema = z.array(
  z.object({
    code: z.string(),
    message: z.string(),
    line: z.nullable(z.number()),
    path: z.optional(z.string()),
  }),
)
export type FoundInFile = z.infer<typeof FindingsSchema>[number]
