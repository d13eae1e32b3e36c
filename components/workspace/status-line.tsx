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
import type { Verdict } from '@/lib/domain/evaluation/verdict'
import { VerdictWord } from './verdict-word'

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
const EDGES: Record<Verdict, string> = {
  stands: 'border-l-pro',
  unchallenged: 'border-l-line',
  objected: 'border-l-con',
  unbacked: 'border-l-faint',
  unresolved: 'border-l-warn',
  granted: 'border-l-pro',
  aside: 'border-l-faint',
  supposed: 'border-l-pro',
  dropped: 'border-l-con',
}

/** The colour of a card's left edge; the word beside it says the same. */
export const edgeClass = (status: ClaimStatus, verdict: Verdict): string =>
  status.openWordings > 0 ? 'border-l-warn' : EDGES[verdict]

type Props = { status: ClaimStatus; verdict: Verdict }

/** Whether a claim stands, as an icon and a word; a clash of wordings comes first, since someone must settle it. */
export function StatusWord({ status, verdict }: Props) {
  if (status.openWordings === 0) return <VerdictWord verdict={verdict} />
  return (
    <span className="inline-flex shrink-0 items-center gap-1 font-semibold text-warn">
      <GitCompareArrows aria-hidden="true" className="size-3 shrink-0" strokeWidth={2.25} />
      {`${status.openWordings + 1} wordings`}
    </span>
  )
}
