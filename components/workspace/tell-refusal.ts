import type { Refusal } from '@/lib/domain/refusal'
import { later, whenLoaded } from '../ui/later'
import { toast } from '../ui/toast'

const words = later(() => import('@/lib/sync/sentences'))

/** Says in a toast why something was refused, after the words that say what. Refusals are seldom: their words come later. */
export function tellRefusal(refusal: Refusal, what = ''): void {
  whenLoaded(words, ({ sentenceForRefusal }) => toast.error(`${what}${sentenceForRefusal(refusal)}`))
}
