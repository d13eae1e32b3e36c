import type { DebateStrengths, StrengthTask } from '@/lib/domain/evaluation/debate-strengths'

/** What is asked of the worker: a debate, and the node for which slopes are wanted, if any. */
export type StrengthQuestion = { task: StrengthTask; topic: number | null }
export type StrengthAnswer = DebateStrengths
