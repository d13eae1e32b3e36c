import type { GraphShape } from '@/lib/domain/evaluation/debate-graph'
import type { Reading } from '@/lib/domain/evaluation/reading-words'
import { readingOf } from '@/lib/domain/evaluation/readings'

export type ReadingQuestion = { graph: GraphShape; node: number }

// Runs beside the page: on how many readings of a debate a claim holds. The solver is large and comes only here.

addEventListener('message', async ({ data: { graph, node } }: MessageEvent<ReadingQuestion>) => {
  const { makeMiniSat } = await import('@/lib/domain/evaluation/minisat')
  postMessage(readingOf(graph, node, makeMiniSat) satisfies Reading)
})
