'use client'
import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Tooltip } from './tooltip'

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** What it does, in words: the accessible name and the tooltip. */
  label: string
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string
  size?: 'sm' | 'md'
  children: ReactNode
}

/** A button with an icon alone. Its label is always there for those who cannot see or guess the icon. */
export function IconButton({ label, shortcut, size = 'md', className, children, ...props }: Props) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        className={clsx(
          'inline-flex shrink-0 items-center justify-center rounded-md text-soft transition-colors',
          'hover:bg-ink/6 hover:text-ink disabled:cursor-not-allowed disabled:opacity-40',
          'aria-pressed:bg-ink/8 aria-pressed:text-ink data-[state=open]:bg-ink/6',
          'pointer-coarse:size-10 [&_svg]:size-4',
          size === 'sm' ? 'size-7' : 'size-8',
          className,
        )}
        {...props}
      >
        {children}
      </button>
    </Tooltip>
  )
}
