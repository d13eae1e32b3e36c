import { ALONE_FOR, MOST_PAIRS, PAIRS_FOR } from '@/lib/domain/evaluation/crux-words'
import { decisiveAlone, decisivePairs } from '@/lib/domain/evaluation/decisive'
import { within } from '@/lib/sync/within'
import type { DecisiveAnswer, DecisiveQuestion } from './decisive-message'

// Runs beside the page: looks for what decides a thesis. Ending the worker calls it off.

const answer = (message: DecisiveAnswer) => postMessage(message)

addEventListener('message', ({ data: { graph, thesis } }: MessageEvent<DecisiveQuestion>) => {
  const alone = decisiveAlone(graph, thesis, within(ALONE_FOR))
  if (alone.found.length > 0 || alone.ended === 'over') return answer({ alone, pairs: null })
  answer({ alone, pairs: 'sought' })
  return answer({ alone, pairs: decisivePairs(graph, thesis, MOST_PAIRS, within(PAIRS_FOR)) })
})
