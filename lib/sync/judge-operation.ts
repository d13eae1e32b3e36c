import { can, type Standing } from '@/lib/domain/access'
import { actionsOf } from '@/lib/domain/actions-of'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Operation } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'
import { MAX_OPERATION_BYTES, operationBytes } from './outbox'

/**
 * Why an operation must not even be queued here: the server would refuse it for who sends it, or close the
 * connection on its size, now and after every reload. Whether it fits its schema (`operationFault`), and what the map
 * itself says to it, are other matters.
 */
export function judgeOperation(
  map: DebateMap,
  operation: Operation,
  author: string | null,
  standing: Standing,
): Refusal | undefined {
  const forbidden = actionsOf(map, operation, author ?? '').find((action) => author === null || !can(standing, action))
  if (forbidden) return { code: 'not-allowed', action: forbidden }
  return operationBytes(operation) > MAX_OPERATION_BYTES ? { code: 'too-large', max: MAX_OPERATION_BYTES } : undefined
}
