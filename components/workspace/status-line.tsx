import { clsx } from 'clsx'
import {
  CircleDashed,
  CircleDot,
  CircleMinus,
  CirclePlus,
  GitCompareArrows,
  type LucideIcon,
  Scale,
  Zap,
} from 'lucide-react'
import type { ClaimRole, ClaimStatus } from '@/lib/domain/claim-status'

/** What stands for a claim's part in the debate beside its colour. */
export const ROLE_ICONS: Record<ClaimRole, LucideIcon> = {
  thesis: CircleDot,
  unconnected: CircleDashed,
  reason: CirclePlus,
  objection: CircleMinus,
  undercut: Zap,
  both: Scale,
}
export const ROLE_INKS: Record<ClaimRole, string> = {
  thesis: 'text-ink',
  unconnected: 'text-faint',
  reason: 'text-pro',
  objection: 'text-con',
  undercut: 'text-con',
  both: 'text-both',
}
const EDGES: Record<ClaimRole, string> = {
  thesis: 'border-l-ink',
  unconnected: 'border-l-line',
  reason: 'border-l-pro',
  objection: 'border-l-con',
  undercut: 'border-l-con',
  both: 'border-l-both',
}

/** The colour of a card's left edge; the word beside it says the same. */
export const edgeClass = (status: ClaimStatus): string =>
  status.openWordings > 0 ? 'border-l-warn' : EDGES[status.role]

/** What a claim does in the debate, as an icon and a word; a clash of wordings comes first, since someone must settle it. */
export function StatusWord({ status, className }: { status: ClaimStatus; className?: string }) {
  const clash = status.openWordings > 0
  const Icon = clash ? GitCompareArrows : ROLE_ICONS[status.role]
  return (
    <span
      className={clsx(
        'inline-flex shrink-0 items-center gap-1 font-semibold',
        clash ? 'text-warn' : ROLE_INKS[status.role],
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-3 shrink-0" strokeWidth={2.25} />
      {clash ? `${status.openWordings + 1} wordings` : status.word}
    </span>
  )
}
