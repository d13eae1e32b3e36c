import { Landmark, Shield } from 'lucide-react'
import { BURDEN_WORDS } from '@/lib/domain/burden-words'
import type { Burden } from '@/lib/domain/model'

/** What a claim needs to stand where somebody said so; granted and set aside are told by the verdict. */
export function BurdenMark({ burden, words = false }: { burden: Burden | undefined; words?: boolean }) {
  if (burden !== 'presumed' && burden !== 'reasons') return null
  const Icon = burden === 'presumed' ? Shield : Landmark
  return (
    <span title={BURDEN_WORDS[burden]} className="inline-flex shrink-0 items-center gap-1 text-soft">
      <Icon aria-hidden="true" className="size-3" />
      {words ? BURDEN_WORDS[burden].toLowerCase() : null}
    </span>
  )
}
