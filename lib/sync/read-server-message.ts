import type { LogEntry, OperationKind } from '@/lib/domain/operation'
import { parseJson } from '@/lib/domain/parse-json'
import type { ServerMessage } from './protocol'

const TYPES: Readonly<Record<ServerMessage['type'], true>> = {
  welcome: true,
  entries: true,
  answers: true,
  standing: true,
  peers: true,
  stances: true,
  beat: true,
  closing: true,
}

const KINDS: Readonly<Record<OperationKind, true>> = {
  add: true,
  delete: true,
  restore: true,
  'edit-claim': true,
  'edit-argument': true,
  'handle-question': true,
  'edit-frame': true,
  'edit-source': true,
  'edit-annotation': true,
  'resolve-annotation': true,
  place: true,
  'edit-map': true,
  'set-role': true,
  'merge-claims': true,
  group: true,
  create: true,
  import: true,
  join: true,
}

const isKnown = (entry: Partial<LogEntry>): boolean =>
  entry.operation !== undefined && Object.hasOwn(KINDS, entry.operation.kind)

/**
 * A message of the server that this page came from; null for one that this page cannot read, as only a newer server
 * sends them. The shape within a known type is the server's word: it checked everything that ever came in, and
 * checking it again would cost every page the schemas (decision 0073).
 */
export function readServerMessage(text: string): ServerMessage | null {
  const message = parseJson(text) as ServerMessage | null | undefined
  if (typeof message !== 'object' || message === null || !Object.hasOwn(TYPES, message.type)) return null
  if (message.type === 'entries') {
    const { entries } = message
    if (!Array.isArray(entries) || !entries.every((entry) => isKnown(entry))) return null
  }
  return message
}
