import { z } from 'zod'
import { CliFailure } from './cli-failure'

/** The value of an option or an argument as its schema makes it; what is wrong with it is said. */
export function parseOption<T extends z.core.$ZodType>(name: string, schema: T, value: string): z.infer<T> {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  throw new CliFailure(`${name}: ${parsed.error.issues[0]?.message ?? 'this cannot be'}`)
}
