import { clsx } from 'clsx'
import { CircleDot, Link2, Minus, Plus, Zap } from 'lucide-react'
import type { RowSign } from '@/lib/domain/outline-rows'

const SIGNS = {
  thesis: { Icon: CircleDot, look: 'bg-ink text-surface' },
  pro: { Icon: Plus, look: 'bg-pro text-surface' },
  con: { Icon: Minus, look: 'bg-con text-surface' },
  backing: { Icon: Plus, look: 'bg-pro text-surface' },
  undercut: { Icon: Zap, look: 'bg-con text-surface' },
  joint: { Icon: Link2, look: 'bg-line text-soft' },
} as const

/** The round sign of a row: what it does for the row it hangs under. */
export function RowSignMark({ sign }: { sign: RowSign }) {
  const { Icon, look } = SIGNS[sign]
  return (
    <span aria-hidden="true" className={clsx('flex size-5.5 shrink-0 items-center justify-center rounded-full', look)}>
      <Icon className="size-3" strokeWidth={3} />
    </span>
  )
}
