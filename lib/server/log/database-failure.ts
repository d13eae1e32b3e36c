import { z } from 'zod'

/**
 * What Prisma says of a failed query: with what the database or the connection to it said, where that was
 * understood. Known by its shape: Next's bundles have classes of their own.
 */
const PrismaFailureSchema = z.object({
  clientVersion: z.string(),
  name: z.string(),
  code: z.string().optional(),
  meta: z
    .object({
      driverAdapterError: z
        .object({ cause: z.object({ kind: z.string().optional(), originalCode: z.string().optional() }) })
        .optional(),
    })
    .optional(),
})

/** SQLSTATE classes that say something about the statement itself, which will be as wrong the next time. */
const LASTING_CLASSES: readonly string[] = ['0A', '21', '22', '23', '42', '54']
/** Those of a lost connection, a server that is stopping, starting, full or failing, and of two writers in each other's way. */
const PASSING_CLASSES: readonly string[] = ['08', '40', '53', '55', '57', '58']
/** The adapter's words for a connection that could not be had, or broke. */
const CONNECTION_FAULTS: readonly string[] = [
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]
/** A transaction that got no connection in time, or lost it. */
const TRANSACTION_API = 'P2028'

/** Whether the statement itself is at fault, so that nothing was written and trying again cannot help. */
export const isLasting = (error: unknown): boolean => LASTING_CLASSES.includes(sqlClassOf(error) ?? '')

/** It is not known what came of a write, as the database did not answer for as long as anybody waits. */
export class DatabaseAway extends Error {
  readonly code = AWAY
}
const AWAY = 'database-away'

/**
 * Whether the database did not answer: a lost connection, a server that is restarting, no connection free. Asking
 * again may help; whether the statement was done is not known. Everything else is an answer, or a bug.
 */
export function isDatabaseAway(error: unknown): error is Error {
  if (error instanceof Error && (error as Partial<DatabaseAway>).code === AWAY) return true
  const failure = PrismaFailureSchema.safeParse(error)
  if (!failure.success) return false
  const { name, code, meta } = failure.data
  const sqlClass = sqlClassOf(error)
  if (sqlClass !== undefined) return PASSING_CLASSES.includes(sqlClass)
  const kind = meta?.driverAdapterError?.cause.kind
  if (kind !== undefined) return CONNECTION_FAULTS.includes(kind)
  // What the driver says of a connection that ends under a query has no code; Prisma passes it on, with its mark.
  return code === TRANSACTION_API || (code === undefined && name === 'Error')
}

/** Whether a statement took longer than its own `statement_timeout`. */
export const isTimedOut = (error: unknown): boolean => sqlCodeOf(error) === '57014'

const sqlClassOf = (error: unknown): string | undefined => sqlCodeOf(error)?.slice(0, 2)

const sqlCodeOf = (error: unknown): string | undefined =>
  PrismaFailureSchema.safeParse(error).data?.meta?.driverAdapterError?.cause.originalCode
