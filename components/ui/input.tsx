import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** The look of everything one writes into. */
export const inputClass = clsx(
  'w-full rounded-md border border-line bg-raised text-ink transition-colors hover:border-faint/60',
  'focus-visible:border-accent focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-60',
  'aria-invalid:border-con',
)

/** One line of text. */
export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={clsx(inputClass, 'h-9 px-3 text-sm pointer-coarse:h-11', className)} {...props} />
}
