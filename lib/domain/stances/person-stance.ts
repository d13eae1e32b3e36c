import * as z from 'zod/mini'
import { IdSchema, InstantSchema } from '../model'
import { StanceTargetSchema } from './stance-target'

export const PercentSchema = z.int().check(z.minimum(0), z.maximum(100))
/** See `wordingOf`. */
const WordingSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/, '16 hex digits'))

/** How a map deals with what people say. It is its owners' to choose. */
export const StanceRuleSchema = z.strictObject({
  /** Nobody sees, nor sees anything made of, what others say, until an owner reveals it. */
  hidden: z.boolean(),
  /** People see how many say what, and never who. */
  anonymous: z.boolean(),
})
export type StanceRule = z.infer<typeof StanceRuleSchema>

/** The rule with who chose it last; null where nobody ever has. */
export const ChosenRuleSchema = z.extend(StanceRuleSchema, {
  by: z.nullable(IdSchema),
  at: z.nullable(InstantSchema),
})
export type ChosenRule = z.infer<typeof ChosenRuleSchema>

/** Somebody says (null: takes back) how likely they hold something, as it was worded when they saw it. */
export const StanceWishSchema = z.strictObject({
  target: StanceTargetSchema,
  percent: z.nullable(PercentSchema),
  wording: WordingSchema,
  /** Whether they were told that their name is shown: nobody is named who did not know. */
  named: z.boolean(),
})
export type StanceWish = z.infer<typeof StanceWishSchema>

const SaidSchema = z.strictObject({ percent: PercentSchema, wording: WordingSchema })

/** What one person sees of all that was said of one thing. */
export const SeenStancesSchema = z.strictObject({
  target: StanceTargetSchema,
  /** Their own; `named` false: they said it while names were left out. */
  own: z.nullable(z.extend(SaidSchema, { named: z.boolean() })),
  /** Of each other person who said it under their name. */
  others: z.array(z.extend(SaidSchema, { personId: IdSchema })),
  /** Of everybody, without names: how many took each step, least likely first. */
  total: z.nullable(
    z.strictObject({
      wording: WordingSchema,
      steps: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
    }),
  ),
})
export type SeenStances = z.infer<typeof SeenStancesSchema>

/** One person's stance on something as it is kept. */
export type KeptStance = {
  personId: string
  /** Null when it was taken back. */
  percent: number | null
  wording: string
  /** Whether it was said where names are shown. */
  named: boolean
  /** What of it the total without names last told: the step, of which wording; null when nothing. */
  shown: { step: number; wording: string } | null
}
