import { Prisma } from '../generated/prisma/client'

/** SQLSTATE classes that say something about the statement itself, which will be as wrong the next time. */
const LASTING_CLASSES: readonly string[] = ['0A', '21', '22', '23', '42', '54']

/** The SQLSTATE that PostgreSQL gave, when it was PostgreSQL that failed. */
function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined
  const failure = error.meta?.driverAdapterError as { cause?: { originalCode?: unknown } } | undefined
  const code = failure?.cause?.originalCode
  return typeof code === 'string' ? code : undefined
}

/** Whether the statement itself is at fault, so that nothing was written and trying again cannot help. */
export const isLasting = (error: unknown): boolean => LASTING_CLASSES.includes(sqlStateOf(error)?.slice(0, 2) ?? '')

/**
 * The database did not answer: a lost connection, a server that is restarting, no connection free. Asking
 * again may help; whether the statement was done is not known.
 */
export class DatabaseAway extends Error {}

/** Waits for the database; a failure that may pass comes as `DatabaseAway`, another as it is. */
export async function askDatabase<T>(question: PromiseLike<T>): Promise<T> {
  try {
    return await question
  } catch (error) {
    throw isLasting(error) ? error : new DatabaseAway('the database did not answer', { cause: error })
  }
}
