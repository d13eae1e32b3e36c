import type { Action } from './access'
import type { LimitName } from './limits'

export type RecordKind = 'claim' | 'argument' | 'source' | 'quote' | 'annotation' | 'person' | 'deletion' | 'conflict'

/** Why an operation was not done. Codes and data only: `lib/sync/sentences.ts` says them in words. */
export type Refusal =
  | { code: 'missing'; kind: RecordKind; id: string }
  | { code: 'id-taken'; kind: RecordKind; id: string }
  | { code: 'changed-since'; kind: RecordKind | 'map'; id: string }
  | { code: 'circular-argument'; argumentId: string }
  | { code: 'claim-argues-for-itself'; claimId: string }
  | { code: 'duplicate-premise'; argumentId: string; claimId: string }
  | { code: 'quote-not-in-source'; sourceId: string }
  | { code: 'reply-to-reply'; annotationId: string }
  | { code: 'reply-elsewhere'; annotationId: string }
  | { code: 'not-a-thread'; annotationId: string }
  | { code: 'limit-reached'; limit: LimitName; max: number }
  | { code: 'last-owner' }
  | { code: 'map-exists' }
  | { code: 'map-not-created' }
  | { code: 'not-allowed'; action: Action }
export type RefusalCode = Refusal['code']
