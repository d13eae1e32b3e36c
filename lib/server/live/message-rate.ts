import type { ClientMessage } from '@/lib/sync/protocol'
import type { Rate } from './token-bucket'

/** Bytes of a message that cost as much as one operation: parsing takes about as long. */
const BYTES_PER_UNIT = 8_192

/**
 * One unit is one operation. The burst takes the outbox of somebody who was offline for days and a few large
 * documents; the steady rate is many times what hands can do, and a small share of what a process can.
 */
export const MESSAGE_RATE: Rate = { perSecond: 500, burst: 3_000 }

/** What a message costs its sender, in units. */
export const costOf = (message: ClientMessage, bytes: number): number =>
  (message.type === 'submit' ? message.operations.length : 1) + costOfBytes(bytes)

/** What so many bytes cost by themselves. */
export const costOfBytes = (bytes: number): number => Math.floor(bytes / BYTES_PER_UNIT)
