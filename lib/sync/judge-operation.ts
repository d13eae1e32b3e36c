import { actionsOf, can, type Standing } from '@/lib/domain/access'
import type { DebateMap } from '@/lib/domain/debate-map'
import { type Operation, OperationSchema } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'
import { MAX_OPERATION_BYTES, operationBytes } from './outbox'

/** `claims.0.text` and `text.to` are both the text, to a person. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((part) => typeof part === 'string' && part !== 'to' && part !== 'from') ?? 'it')

/**
 * Why an operation must not even be queued here: the server would refuse it for who sends it, or close the
 * connection on it, now and after every reload. What the map itself says to it is another matter.
 */
export function judgeOperation(
  map: DebateMap,
  operation: Operation,
  author: string | null,
  standing: Standing,
): Refusal | undefined {
  const issue = OperationSchema.safeParse(operation).error?.issues[0]
  if (issue) return { code: 'malformed', field: fieldOf(issue.path), problem: issue.message }
  const forbidden = actionsOf(map, operation, author ?? '').find((action) => author === null || !can(standing, action))
  if (forbidden) return { code: 'not-allowed', action: forbidden }
  return operationBytes(operation) > MAX_OPERATION_BYTES ? { code: 'too-large', max: MAX_OPERATION_BYTES } : undefined
}
