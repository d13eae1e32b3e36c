import * as z from 'zod/mini'
import { IdSchema } from '../domain/model'

/** As long a query as anybody types. */
export const MOST_QUERY_LETTERS = 300

/** What a search through maps finds, as the REST door answers it: the best first. */
export const FoundInMapsSchema = z.object({
  results: z.array(
    z.object({
      /** `map`: its title or description says it. */
      kind: z.enum(['map', 'claim', 'quote', 'annotation', 'source']),
      /** Of the thing; of a map its own. */
      id: IdSchema,
      mapId: IdSchema,
      mapTitle: z.string(),
      /** Some of its text around what was looked for. */
      snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })),
    }),
  ),
  /** A sentence about what the search could not do, if any. */
  note: z.nullable(z.string()),
})
export type FoundInMaps = z.infer<typeof FoundInMapsSchema>
