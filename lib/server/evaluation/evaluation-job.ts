import { z } from 'zod'
import type { JudgedEvidence, SemanticsName } from '@/lib/domain/evaluation/debate-strengths'
import { FRAMEWORK_SYNTAXES } from '@/lib/domain/evaluation/framework-file'
import { asksOfArgument, TASKS } from '@/lib/domain/evaluation/framework-question'
import { SEMANTICS } from '@/lib/domain/evaluation/framework-solver'
import { STRENGTH_SEMANTICS } from '@/lib/domain/evaluation/strength-semantics'
import type { Snapshot } from '@/lib/sync/protocol'

/** A graph of 10,000 arguments has some hundred kilobytes. */
const MOST_LETTERS = 4_000_000
/** The same as a body. */
export const MOST_BYTES = 8_000_000
const MOST_EXTENSIONS = 10_000

/** A question about a framework; `text` is the framework in one of the forms that the ICCMA competitions use. */
export const SolveSchema = z
  .strictObject({
    text: z.string().max(MOST_LETTERS),
    syntax: z.enum(FRAMEWORK_SYNTAXES).optional(),
    task: z.enum(TASKS),
    semantics: z.enum(SEMANTICS),
    argument: z.string().optional(),
    limit: z.int().min(1).max(MOST_EXTENSIONS).default(1_000),
  })
  .refine(({ task, argument }) => asksOfArgument(task) === (argument !== undefined), {
    message: 'DC and DS are asked about an argument, by its name or all; the other tasks are not.',
    path: ['argument'],
  })

/** A framework with weights, or a list of them, of which strengths are worked out. */
export const StrengthSchema = z.strictObject({
  graphs: z.json(),
  semantics: z.enum(STRENGTH_SEMANTICS.map(({ name }) => name)).default('dfquad'),
})

/** By which semantics the strengths in a comparison of answers are counted. */
export const AnswersQuerySchema = z.object({
  semantics: z.enum(STRENGTH_SEMANTICS.map(({ name }) => name)).default('dfquad'),
})

/** What is asked of a map; of its quotes only those judged, of its sources and notes nothing. */
export type MapQuestion = {
  snapshot: Snapshot
  semantics: SemanticsName
  /** The base weights of the claims and arguments that people spoke of, by `targetKey`, as everybody may know them. */
  weights: Record<string, number>
  evidence: JudgedEvidence[]
}

export type EvaluationJob =
  | ({ kind: 'solve' } & z.infer<typeof SolveSchema>)
  | ({ kind: 'strength' } & z.infer<typeof StrengthSchema>)
  | ({ kind: 'crux'; claim: string } & MapQuestion)
  | ({ kind: 'answers' } & MapQuestion)

/** The answer as JSON, or in a sentence why there is none. */
export type Evaluated = { ok: true; json: string } | { ok: false; message: string }
