import * as z from 'zod/mini'
import { CruxFileSchema } from './crux-json'

/** The JSON Schema (2020-12) of a Crux JSON file, for other programs: docs/crux.schema.json. */
export function printCruxSchema(): string {
  const schema = z.toJSONSchema(CruxFileSchema, { io: 'input', reused: 'inline' })
  const described = {
    ...schema,
    title: 'Crux JSON',
    description:
      'An argument map as a file. Ids are unique in their list and refer to records of the same file; every list is sorted by id. What a schema cannot say (that ids exist, that a quote stands where it says) is checked on import.',
  }
  return `${JSON.stringify(described, null, 2)}\n`
}
