import * as z from 'zod/mini'
import { LIMITS } from '../limits'
import { ArgumentFieldsSchema, ClaimFieldsSchema, ConclusionSchema } from '../model'
import { parseJson } from '../parse-json'

const ClippedClaimSchema = z.pick(ClaimFieldsSchema, { id: true, text: true, holder: true, tags: true, burden: true })
const ClippedArgumentSchema = z.extend(
  z.pick(ArgumentFieldsSchema, { id: true, stance: true, premises: true, scheme: true, note: true, questions: true }),
  {
    /** Null hangs by whatever it is pasted under. */
    conclusion: z.nullable(ConclusionSchema),
  },
)
const ClipSchema = z.strictObject({
  format: z.literal('crux-selection'),
  version: z.literal(1),
  claims: z.array(ClippedClaimSchema).check(z.maxLength(LIMITS.claims)),
  arguments: z.array(ClippedArgumentSchema).check(z.maxLength(LIMITS.arguments)),
})

/**
 * Claims and arguments on their way from one place to another. Places of cards, frames, quotes, notes and who is to see to a
 * question stay behind: they belong to the map they are on.
 */
export type Clip = z.infer<typeof ClipSchema>
export type ClippedArgument = z.infer<typeof ClippedArgumentSchema>

/** What is on the clipboard, if it is a clip in which nothing refers to what is not there. */
export function parseClip(text: string): Clip | null {
  const json = parseJson(text)
  const parsed = ClipSchema.safeParse(json)
  return parsed.success && isWhole(parsed.data) ? parsed.data : null
}

function isWhole({ claims, arguments: steps }: Clip): boolean {
  const ids = { claim: new Set(claims.map(({ id }) => id)), argument: new Set(steps.map(({ id }) => id)) }
  return (
    ids.claim.size === claims.length &&
    ids.argument.size === steps.length &&
    steps.every(
      ({ premises, conclusion }) =>
        premises.every((id) => ids.claim.has(id)) && (conclusion === null || ids[conclusion.kind].has(conclusion.id)),
    )
  )
}
