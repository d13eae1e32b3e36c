import type { GraphShape } from '@/lib/domain/evaluation/debate-graph'
import type { DecisiveFound } from '@/lib/domain/evaluation/decisive'

/** What is asked of the worker. */
export type DecisiveQuestion = { graph: GraphShape; thesis: number }
/** What it answers, one after the other: what decides alone, and where nothing does, the pairs. */
export type DecisiveAnswer = { alone: DecisiveFound; pairs: DecisiveFound | 'sought' | null }
