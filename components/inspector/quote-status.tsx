import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import type { QuoteStatus } from '@/lib/domain/anchoring/verify-quote'

const STATUSES = {
  verified: { word: 'verified', Icon: CircleCheck, className: 'text-pro' },
  drifted: { word: 'drifted', Icon: CircleHelp, className: 'font-semibold text-warn' },
  lost: { word: 'not found', Icon: CircleX, className: 'font-semibold text-con' },
} as const

/** Whether a quote stands in its source as quoted: sign, word and colour. */
export function QuoteStatusMark({ status }: { status: QuoteStatus }) {
  const { word, Icon, className } = STATUSES[status]
  return (
    <span className={`inline-flex items-center gap-1 text-xs ${className}`}>
      <Icon aria-hidden="true" className="size-3.5" />
      {word}
    </span>
  )
}
