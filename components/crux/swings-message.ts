import type { SemanticsName, StrengthTask } from '@/lib/domain/evaluation/debate-strengths'
import type { SwingsFound } from '@/lib/domain/evaluation/swings'

/** What is asked of the worker. */
export type SwingsQuestion = { task: StrengthTask; semantics: SemanticsName; topic: number }
export type SwingsAnswer = SwingsFound
