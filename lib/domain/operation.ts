import * as z from 'zod/mini'
import { LIMITS } from './limits'
import {
  AnnotationFieldsSchema,
  ArgumentFieldsSchema,
  BibliographySchema,
  BurdenSchema,
  ClaimFieldsSchema,
  FrameFieldsSchema,
  FrameLinkSchema,
  IdSchema,
  InstantSchema,
  MapBurdenSchema,
  MapContentSchema,
  MapDetailsSchema,
  PersonSchema,
  PointSchema,
  PremiseLinkSchema,
  QuestionNameSchema,
  QuestionPartsSchema,
  QuoteFieldsSchema,
  QuoteLinkSchema,
  RoleSchema,
  SourceFieldsSchema,
  TagSchema,
} from './model'
import { OPERATION_VERSION } from './operation-version'

/** A change of one value that names the value it replaces: the base for merging and for undo. */
const edit = <T extends z.ZodMiniType>(schema: T) => z.strictObject({ from: schema, to: schema })
const fieldEdit = <T extends z.ZodMiniType>(schema: T) => z.optional(edit(schema))

/**
 * With `strict`, the operation is refused (`changed-since`) unless every `from` is still what the map
 * holds: so undo never takes back another person's work. Without it, text is merged and other values replaced.
 */
const strict = z.optional(z.boolean())
const atMost = <T extends z.ZodMiniType>(max: number, schema: T) => z.array(schema).check(z.maxLength(max))
const list = <T extends z.ZodMiniType>(schema: T) => z._default(atMost(LIMITS.recordsPerOperation, schema), [])

/** For lists that came later: left out of operations that have none, which then read as they always did. */
const optionalList = <T extends z.ZodMiniType>(schema: T) => z.optional(atMost(LIMITS.recordsPerOperation, schema))

const envelope = { v: z.literal(OPERATION_VERSION), id: IdSchema }

/** Adds records and links, all or none. Author and time come from the stamp. */
export const AddSchema = z.strictObject({
  ...envelope,
  kind: z.literal('add'),
  claims: list(ClaimFieldsSchema),
  arguments: list(ArgumentFieldsSchema),
  sources: list(SourceFieldsSchema),
  quotes: list(QuoteFieldsSchema),
  annotations: list(AnnotationFieldsSchema),
  /** Joins claims to arguments that are there already, as their last premises. */
  premises: list(PremiseLinkSchema),
  quoteLinks: list(QuoteLinkSchema),
  frames: optionalList(FrameFieldsSchema),
})

/** What a record said, in brief (see `fingerprintOf`). */
const FingerprintSchema = z.strictObject({
  table: z.enum(['frames', 'claims', 'arguments', 'sources', 'quotes', 'annotations']),
  id: IdSchema,
  fingerprint: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
})

/** Deletes what it names and everything that cannot live without it; what it took is kept as a `Deletion`. */
export const DeleteSchema = z.strictObject({
  ...envelope,
  kind: z.literal('delete'),
  claims: list(IdSchema),
  arguments: list(IdSchema),
  sources: list(IdSchema),
  quotes: list(IdSchema),
  annotations: list(IdSchema),
  premises: list(PremiseLinkSchema),
  quoteLinks: list(QuoteLinkSchema),
  frames: optionalList(IdSchema),
  /** Takes claims out of frames that live on. */
  frameLinks: optionalList(FrameLinkSchema),
  /** Undo of an addition: refused (`changed-since`) if it would take anything else than exactly these records as they were. */
  expect: z.optional(atMost(LIMITS.recordsPerOperation, FingerprintSchema)),
})

/** Brings back what a deletion took, as far as it can live again. */
export const RestoreSchema = z.strictObject({ ...envelope, kind: z.literal('restore'), deletionId: IdSchema })

export const EditClaimSchema = z.strictObject({
  ...envelope,
  kind: z.literal('edit-claim'),
  claimId: IdSchema,
  text: fieldEdit(ClaimFieldsSchema.shape.text),
  holder: fieldEdit(ClaimFieldsSchema.shape.holder),
  /** Puts it into a frame; null takes it out of the one it is in. */
  frame: fieldEdit(z.nullable(IdSchema)),
  /** Null: what the map asks of every claim. */
  burden: fieldEdit(z.nullable(BurdenSchema)),
  addTags: z.optional(atMost(LIMITS.tagsPerClaim, TagSchema)),
  removeTags: z.optional(atMost(LIMITS.tagsPerClaim, TagSchema)),
  /** Conflicts that this edit answers, and (undo of that) ones it opens again. */
  settle: z.optional(atMost(LIMITS.openConflicts, IdSchema)),
  reopen: z.optional(atMost(LIMITS.openConflicts, IdSchema)),
  strict,
})

export const EditArgumentSchema = z.strictObject({
  ...envelope,
  kind: z.literal('edit-argument'),
  argumentId: IdSchema,
  stance: fieldEdit(ArgumentFieldsSchema.shape.stance),
  conclusion: fieldEdit(ArgumentFieldsSchema.shape.conclusion),
  /** All of them, in order: for putting them in another order or exchanging them. Joining one more is an `add`. */
  premises: fieldEdit(ArgumentFieldsSchema.shape.premises),
  scheme: fieldEdit(ArgumentFieldsSchema.shape.scheme),
  note: fieldEdit(ArgumentFieldsSchema.shape.note),
  strict,
})

/**
 * Says what became of a critical question of an argument: answered, turned into an objection, assigned, set aside, or, with
 * every part back to null, open again. Author and time come from the stamp.
 */
export const HandleQuestionSchema = z.strictObject({
  ...envelope,
  kind: z.literal('handle-question'),
  argumentId: IdSchema,
  ...QuestionNameSchema.shape,
  answer: fieldEdit(QuestionPartsSchema.shape.answer),
  premise: fieldEdit(QuestionPartsSchema.shape.premise),
  objection: fieldEdit(QuestionPartsSchema.shape.objection),
  assigned: fieldEdit(QuestionPartsSchema.shape.assigned),
  aside: fieldEdit(QuestionPartsSchema.shape.aside),
  strict,
})

export const EditFrameSchema = z.strictObject({
  ...envelope,
  kind: z.literal('edit-frame'),
  frameId: IdSchema,
  title: fieldEdit(FrameFieldsSchema.shape.title),
  colour: fieldEdit(FrameFieldsSchema.shape.colour),
  rivals: fieldEdit(z.boolean()),
  strict,
})

export const EditSourceSchema = z.strictObject({
  ...envelope,
  kind: z.literal('edit-source'),
  sourceId: IdSchema,
  title: fieldEdit(BibliographySchema.shape.title),
  authors: fieldEdit(BibliographySchema.shape.authors),
  publisher: fieldEdit(BibliographySchema.shape.publisher),
  published: fieldEdit(BibliographySchema.shape.published),
  url: fieldEdit(BibliographySchema.shape.url),
  language: fieldEdit(BibliographySchema.shape.language),
  strict,
})

export const EditAnnotationSchema = z.strictObject({
  ...envelope,
  kind: z.literal('edit-annotation'),
  annotationId: IdSchema,
  body: fieldEdit(AnnotationFieldsSchema.shape.body),
  /** Moves a thread, by its first note. */
  target: fieldEdit(AnnotationFieldsSchema.shape.target),
  strict,
})

/**
 * Makes one claim of several: whatever hangs on the others when it is done comes to hang on `into`, their wordings
 * are kept beside its own, and they are gone; the deletion keeps them.
 */
export const MergeClaimsSchema = z.strictObject({
  ...envelope,
  kind: z.literal('merge-claims'),
  into: IdSchema,
  claimIds: atMost(LIMITS.recordsPerOperation, IdSchema).check(z.minLength(1)),
})

/** Closes or reopens a thread; on its first note only. */
export const ResolveAnnotationSchema = z.strictObject({
  ...envelope,
  kind: z.literal('resolve-annotation'),
  annotationId: IdSchema,
  resolved: z.boolean(),
  strict,
})

/** Pins cards where a person put them; `to: null` gives them back to the layout. */
export const PlaceSchema = z.strictObject({
  ...envelope,
  kind: z.literal('place'),
  placements: atMost(
    LIMITS.claims + LIMITS.arguments,
    z.strictObject({ kind: z.enum(['claim', 'argument']), id: IdSchema, ...edit(z.nullable(PointSchema)).shape }),
  ),
  strict,
})

export const EditMapSchema = z.strictObject({
  ...envelope,
  kind: z.literal('edit-map'),
  title: fieldEdit(MapDetailsSchema.shape.title),
  description: fieldEdit(MapDetailsSchema.shape.description),
  visibility: fieldEdit(MapDetailsSchema.shape.visibility),
  archived: fieldEdit(MapDetailsSchema.shape.archived),
  /** Null: a claim is presumed until it has a reason. */
  burden: fieldEdit(z.nullable(MapBurdenSchema)),
  strict,
})

/** Changes a member's role; null removes them (their name stays on what they wrote). */
export const SetRoleSchema = z.strictObject({
  ...envelope,
  kind: z.literal('set-role'),
  personId: IdSchema,
  role: edit(z.nullable(RoleSchema)),
  strict,
})

const SINGLE = [
  AddSchema,
  DeleteSchema,
  RestoreSchema,
  EditClaimSchema,
  EditArgumentSchema,
  HandleQuestionSchema,
  EditFrameSchema,
  EditSourceSchema,
  EditAnnotationSchema,
  MergeClaimsSchema,
  ResolveAnnotationSchema,
  PlaceSchema,
  EditMapSchema,
  SetRoleSchema,
] as const
/** One edit that is no group. */
export type SingleOperation = z.infer<(typeof SINGLE)[number]>

const ENVELOPE = { v: true, id: true } as const
/** What a group does: operations without version and id, for which those of the group stand. */
const StepSchema = z.discriminatedUnion('kind', [
  z.omit(AddSchema, ENVELOPE),
  z.omit(DeleteSchema, ENVELOPE),
  z.omit(RestoreSchema, ENVELOPE),
  z.omit(EditClaimSchema, ENVELOPE),
  z.omit(EditArgumentSchema, ENVELOPE),
  z.omit(HandleQuestionSchema, ENVELOPE),
  z.omit(EditFrameSchema, ENVELOPE),
  z.omit(EditSourceSchema, ENVELOPE),
  z.omit(EditAnnotationSchema, ENVELOPE),
  z.omit(MergeClaimsSchema, ENVELOPE),
  z.omit(ResolveAnnotationSchema, ENVELOPE),
  z.omit(PlaceSchema, ENVELOPE),
  z.omit(EditMapSchema, ENVELOPE),
  z.omit(SetRoleSchema, ENVELOPE),
])
export type Step = z.infer<typeof StepSchema>

/** Records and links a step names; one that names a single thing by its own field counts as one. */
const recordsIn = (step: Step): number =>
  Object.values(step).reduce<number>((sum, field) => sum + (Array.isArray(field) ? field.length : 0), 1)

/** Several edits as one: done one after the other, all or none, and taken back together. */
export const GroupSchema = z.strictObject({
  v: envelope.v,
  /** Leaves room for the numbers that make the ids of its steps (see `stepsOf`). */
  id: IdSchema.check(z.maxLength(56)),
  kind: z.literal('group'),
  steps: atMost(LIMITS.recordsPerOperation, StepSchema).check(
    z.minLength(1),
    z.refine(
      (steps) => steps.reduce((sum, step) => sum + recordsIn(step), 0) <= LIMITS.recordsPerOperation,
      `at most ${LIMITS.recordsPerOperation} records in all`,
    ),
  ),
})

const SENT = [...SINGLE, GroupSchema] as const
/** What a person may send. */
export const OperationSchema = z.discriminatedUnion('kind', SENT)
export type Operation = z.infer<typeof OperationSchema>

/** The first entry of every log: its author becomes the owner. Made by the server only. */
export const CreateSchema = z.strictObject({
  ...envelope,
  kind: z.literal('create'),
  details: MapDetailsSchema,
  ownerName: PersonSchema.shape.name,
  content: MapContentSchema,
})
/** A file brought into a living map, with its authors' names. Made by the server only. */
export const ImportSchema = z.strictObject({ ...envelope, kind: z.literal('import'), content: MapContentSchema })
/** An accepted invitation (or a role given by the command line). Made by the server only. */
export const JoinSchema = z.strictObject({
  ...envelope,
  kind: z.literal('join'),
  personId: IdSchema,
  name: PersonSchema.shape.name,
  role: RoleSchema,
})

/** Everything a log can hold. */
export const LoggedOperationSchema = z.discriminatedUnion('kind', [...SENT, CreateSchema, ImportSchema, JoinSchema])
export type LoggedOperation = z.infer<typeof LoggedOperationSchema>
export type OperationKind = LoggedOperation['kind']
export type OperationOf<K extends OperationKind> = Extract<LoggedOperation, { kind: K }>

/** Who did it and when; given by the server, never taken from the wire. */
export const StampSchema = z.strictObject({ author: IdSchema, at: InstantSchema })
export type Stamp = z.infer<typeof StampSchema>

/** One line of a map's log; `seq` counts from 1 without gaps. */
export const LogEntrySchema = z.extend(StampSchema, {
  seq: z.int().check(z.minimum(1)),
  operation: LoggedOperationSchema,
})
export type LogEntry = z.infer<typeof LogEntrySchema>
