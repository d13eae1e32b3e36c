import * as z from 'zod/mini'
import { ConclusionSchema, IdSchema } from '../model'

/** A quote as evidence for one of its claims. */
export const EvidenceSchema = z.strictObject({ kind: z.literal('evidence'), quoteId: IdSchema, claimId: IdSchema })
export type Evidence = z.infer<typeof EvidenceSchema>

/**
 * What people judge: a claim, how likely they hold it; an argument, how much it would show if its premises hold; a quote, how strong it
 * is as evidence for a claim.
 */
export const StanceTargetSchema = z.discriminatedUnion('kind', [ConclusionSchema, EvidenceSchema])
export type StanceTarget = z.infer<typeof StanceTargetSchema>
