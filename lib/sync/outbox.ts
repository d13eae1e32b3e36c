import type { Operation } from '@/lib/domain/operation'
import { WIRE } from './wire'

const encoder = new TextEncoder()
/** Room in a message for what stands around its operations. */
const ENVELOPE_BYTES = 200
/** Several large edits go in several messages: one that is lost costs less to send again. */
const MESSAGE_BYTES = 500_000
const FIRST_GAP_MS = 500
const LONGEST_GAP_MS = 8_000

/** The largest single operation the socket carries, in bytes of JSON. */
export const MAX_OPERATION_BYTES = WIRE.maxMessageBytes - ENVELOPE_BYTES

/** The size of an operation on the wire, in bytes. */
export function operationBytes(operation: Operation): number {
  const json = JSON.stringify(operation)
  // Counting is dear and only matters for edits that bring whole documents.
  return json.length * 3 < MESSAGE_BYTES / WIRE.operationsPerSubmit ? json.length : encoder.encode(json).byteLength
}

/**
 * Decides what may be sent now: edits in order, at most `WIRE.operationsPerSubmit` on their way at once, and
 * after the server asked for less, with a pause between messages that shrinks again as answers come.
 */
export class Outbox {
  private readonly inFlight = new Set<string>()
  private gapMs = 0
  private sentAt = Number.NEGATIVE_INFINITY

  /** The next edits to send, out of those without an answer; empty when it is not yet time. */
  take(unanswered: readonly Operation[], now: number): Operation[] {
    if (this.waitMs(now) > 0) return []
    const batch: Operation[] = []
    let bytes = 0
    for (const operation of unanswered) {
      if (this.inFlight.has(operation.id)) continue
      if (this.inFlight.size + batch.length >= WIRE.operationsPerSubmit) break
      bytes += operationBytes(operation)
      if (batch.length > 0 && bytes > MESSAGE_BYTES) break
      batch.push(operation)
    }
    for (const { id } of batch) this.inFlight.add(id)
    if (batch.length > 0) this.sentAt = now
    return batch
  }

  /** How long the next message must still wait, in milliseconds. */
  waitMs(now: number): number {
    return Math.max(0, this.sentAt + this.gapMs - now)
  }

  answered(operationIds: readonly string[]): void {
    for (const id of operationIds) this.inFlight.delete(id)
    this.gapMs = this.gapMs > FIRST_GAP_MS / 8 ? this.gapMs * 0.8 : 0
  }

  /** The connection is gone: nobody knows what arrived, so all that is unanswered is to be sent again. */
  lost(): void {
    this.inFlight.clear()
  }

  /** The server said `too-fast`. */
  slowDown(): void {
    this.gapMs = Math.min(LONGEST_GAP_MS, Math.max(FIRST_GAP_MS, this.gapMs * 2))
  }
}
