import { type Operation, OperationSchema } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'

/** `claims.0.text` and `text.to` are both the text, to a person. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((part) => typeof part === 'string' && part !== 'to' && part !== 'from') ?? 'it')

/** Why an operation does not fit its schema, if so: the server would close the connection on it, now and after every reload. */
export function operationFault(operation: Operation): Refusal | undefined {
  const issue = OperationSchema.safeParse(operation).error?.issues[0]
  return issue && { code: 'malformed', field: fieldOf(issue.path), problem: issue.message }
}
export type OperationFault = typeof operationFault
