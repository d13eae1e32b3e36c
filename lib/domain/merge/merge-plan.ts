import * as z from 'zod/mini'
import { LIMITS } from '../limits'
import {
  AnnotationSchema,
  ArgumentSchema,
  ClaimSchema,
  CountSchema,
  FrameSchema,
  IdSchema,
  MapDetailsSchema,
  QuoteSchema,
  SourceSchema,
} from '../model'

const DetailsSchema = z.pick(MapDetailsSchema, { title: true, description: true, burden: true })

/** One record as the base, the map and the copy have it (null: they have none), and the fields that are in question. */
const versions = <T extends string, R extends z.ZodMiniType>(table: T, record: R) =>
  z.strictObject({
    table: z.literal(table),
    id: IdSchema,
    base: z.nullable(record),
    map: z.nullable(record),
    copy: z.nullable(record),
    fields: z.array(z.string()),
  })

const VersionsSchema = z.discriminatedUnion('table', [
  versions('details', DetailsSchema),
  versions('frames', FrameSchema),
  versions('claims', ClaimSchema),
  versions('arguments', ArgumentSchema),
  versions('sources', SourceSchema),
  versions('quotes', QuoteSchema),
  versions('annotations', AnnotationSchema),
])
export type Versions = z.infer<typeof VersionsSchema>
export type VersionsOf<T extends Versions['table']> = Extract<Versions, { table: T }>

const RefSchema = z.strictObject({
  table: z.enum(['frames', 'claims', 'arguments', 'sources', 'quotes', 'annotations']),
  id: IdSchema,
})

/** What becomes of a thing that copy and map disagree on: as the map has it, as the copy has it, or both kept for settling. */
const ChoiceSchema = z.enum(['map', 'copy', 'both'])
export type Choice = z.infer<typeof ChoiceSchema>
/** What is chosen, by the ids of items; for an item that is not named its default holds. */
export type Choices = Readonly<Record<string, Choice>>

/** Why something that the copy changed cannot be taken over. */
const LOCKS = ['note-of-another', 'source-text', 'reply-elsewhere'] as const

const MergeItemSchema = z.strictObject({
  /** The same for the same copy and map, so that choices can be made of one plan and used on the next. */
  id: z.string(),
  kind: z.enum(['added', 'changed', 'removed', 'conflict']),
  /** What it is about first; then what comes or goes along. */
  records: z.array(VersionsSchema).check(z.minLength(1)),
  /** Of a removal: what hangs on it and stays or goes with it; `since` it came to hang there after the base. */
  hanging: z.array(z.extend(RefSchema, { since: z.boolean() })),
  /** `copy` applies it, `map` leaves it. */
  choices: z.array(ChoiceSchema),
  default: ChoiceSchema,
  locked: z.nullable(z.enum(LOCKS)),
})
export type MergeItem = z.infer<typeof MergeItemSchema>

/** All by which an edited copy differs from what it was a copy of, compared with the map as it is. */
export const MergePlanSchema = z.strictObject({
  /** The map's state that it was made for. */
  seq: CountSchema,
  /** The map's state that the file is a copy of; null where it is not known, and the map as it is stands for it. */
  base: z.nullable(CountSchema),
  /** Whether records that the copy adds get ids of the map's own: those of a foreign file are nobody's. */
  renames: z.boolean(),
  items: z.array(MergeItemSchema).check(z.maxLength(LIMITS.recordsPerOperation)),
})
export type MergePlan = z.infer<typeof MergePlanSchema>

/** What an item comes to, when it is chosen so. */
export const choiceOf = (item: MergeItem, choices: Choices): Choice => {
  const chosen = item.locked ? 'map' : (choices[item.id] ?? item.default)
  return item.choices.includes(chosen) ? chosen : 'map'
}
