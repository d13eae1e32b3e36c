import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type BadgeTone = 'plain' | 'pro' | 'con' | 'warn' | 'both' | 'accent'

const TONES: Record<BadgeTone, string> = {
  plain: 'border-line bg-paper text-soft',
  pro: 'border-transparent bg-pro-soft text-pro',
  con: 'border-transparent bg-con-soft text-con',
  warn: 'border-transparent bg-warn-soft text-warn',
  both: 'border-transparent bg-both-soft text-both',
  accent: 'border-transparent bg-accent-soft text-accent',
}

/** A small fact about the thing it stands on. Its meaning is in its words, the colour only helps. */
export function Badge({ tone = 'plain', icon, children, className }: BadgeProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-full border px-2 font-medium text-2xs',
        '[&_svg]:size-3',
        TONES[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  )
}
type BadgeProps = { tone?: BadgeTone; icon?: ReactNode; children: ReactNode; className?: string }
