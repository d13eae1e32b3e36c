import * as z from 'zod/mini'
import { ACTIONS } from './access'
import { LIMIT_NAMES } from './limits'
import { IdSchema } from './model'

const RecordKindSchema = z.enum([
  'claim',
  'argument',
  'source',
  'quote',
  'annotation',
  'person',
  'frame',
  'deletion',
  'conflict',
])

/** Why an operation was not done. Codes and data only: `lib/sync/sentences.ts` says them in words. */
export const RefusalSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('missing'), kind: RecordKindSchema, id: z.string() }),
  z.object({ code: z.literal('id-taken'), kind: RecordKindSchema, id: IdSchema }),
  z.object({ code: z.literal('changed-since'), kind: z.enum([...RecordKindSchema.options, 'map']), id: IdSchema }),
  z.object({ code: z.literal('circular-argument'), argumentId: IdSchema }),
  z.object({ code: z.literal('claim-argues-for-itself'), claimId: IdSchema }),
  z.object({ code: z.literal('duplicate-premise'), argumentId: IdSchema, claimId: IdSchema }),
  z.object({ code: z.literal('quote-not-in-source'), sourceId: IdSchema }),
  z.object({ code: z.literal('reply-to-reply'), annotationId: IdSchema }),
  z.object({ code: z.literal('reply-elsewhere'), annotationId: IdSchema }),
  z.object({ code: z.literal('not-a-thread'), annotationId: IdSchema }),
  z.object({ code: z.literal('limit-reached'), limit: z.enum(LIMIT_NAMES), max: z.number() }),
  z.object({ code: z.literal('last-owner') }),
  z.object({ code: z.literal('map-exists') }),
  z.object({ code: z.literal('map-not-created') }),
  z.object({ code: z.literal('not-allowed'), action: z.enum(ACTIONS) }),
  /** It does not fit its schema: `field` as a person would call it, `problem` as what it must be. */
  z.object({ code: z.literal('malformed'), field: z.string(), problem: z.string() }),
  /** The edit alone is larger than the live connection carries, in bytes of JSON. */
  z.object({ code: z.literal('too-large'), max: z.number() }),
])
export type Refusal = z.infer<typeof RefusalSchema>
export type RefusalCode = Refusal['code']
