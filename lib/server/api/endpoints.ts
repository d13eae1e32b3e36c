import { z } from 'zod'
import { VERDICTS } from '@/lib/domain/evaluation/verdict'
import { MergePlanSchema } from '@/lib/domain/merge/merge-plan'
import { ChosenRuleSchema, SeenStancesSchema, StanceWishSchema } from '@/lib/domain/stances/person-stance'
import { FoundInMapsSchema, MOST_QUERY_LETTERS } from '@/lib/sync/found-in-maps'
import { AnswerSchema, SnapshotSchema } from '@/lib/sync/protocol'
import { ConvertSchema } from '../convert/convert-schema'
import { AnswersQuerySchema, SolveSchema, StrengthSchema } from '../evaluation/evaluation-job'
import { InviteWishSchema } from '../invites/invites'
import { LogQuerySchema } from '../log/log-query'
import { PictureQuerySchema } from '../maps/draw-map'
import { ExportBodySchema, ExportQuerySchema } from '../maps/export-query'
import { MapWishSchema } from '../maps/map-wish'
import { SubmittedSchema } from '../maps/submit-operations'
import { ImportIntoSchema, ImportSchema } from '../maps/take-map-file'
import { VerdictsQuerySchema } from '../maps/verdicts-of-map'
import { CopySchema, MergeSchema } from '../merge/merge-schema'
import { StanceRuleWishSchema } from '../stances/stance-rule-wish'
import { CruxSchema, MatrixSchema, SolvedSchema } from './evaluation-answers'

/** One request of the REST door that programs may send, as it is described for them. */
export type Endpoint = {
  method: 'get' | 'post' | 'delete'
  /** With names in braces for its parts. */
  path: string
  summary: string
  /** Who may ask: anybody what is public; a token that reads; one that writes. */
  needs: 'nothing' | 'token' | 'writing token'
  query?: z.core.$ZodType
  body?: z.core.$ZodType
  /** Of the answer when it succeeds; null for one without a body, a media type for a file. */
  answers: { status: 200 | 201 | 204; body: z.core.$ZodType | `${string}/${string}` | null }
}

const nothing = z.strictObject({})
const FindingSchema = z.object({
  code: z.string(),
  message: z.string(),
  line: z.int().nullable(),
  path: z.string().optional(),
})
const LossSchema = z.object({ code: z.string(), message: z.string(), count: z.int() })
const FormatSchema = z.object({ name: z.string(), title: z.string() })
const count = z.int().min(0)
const CountsSchema = z.object({
  ...{ claims: count, arguments: count, pro: count, con: count, joint: count, undercuts: count },
  ...{ sources: count, quotes: count, annotations: count },
})
const ReadSchema = z.object({ from: FormatSchema, counts: CountsSchema, findings: z.array(FindingSchema) })
const MadeSchema = z.object({ mapId: z.string() })
const LossesSchema = z.object({ losses: z.array(LossSchema) })

/** Every request of the REST door but those of the account, which programs have no business with. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    ...{ method: 'get', path: '/api/maps', summary: 'Your maps.', needs: 'token' },
    answers: { status: 200, body: z.object({ maps: z.array(z.looseObject({ id: z.string(), title: z.string() })) }) },
  },
  {
    ...{ method: 'post', path: '/api/maps', summary: 'Make a map, empty or from a template.', needs: 'writing token' },
    body: MapWishSchema,
    answers: { status: 201, body: MadeSchema },
  },
  {
    ...{ method: 'post', path: '/api/maps/import', summary: 'Make a private map of a file.', needs: 'writing token' },
    body: ImportSchema,
    answers: { status: 201, body: MadeSchema.extend(ReadSchema.shape) },
  },
  {
    ...{ method: 'get', path: '/api/maps/{mapId}', summary: 'The whole map.', needs: 'nothing' },
    answers: { status: 200, body: z.object({ standing: z.string(), snapshot: SnapshotSchema }) },
  },
  {
    ...{ method: 'delete', path: '/api/maps/{mapId}', summary: 'Delete the map for good.', needs: 'writing token' },
    body: nothing,
    answers: { status: 204, body: null },
  },
  {
    ...{ method: 'post', path: '/api/maps/{mapId}/operations', summary: 'Edit the map.', needs: 'writing token' },
    body: SubmittedSchema,
    answers: { status: 200, body: z.object({ answers: z.array(AnswerSchema) }) },
  },
  {
    ...{
      method: 'get',
      path: '/api/maps/{mapId}/log',
      summary: 'The log after an entry, a page at a time.',
      needs: 'nothing',
    },
    query: LogQuerySchema,
    answers: { status: 200, body: z.object({ entries: z.array(z.looseObject({ seq: z.int() })) }) },
  },
  {
    ...{
      method: 'post',
      path: '/api/maps/{mapId}/duplicate',
      summary: 'Make a private copy of your own.',
      needs: 'writing token',
    },
    body: nothing,
    answers: { status: 201, body: MadeSchema },
  },
  {
    ...{
      method: 'post',
      path: '/api/maps/{mapId}/import',
      summary: 'Bring a file into the map, all or nothing.',
      needs: 'writing token',
    },
    body: ImportIntoSchema,
    answers: { status: 200, body: ReadSchema.extend({ seq: z.int() }) },
  },
  {
    ...{
      method: 'post',
      path: '/api/maps/{mapId}/merge/plan',
      summary: 'By what an edited copy of the map differs from it.',
      needs: 'writing token',
    },
    body: CopySchema,
    answers: {
      status: 200,
      body: z.object({ from: FormatSchema, findings: z.array(FindingSchema), plan: MergePlanSchema }),
    },
  },
  {
    ...{
      method: 'post',
      path: '/api/maps/{mapId}/merge',
      summary: 'Merge what is chosen of an edited copy, all or nothing.',
      needs: 'writing token',
    },
    body: MergeSchema,
    answers: {
      status: 200,
      body: z.object({ seq: z.int(), applied: z.array(z.string()), left: z.array(z.string()) }),
    },
  },
  {
    ...{
      method: 'get',
      path: '/api/maps/{mapId}/stances',
      summary: 'How likely people hold what the map says, as far as you may see it.',
      needs: 'nothing',
    },
    answers: { status: 200, body: z.object({ rule: ChosenRuleSchema, seen: z.array(SeenStancesSchema) }) },
  },
  {
    ...{
      method: 'post',
      path: '/api/maps/{mapId}/stances',
      summary: 'Say how likely you hold a claim or an argument, or take it back.',
      needs: 'writing token',
    },
    body: StanceWishSchema,
    answers: { status: 204, body: null },
  },
  {
    ...{
      method: 'post',
      path: '/api/maps/{mapId}/stances/rule',
      summary: 'Hide what people say until you reveal it, or leave out their names.',
      needs: 'writing token',
    },
    body: StanceRuleWishSchema,
    answers: { status: 204, body: null },
  },
  {
    ...{ method: 'get', path: '/api/maps/{mapId}/picture', summary: 'The map as it is drawn.', needs: 'nothing' },
    query: PictureQuerySchema,
    answers: { status: 200, body: z.object({ seq: z.int(), picture: z.looseObject({}) }) },
  },
  {
    ...{
      method: 'get',
      path: '/api/maps/{mapId}/export',
      summary: 'The map, or a part of it, as a file.',
      needs: 'nothing',
    },
    query: ExportQuerySchema,
    answers: { status: 200, body: 'application/octet-stream' },
  },
  {
    ...{
      method: 'post',
      path: '/api/maps/{mapId}/export',
      summary: 'The same, of any number of claims.',
      needs: 'nothing',
    },
    body: ExportBodySchema,
    answers: { status: 200, body: 'application/octet-stream' },
  },
  {
    ...{
      method: 'get',
      path: '/api/maps/{mapId}/export/losses',
      summary: 'What that file cannot carry.',
      needs: 'nothing',
    },
    query: ExportQuerySchema,
    answers: { status: 200, body: LossesSchema },
  },
  {
    ...{
      method: 'post',
      path: '/api/maps/{mapId}/export/losses',
      summary: 'The same, of any number of claims.',
      needs: 'nothing',
    },
    body: ExportBodySchema,
    answers: { status: 200, body: LossesSchema },
  },
  {
    ...{
      method: 'post',
      path: '/api/convert',
      summary: 'Read a file, and write it in another format; keeps nothing.',
      needs: 'token',
    },
    body: ConvertSchema,
    answers: {
      status: 200,
      body: ReadSchema.extend({
        runnerUp: FormatSchema.nullable(),
        to: FormatSchema.optional(),
        losses: z.array(LossSchema).optional(),
        isCopy: z.boolean().optional(),
        text: z.string().optional(),
        base64: z.string().optional(),
      }),
    },
  },
  {
    ...{
      method: 'get',
      path: '/api/maps/{mapId}/verdicts',
      summary: 'Which claims stand, and why; of one also what decides that and what moves its strength.',
      needs: 'nothing',
    },
    query: VerdictsQuerySchema,
    answers: {
      status: 200,
      body: z.object({
        seq: z.int(),
        claims: z.array(
          z.object({
            ...{ id: z.string(), text: z.string(), verdict: z.enum(VERDICTS), word: z.string(), why: z.string() },
            crux: CruxSchema.optional(),
          }),
        ),
      }),
    },
  },
  {
    ...{
      method: 'get',
      path: '/api/maps/{mapId}/answers',
      summary: 'The rival answers to each question side by side, by what they share.',
      needs: 'nothing',
    },
    query: AnswersQuerySchema,
    answers: {
      status: 200,
      body: z.object({
        ...{ seq: z.int(), semantics: z.string(), settled: z.boolean() },
        questions: z.array(MatrixSchema),
      }),
    },
  },
  {
    ...{
      method: 'post',
      path: '/api/solve',
      summary: 'Answer a question about an argumentation framework, as the ICCMA competitions ask them.',
      needs: 'token',
    },
    body: SolveSchema,
    answers: { status: 200, body: SolvedSchema },
  },
  {
    ...{
      method: 'post',
      path: '/api/strength',
      summary: 'Work out the strengths of frameworks with weights.',
      needs: 'token',
    },
    body: StrengthSchema,
    answers: {
      status: 200,
      body: z.object({
        semantics: z.string(),
        graphs: z.array(z.object({ settled: z.boolean(), strengths: z.record(z.string(), z.number()) })),
      }),
    },
  },
  {
    ...{ method: 'get', path: '/api/formats', summary: 'Every format there is.', needs: 'nothing' },
    answers: { status: 200, body: z.object({ formats: z.array(FormatSchema.loose()) }) },
  },
  {
    ...{
      method: 'get',
      path: '/api/search',
      summary: 'What your maps, and public ones, say of some words.',
      needs: 'token',
    },
    query: z.object({ q: z.string().max(MOST_QUERY_LETTERS) }),
    answers: { status: 200, body: FoundInMapsSchema },
  },
  {
    ...{ method: 'get', path: '/api/invites', summary: 'The invitations of a map.', needs: 'token' },
    query: z.object({ mapId: z.string() }),
    answers: { status: 200, body: z.object({ invites: z.array(z.looseObject({ id: z.string() })) }) },
  },
  {
    ...{
      method: 'post',
      path: '/api/invites',
      summary: 'Make an invitation; its token is told once.',
      needs: 'writing token',
    },
    body: InviteWishSchema,
    answers: { status: 201, body: z.object({ invite: z.looseObject({ id: z.string() }), token: z.string() }) },
  },
  {
    ...{
      method: 'post',
      path: '/api/invites/accept',
      summary: 'Become a member by an invitation.',
      needs: 'writing token',
    },
    body: z.strictObject({ token: z.string().max(100) }),
    answers: { status: 200, body: MadeSchema },
  },
  {
    ...{
      method: 'delete',
      path: '/api/invites/{mapId}/{inviteId}',
      summary: 'Take an invitation back.',
      needs: 'writing token',
    },
    body: nothing,
    answers: { status: 200, body: z.object({ ok: z.literal(true) }) },
  },
  {
    ...{ method: 'get', path: '/api/openapi.json', summary: 'This document.', needs: 'nothing' },
    answers: { status: 200, body: z.looseObject({ openapi: z.string() }) },
  },
  {
    ...{ method: 'get', path: '/api/health', summary: 'Whether the server can do its work.', needs: 'nothing' },
    answers: { status: 200, body: z.object({ status: z.literal('ok') }) },
  },
]
