import * as z from 'zod/mini'
import {
  CountSchema,
  DeletionSchema,
  IdSchema,
  InstantSchema,
  MapContentSchema,
  MapDetailsSchema,
  PersonSchema,
  PointSchema,
} from '@/lib/domain/model'
import { LogEntrySchema, OperationSchema } from '@/lib/domain/operation'
import { RefusalSchema } from '@/lib/domain/refusal'
import { ChosenRuleSchema, SeenStancesSchema } from '@/lib/domain/stances/person-stance'
import { WIRE } from './wire'

/** What a person looks at. Never in the log. */
export const PresenceSchema = z.strictObject({
  selection: z
    .array(z.strictObject({ kind: z.enum(['claim', 'argument', 'source', 'quote', 'annotation']), id: IdSchema }))
    .check(z.maxLength(50)),
  /** Where the pointer is on the map, in layout units. */
  pointer: z.nullable(PointSchema),
})
export type Presence = z.infer<typeof PresenceSchema>

/** From the client. */
export const ClientMessageSchema = z.discriminatedUnion('type', [
  /** First message: which map, and the last sequence number it has (null: send everything). */
  z.strictObject({
    type: z.literal('join'),
    protocol: z.number(),
    mapId: IdSchema,
    cursor: z.nullable(CountSchema),
    /** Reads along without being one of the peers, and is told of none: pictures of a map on other pages. */
    unseen: z.optional(z.boolean()),
  }),
  z.strictObject({
    type: z.literal('submit'),
    operations: z.array(OperationSchema).check(z.minLength(1), z.maxLength(WIRE.operationsPerSubmit)),
  }),
  z.strictObject({ type: z.literal('presence'), presence: PresenceSchema }),
])
export type ClientMessage = z.infer<typeof ClientMessageSchema>

/** A map as rows: what a client needs to continue from `seq`. */
export const SnapshotSchema = z.extend(MapContentSchema, {
  id: IdSchema,
  seq: CountSchema,
  details: MapDetailsSchema,
  people: z.array(PersonSchema),
  deletions: z.array(DeletionSchema),
})
export type Snapshot = z.infer<typeof SnapshotSchema>

/** What became of one submitted operation. A repeated submit gets the same answer. */
export const AnswerSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ operationId: IdSchema, outcome: z.literal('accepted'), seq: z.int().check(z.minimum(1)) }),
  z.strictObject({ operationId: IdSchema, outcome: z.literal('refused'), refusal: RefusalSchema }),
])
export type Answer = z.infer<typeof AnswerSchema>

export const PeerSchema = z.strictObject({
  connectionId: IdSchema,
  /** Null for a signed-out reader. */
  personId: z.nullable(IdSchema),
  name: z.string(),
  presence: PresenceSchema,
})
export type Peer = z.infer<typeof PeerSchema>

/** Why the server closes a connection, or turns a message down. */
export const ClosingCodeSchema = z.enum([
  'old-client',
  'malformed',
  'too-large',
  'too-fast',
  'not-found',
  'access-ended',
  'signed-out',
  'map-deleted',
  'too-slow',
  'server-error',
  'server-stopping',
])
export type ClosingCode = z.infer<typeof ClosingCodeSchema>
const StandingSchema = z.enum(['owner', 'editor', 'annotator', 'viewer', 'reader'])

/** What this person may see of what people say how likely they hold. */
export const StancesMessageSchema = z.strictObject({
  type: z.literal('stances'),
  rule: ChosenRuleSchema,
  /** True: this is all there is to see. False: it takes the place of what was told of the same things. */
  whole: z.boolean(),
  seen: z.array(SeenStancesSchema),
})
export type StancesMessage = z.infer<typeof StancesMessageSchema>

/** From the server. */
export const ServerMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('welcome'),
    connectionId: IdSchema,
    /** Null when signed out. */
    person: z.nullable(z.strictObject({ id: IdSchema, name: z.string() })),
    standing: StandingSchema,
    serverTime: InstantSchema,
    /** Null when the cursor was known: then the entries after it follow. */
    snapshot: z.nullable(SnapshotSchema),
  }),
  /** Committed operations in order; the first is the client's cursor + 1. */
  z.strictObject({ type: z.literal('entries'), entries: z.array(LogEntrySchema) }),
  z.strictObject({ type: z.literal('answers'), answers: z.array(AnswerSchema) }),
  /** The person's standing changed and still allows reading. */
  z.strictObject({ type: z.literal('standing'), standing: StandingSchema }),
  /** All who are here now, this connection left out. */
  z.strictObject({ type: z.literal('peers'), peers: z.array(PeerSchema) }),
  /** After the welcome, where there is anything to see, and when that changes. */
  StancesMessageSchema,
  /** Sent every `WIRE.heartbeatMs`, so that a client can tell a quiet map from a dead connection. */
  z.strictObject({ type: z.literal('beat') }),
  z.strictObject({ type: z.literal('closing'), code: ClosingCodeSchema }),
])
export type ServerMessage = z.infer<typeof ServerMessageSchema>
