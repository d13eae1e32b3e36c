import { SWINGS_FOR } from '@/lib/domain/evaluation/crux-words'
import { swingsOf } from '@/lib/domain/evaluation/swings'
import { within } from '@/lib/sync/within'
import type { SwingsAnswer, SwingsQuestion } from './swings-message'

// Runs beside the page: counts what a thesis would be without this and that. Ending the worker calls it off.

addEventListener('message', ({ data: { task, semantics, topic } }: MessageEvent<SwingsQuestion>) => {
  postMessage(swingsOf(task, semantics, topic, within(SWINGS_FOR)) satisfies SwingsAnswer)
})
