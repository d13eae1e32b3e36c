'use client'
import { clsx } from 'clsx'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { Spinner } from './spinner'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-ink text-paper hover:bg-ink/85',
  secondary: 'border border-line bg-raised text-ink shadow-[0_1px_1px_rgb(0_0_0/0.03)] hover:bg-paper',
  quiet: 'text-soft hover:bg-ink/6 hover:text-ink',
  danger: 'bg-con text-surface hover:bg-con/85',
}
const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 rounded-sm px-2.5 text-xs',
  md: 'h-8 gap-2 rounded-md px-3 text-sm',
  lg: 'h-10 gap-2 rounded-md px-4 text-sm',
}

type Props = ComponentProps<'button'> & {
  look?: ButtonLook
  size?: ButtonSize
  /** Work is under way: shows a spinner and takes no press, but keeps the focus. */
  busy?: boolean
  /** Draws its only child (a link) as a button. */
  asChild?: boolean
}

/** A button with words. Types `button` unless told, so that it never submits a form by accident. */
export function Button({ look = 'secondary', size = 'md', busy = false, asChild = false, ...props }: Props) {
  const { className, children, onClick, ...rest } = props
  const classes = clsx(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0',
    LOOKS[look],
    SIZES[size],
    className,
  )
  if (asChild) {
    return (
      <Slot.Root className={classes} {...(rest as ComponentProps<typeof Slot.Root>)}>
        {children}
      </Slot.Root>
    )
  }
  return (
    <button
      type="button"
      className={classes}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  )
}
