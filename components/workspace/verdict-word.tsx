import { clsx } from 'clsx'
import {
  CircleCheck,
  CircleDashed,
  CircleDotDashed,
  CircleHelp,
  CircleSlash,
  CircleX,
  FlaskConical,
  FlaskConicalOff,
  Handshake,
  type LucideIcon,
} from 'lucide-react'
import { VERDICT_WORDS, type Verdict } from '@/lib/domain/evaluation/verdict'

export const VERDICT_ICONS: Record<Verdict, LucideIcon> = {
  stands: CircleCheck,
  unchallenged: CircleDotDashed,
  objected: CircleX,
  unbacked: CircleDashed,
  unresolved: CircleHelp,
  granted: Handshake,
  aside: CircleSlash,
  supposed: FlaskConical,
  dropped: FlaskConicalOff,
}
export const VERDICT_INKS: Record<Verdict, string> = {
  stands: 'text-pro',
  unchallenged: 'text-faint',
  objected: 'text-con',
  unbacked: 'text-soft',
  unresolved: 'text-warn',
  granted: 'text-pro',
  aside: 'text-soft',
  supposed: 'text-pro',
  dropped: 'text-con',
}

/** What the debate says of a claim, as an icon and a word. */
export function VerdictWord({ verdict, className }: { verdict: Verdict; className?: string | undefined }) {
  const Icon = VERDICT_ICONS[verdict]
  return (
    <span className={clsx('inline-flex shrink-0 items-center gap-1 font-semibold', VERDICT_INKS[verdict], className)}>
      <Icon aria-hidden="true" className="size-3 shrink-0" strokeWidth={2.25} />
      {VERDICT_WORDS[verdict]}
    </span>
  )
}
