import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RecordOf } from '../debate-map'

/** SHA-256 of a text in UTF-8, lower-case hex. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** The tables whose records a deletion can take. */
export type ContentTable = 'frames' | 'claims' | 'arguments' | 'sources' | 'quotes' | 'annotations'
export const CONTENT_TABLES = ['frames', 'claims', 'arguments', 'sources', 'quotes', 'annotations'] as const

const SAYS: { [T in ContentTable]: (record: RecordOf<T>) => unknown[] } = {
  // A rewording that waits beside the text is somebody's work too.
  frames: ({ title, colour, rivals }) => [title, colour, ...(rivals ? ['rivals'] : [])],
  claims: ({ text, holder, tags, conflicts, frameId, burden }) => [
    text,
    holder,
    [...tags].sort(),
    conflicts.filter(({ settled }) => !settled).map(({ id }) => id),
    // Only where there is one: fingerprints from before there were frames stay what they are.
    ...(frameId === undefined ? [] : [frameId]),
    ...(burden === undefined ? [] : [['burden', burden]]),
  ],
  arguments: (a) => [
    a.stance,
    a.premises,
    a.conclusion.kind,
    a.conclusion.id,
    a.scheme,
    a.note,
    ...(a.questions ? [a.questions.map(({ by, at, ...said }) => said)] : []),
  ],
  sources: (s) => [s.title, s.authors, s.publisher, s.published, s.url, s.language, s.hash],
  quotes: (q) => [q.sourceId, q.exact, q.prefix, q.suffix, q.position, [...q.claimIds].sort()],
  annotations: (a) => [a.target.kind, a.target.id, a.replyTo, a.body, a.resolved],
}

/**
 * 16 hex digits that stay the same exactly as long as what the record says does; who touched it, when,
 * and where it is placed do not count. It needs no clock and no version numbers, so a client can
 * foresee it for an edit that the server has not seen yet.
 */
export const fingerprintOf = <T extends ContentTable>(table: T, record: RecordOf<T>): string =>
  hashText(JSON.stringify(SAYS[table](record))).slice(0, 16)
