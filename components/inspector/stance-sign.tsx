import { clsx } from 'clsx'
import { Minus, Plus, Zap } from 'lucide-react'
import type { Stance } from '@/lib/domain/model'

type Props = { stance: Stance; undercut?: boolean; size?: 'sm' | 'md' }

/** The round sign of a reason, an objection or an undercut. The words beside it say the same. */
export function StanceSign({ stance, undercut = false, size = 'sm' }: Props) {
  const Icon = stance === 'pro' ? Plus : undercut ? Zap : Minus
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'inline-flex shrink-0 items-center justify-center rounded-full text-surface',
        size === 'sm' ? 'size-4 [&_svg]:size-2.5' : 'size-5 [&_svg]:size-3',
        stance === 'pro' ? 'bg-pro' : 'bg-con',
      )}
    >
      <Icon strokeWidth={3} />
    </span>
  )
}
