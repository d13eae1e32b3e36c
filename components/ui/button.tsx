'use client'
import { clsx } from 'clsx'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { type ButtonLook, type ButtonSize, buttonClass } from './button-class'
import { Spinner } from './spinner'
import { useHydrated } from './use-hydrated'

type Props = ComponentProps<'button'> & {
  look?: ButtonLook
  size?: ButtonSize
  /** Work is under way: shows a spinner and takes no press, but keeps the focus. */
  busy?: boolean
  /** Draws its only child (a link) as a button. */
  asChild?: boolean
}

/**
 * A button with words. Types `button` unless told, so that it never submits a form by accident. Until the page has come to life it takes
 * no press: that would be lost, or send a form to where nobody takes it.
 */
export function Button({ look = 'secondary', size = 'md', busy = false, asChild = false, ...props }: Props) {
  const { className, children, onClick, ...rest } = props
  const isHydrated = useHydrated()
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
      className={clsx(classes, !isHydrated && !rest.disabled && 'disabled:cursor-default disabled:opacity-100')}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
      disabled={!isHydrated || rest.disabled}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  )
}
