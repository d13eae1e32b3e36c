'use client'
import { clsx } from 'clsx'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { type ButtonLook, type ButtonSize, buttonClass } from './button-class'
import { Spinner } from './spinner'

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
  const classes = clsx(buttonClass(look, size), className)
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
