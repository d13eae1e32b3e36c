import { z } from 'zod'

/** What Prisma says of a failed query. Known by its shape: Next's bundles have a class of their own for it. */
const PrismaFailureSchema = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
})

/** SQLSTATE classes that say something about the statement itself, which will be as wrong the next time. */
const LASTING_CLASSES: readonly string[] = ['0A', '21', '22', '23', '42', '54']

/** Whether the statement itself is at fault, so that nothing was written and trying again cannot help. */
export function isLasting(error: unknown): boolean {
  const failure = PrismaFailureSchema.safeParse(error)
  if (!failure.success) return false
  return LASTING_CLASSES.includes(failure.data.meta.driverAdapterError.cause.originalCode.slice(0, 2))
}

const AWAY = 'database-away'

/**
 * The database did not answer: a lost connection, a server that is restarting, no connection free. Asking
 * again may help; whether the statement was done is not known.
 */
export class DatabaseAway extends Error {
  readonly code = AWAY
}

/** Whether asking the database again, later, may help. */
export const isDatabaseAway = (error: unknown): error is Error =>
  error instanceof Error && (error as Partial<DatabaseAway>).code === AWAY

/** Waits for the database; a failure that may pass is one that `isDatabaseAway` knows, another stays as it is. */
export async function askDatabase<T>(question: PromiseLike<T>): Promise<T> {
  try {
    return await question
  } catch (error) {
    throw isLasting(error) ? error : new DatabaseAway('the database did not answer', { cause: error })
  }
}
