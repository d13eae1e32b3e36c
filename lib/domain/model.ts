import * as z from 'zod/mini'
import english from 'zod/v4/locales/en.js'
import { compareQuestions } from './compare-questions'
import { LIMITS } from './limits'
import { MAP_BURDENS } from './map-burdens'
import { PALETTE } from './palette'
import { filledText, lineText, plainText } from './text'

// zod/mini has no words of its own: without this a fault says no more than "Invalid input".
z.config(english())

/** Ids are unique within one map. New ones are UUID v7, so that their order is the order of making. */
export const IdSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'not an id'))
/** UTC, to the millisecond: `2026-01-31T12:00:00.000Z`. */
export const InstantSchema = z.iso.datetime({ precision: 3 })

/** A whole number, zero or more. */
export const CountSchema = z.int().check(z.minimum(0))

export const RoleSchema = z.enum(['owner', 'editor', 'annotator', 'viewer'])
export type Role = z.infer<typeof RoleSchema>
export const VisibilitySchema = z.enum(['private', 'link', 'public'])
export type Visibility = z.infer<typeof VisibilitySchema>
export const StanceSchema = z.enum(['pro', 'con'])
export type Stance = z.infer<typeof StanceSchema>

const CoordinateSchema = z.number().check(z.minimum(-LIMITS.coordinate), z.maximum(LIMITS.coordinate))
/** In layout units: pixels at zoom 1, y grows downwards, the top left corner of the card. */
export const PointSchema = z.strictObject({
  x: CoordinateSchema,
  y: CoordinateSchema,
})
export type Point = z.infer<typeof PointSchema>

/**
 * What a claim needs in order to stand (after Gordon, Prakken and Walton 2007): nothing until it is challenged, or reasons of which
 * one holds. What is granted stands and what is set aside counts for nothing, whatever is said about it.
 */
export const BurdenSchema = z.enum(['presumed', 'reasons', 'granted', 'aside'])
export type Burden = z.infer<typeof BurdenSchema>
/** What a whole map may ask of its claims. */
export const MapBurdenSchema = z.enum(MAP_BURDENS)

/** Who made a record and who last changed what it says (placing it on the map is not such a change). */
const authored = {
  createdBy: IdSchema,
  createdAt: InstantSchema,
  updatedBy: IdSchema,
  updatedAt: InstantSchema,
}

const filledLine = (max: number) => z.intersection(filledText(max), lineText(max))
const HolderSchema = filledLine(LIMITS.line)
export const TagSchema = filledLine(LIMITS.tag)
const TitleSchema = filledLine(LIMITS.line)

const PaletteSchema = z.enum(PALETTE)

/** A named group of claims; each claim is in one at most. */
export const FrameFieldsSchema = z.strictObject({
  id: IdSchema,
  title: TitleSchema,
  colour: PaletteSchema,
  /** Its claims are rival answers to its title, of which only one can hold. Left out where they are not. */
  rivals: z.optional(z.literal(true)),
})
export const FrameSchema = z.extend(FrameFieldsSchema, authored)
export type Frame = z.infer<typeof FrameSchema>

export const ClaimFieldsSchema = z.strictObject({
  id: IdSchema,
  /** A sentence that can be true or false. */
  text: filledText(LIMITS.claimText),
  /** Whose claim it is ("Zelensky", "RAND"), when it is somebody's. */
  holder: z.nullable(HolderSchema),
  tags: z.array(TagSchema).check(z.maxLength(LIMITS.tagsPerClaim)),
  /** Where a person put the card; null lets the layout place it. */
  pin: z.nullable(PointSchema),
  /** The frame it is in; left out when it is in none. */
  frameId: z.optional(IdSchema),
  /** Left out when it is what the map asks of every claim. */
  burden: z.optional(BurdenSchema),
})
/** A rewording that touched the same words as another one: both are kept until someone settles it. */
export const TextConflictSchema = z.strictObject({
  id: IdSchema,
  text: filledText(LIMITS.claimText),
  by: IdSchema,
  at: InstantSchema,
  settled: z.boolean(),
})
export type TextConflict = z.infer<typeof TextConflictSchema>
export const ClaimSchema = z.extend(ClaimFieldsSchema, {
  conflicts: z.array(TextConflictSchema).check(z.maxLength(LIMITS.conflicts)),
  ...authored,
})
export type Claim = z.infer<typeof ClaimSchema>

export const ConclusionSchema = z.strictObject({ kind: z.enum(['claim', 'argument']), id: IdSchema })
export type Conclusion = z.infer<typeof ConclusionSchema>

/** Stable for as long as the scheme's questions are: see the catalogue in `lib/domain/schemes`. */
const QuestionKeySchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'not a question’s key'))
/** A day, `2026-01-31`, without a time zone: due is due wherever one is. */
const DaySchema = z.iso.date()

/**
 * What became of a critical question. Each part is of its own, so that two people who do different things about one
 * question lose nothing; a question of which nothing is said is open, and not stored.
 */
export const QuestionPartsSchema = z.strictObject({
  answer: z.nullable(filledText(LIMITS.answer)),
  /** The premise that answers it. Counts while that is one: see `standingOfQuestion`. */
  premise: z.nullable(IdSchema),
  /** The argument it was turned into. Counts while that is on the map. */
  objection: z.nullable(IdSchema),
  /** Who is to see to it, and by when. */
  assigned: z.nullable(z.strictObject({ person: IdSchema, due: z.nullable(DaySchema) })),
  /** Why it need not be asked here. */
  aside: z.nullable(filledText(LIMITS.answer)),
})
export type QuestionParts = z.infer<typeof QuestionPartsSchema>
export const QuestionNameSchema = z.strictObject({
  /** The scheme that asks it, by the name in the catalogue. It is kept when the argument gets another scheme. */
  scheme: HolderSchema,
  key: QuestionKeySchema,
})
export type QuestionName = z.infer<typeof QuestionNameSchema>
const QuestionFieldsSchema = z.extend(QuestionNameSchema, QuestionPartsSchema.shape)
export type QuestionFields = z.infer<typeof QuestionFieldsSchema>
/** With who last said anything of it, and when. */
export const HandledQuestionSchema = z.extend(QuestionFieldsSchema, { by: IdSchema, at: InstantSchema })
export type HandledQuestion = z.infer<typeof HandledQuestionSchema>

/** Each question once, in the order of `compareQuestions`. */
const questionList = <T extends z.ZodMiniType<QuestionName>>(schema: T) =>
  z.array(schema).check(
    z.minLength(1),
    z.maxLength(LIMITS.questionsPerArgument),
    z.refine(
      (list) => list.every((one, place) => place === 0 || compareQuestions(list[place - 1] ?? one, one) < 0),
      'each question once, by scheme and key',
    ),
  )

export const ArgumentFieldsSchema = z.strictObject({
  id: IdSchema,
  stance: StanceSchema,
  /** Joint: they work together or not at all. In the order people put them. */
  premises: z.array(IdSchema).check(z.minLength(1), z.maxLength(LIMITS.premises)),
  /** A claim, or another argument; `con` on an argument is an undercut. */
  conclusion: ConclusionSchema,
  /** Walton's scheme by its usual name ("expert opinion", "precedent"), when named. */
  scheme: z.nullable(HolderSchema),
  note: plainText(LIMITS.note),
  pin: z.nullable(PointSchema),
  /** What became of its critical questions; left out where nothing is said of any. */
  questions: z.optional(questionList(QuestionFieldsSchema)),
})
export const ArgumentSchema = z.extend(ArgumentFieldsSchema, {
  questions: z.optional(questionList(HandledQuestionSchema)),
  ...authored,
})
export type Argument = z.infer<typeof ArgumentSchema>

/** The bibliographic record: strings as a person would cite them, empty when unknown. */
export const BibliographySchema = z.strictObject({
  title: TitleSchema,
  authors: z.array(HolderSchema).check(z.maxLength(LIMITS.authorsPerSource)),
  /** Journal, newspaper, institute or site. */
  publisher: lineText(LIMITS.line),
  /** ISO 8601, as far as it is known: `2023`, `2023-07` or `2023-07-14`; empty when unknown. */
  published: z
    .string()
    .check(z.regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'a year, a month (2023-07) or a day (2023-07-14)')),
  url: lineText(2_000).check(
    z.refine((url) => url === '' || /^https?:\/\//i.test(url), 'must begin with http:// or https://'),
  ),
  /** BCP 47 tag (`en`, `uk`), empty when unknown. */
  language: z.string().check(z.regex(/^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/, 'a language tag such as en')),
})
export type Bibliography = z.infer<typeof BibliographySchema>

export const SourceFieldsSchema = z.extend(BibliographySchema, {
  id: IdSchema,
  /** The readable text. It never changes after it is added: quotes are positions in it. */
  text: filledText(LIMITS.sourceText),
})
export const SourceSchema = z.extend(SourceFieldsSchema, {
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  ...authored,
})
export type Source = z.infer<typeof SourceSchema>

/** A W3C text-quote selector with a text-position selector; positions in UTF-16 code units of the source's text. */
export const PassageSchema = z.strictObject({
  exact: filledText(LIMITS.quoteExact),
  prefix: plainText(LIMITS.quoteContext),
  suffix: plainText(LIMITS.quoteContext),
  /** Null when the passage could not be found in the text (it is kept, and shown as lost). */
  position: z.nullable(
    z
      .strictObject({ start: CountSchema, end: CountSchema })
      .check(z.refine(({ start, end }) => start < end, 'start must come before end')),
  ),
})
export type Passage = z.infer<typeof PassageSchema>

export const QuoteFieldsSchema = z.extend(PassageSchema, {
  id: IdSchema,
  sourceId: IdSchema,
  /** The claims it is evidence for. */
  claimIds: z.array(IdSchema).check(z.maxLength(LIMITS.claims)),
})
export const QuoteSchema = z.extend(QuoteFieldsSchema, authored)
export type Quote = z.infer<typeof QuoteSchema>

export const AnnotationTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('claim'), id: IdSchema }),
  z.strictObject({ kind: z.literal('argument'), id: IdSchema }),
  z.strictObject({ kind: z.literal('quote'), id: IdSchema }),
  z.strictObject({ kind: z.literal('passage'), id: IdSchema.check(z.describe('the source')), passage: PassageSchema }),
])
export type AnnotationTarget = z.infer<typeof AnnotationTargetSchema>

export const AnnotationFieldsSchema = z.strictObject({
  id: IdSchema,
  target: AnnotationTargetSchema,
  /** The first note of the thread, or null when this is the first. Threads are one level deep. */
  replyTo: z.nullable(IdSchema),
  /** Markdown; shown sanitised. */
  body: filledText(LIMITS.note),
})
export const AnnotationSchema = z.extend(AnnotationFieldsSchema, {
  resolved: z.boolean(),
  ...authored,
})
export type Annotation = z.infer<typeof AnnotationSchema>

/** Somebody whose name the map needs: a member, or (role null) one who left or came in with an import. */
export const PersonSchema = z.strictObject({
  /** The user's id for those with an account here. */
  id: IdSchema,
  name: filledLine(LIMITS.line),
  role: z.nullable(RoleSchema),
})
export type Person = z.infer<typeof PersonSchema>

export const MapDetailsSchema = z.strictObject({
  title: TitleSchema,
  description: plainText(LIMITS.note),
  visibility: VisibilitySchema,
  archived: z.boolean(),
  /** What is asked of claims that say nothing else; left out: a claim is presumed until it has a reason, and then rests on its reasons. */
  burden: z.optional(MapBurdenSchema),
})
export type MapDetails = z.infer<typeof MapDetailsSchema>

/** The records of a map that an import may carry, with who wrote them; what Crux JSON holds. */
export const MapContentSchema = z.strictObject({
  people: z.array(z.omit(PersonSchema, { role: true })).check(z.maxLength(LIMITS.people)),
  /** Left out when there are none. */
  frames: z.optional(z.array(FrameSchema).check(z.maxLength(LIMITS.frames))),
  claims: z.array(ClaimSchema).check(z.maxLength(LIMITS.claims)),
  arguments: z.array(ArgumentSchema).check(z.maxLength(LIMITS.arguments)),
  sources: z.array(SourceSchema).check(z.maxLength(LIMITS.sources)),
  quotes: z.array(QuoteSchema).check(z.maxLength(LIMITS.quotes)),
  annotations: z.array(AnnotationSchema).check(z.maxLength(LIMITS.annotations)),
})
export type MapContent = z.infer<typeof MapContentSchema>

export const PremiseLinkSchema = z.strictObject({ argumentId: IdSchema, claimId: IdSchema })
export type PremiseLink = z.infer<typeof PremiseLinkSchema>
export const QuoteLinkSchema = z.strictObject({ quoteId: IdSchema, claimId: IdSchema })
export type QuoteLink = z.infer<typeof QuoteLinkSchema>
export const FrameLinkSchema = z.strictObject({ frameId: IdSchema, claimId: IdSchema })
export type FrameLink = z.infer<typeof FrameLinkSchema>

/** What one deletion took, kept so that it can be restored exactly. */
export const DeletionSchema = z.strictObject({
  /** The id of the operation that deleted. */
  id: IdSchema,
  by: IdSchema,
  at: InstantSchema,
  claims: z.array(ClaimSchema),
  arguments: z.array(ArgumentSchema),
  sources: z.array(SourceSchema),
  quotes: z.array(QuoteSchema),
  annotations: z.array(AnnotationSchema),
  /** Premises taken from arguments that live on, with the place they had. */
  premises: z.array(z.extend(PremiseLinkSchema, { position: CountSchema })),
  /** Links taken from quotes that live on. */
  quoteLinks: z.array(QuoteLinkSchema),
  /** Left out when there are none, as in deletions from before there were frames. */
  frames: z.optional(z.array(FrameSchema)),
  /** Claims that live on and were in a frame. */
  frameLinks: z.optional(z.array(FrameLinkSchema)),
})
export type Deletion = z.infer<typeof DeletionSchema>
