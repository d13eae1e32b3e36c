import { z } from 'zod'
import { TASKS } from '@/lib/domain/evaluation/framework-question'
import { SEMANTICS } from '@/lib/domain/evaluation/framework-solver'
import { STRENGTH_BANDS } from '@/lib/domain/evaluation/strength-words'
import { VERDICTS } from '@/lib/domain/evaluation/verdict'

const ThingSchema = z.object({ kind: z.enum(['claim', 'argument']), id: z.string() })
const JudgedSchema = z.object({ kind: z.literal('evidence'), quoteId: z.string(), claimId: z.string() })
const TurningSchema = z.object({
  causes: z.array(z.object({ thing: ThingSchema, fate: z.enum(['falls', 'stands']) })),
  becomes: z.enum(['stands', 'falls', 'open']),
  implied: z.boolean().describe('An argument of which the only premise is told to do the same.'),
  words: z.string(),
})
/** What decides a claim, and what its strength would be without this and that. */
export const CruxSchema = z.object({
  alone: z.array(TurningSchema),
  pairs: z.array(TurningSchema),
  strength: z.object({
    ...{ semantics: z.string(), value: z.number(), band: z.enum(STRENGTH_BANDS), settled: z.boolean() },
    moves: z.array(z.object({ thing: z.union([ThingSchema, JudgedSchema]), without: z.number(), words: z.string() })),
  }),
  determined: z.object({ alone: z.boolean(), pairs: z.boolean(), strength: z.boolean() }),
  words: z.array(z.string()),
})
const standing = {
  ...{ id: z.string(), text: z.string(), verdict: z.enum(VERDICTS), word: z.string() },
  ...{ strength: z.number().nullable(), band: z.enum(STRENGTH_BANDS).nullable() },
}
/** Rival answers side by side: a cell for each criterion, in the order of these. */
export const MatrixSchema = z.object({
  question: z.object({ title: z.string(), frame: z.string().nullable(), rivals: z.boolean(), more: z.int() }),
  criteria: z.array(z.object({ kind: z.enum(['tag', 'claim']), of: z.string(), name: z.string(), answers: z.int() })),
  moreCriteria: z.int(),
  answers: z.array(
    z.object({
      ...standing,
      cells: z.array(
        z.object({
          words: z.string(),
          claims: z.array(
            z.object({
              ...standing,
              ...{ side: z.enum(['for', 'against']), arguments: z.array(z.string()), counts: z.boolean() },
            }),
          ),
        }),
      ),
    }),
  ),
})
/** What a framework's solver answers: one of the last five, by the task. */
export const SolvedSchema = z.object({
  ...{ task: z.enum(TASKS), semantics: z.enum(SEMANTICS), argument: z.string().optional() },
  extension: z.array(z.string()).nullable().optional(),
  extensions: z.array(z.array(z.string())).optional(),
  count: z.int().optional(),
  answer: z.boolean().optional(),
  answers: z.record(z.string(), z.boolean()).optional(),
})
