import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A key of the keyboard. */
export function Kbd({ children, inverted = false }: { children: ReactNode; inverted?: boolean }) {
  return (
    <kbd
      className={clsx(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] px-1 font-medium font-sans text-2xs',
        inverted
          ? 'bg-paper/15 text-paper'
          : 'border border-line bg-raised text-ink shadow-[0_1px_0_var(--color-line)]',
      )}
    >
      {children}
    </kbd>
  )
}
