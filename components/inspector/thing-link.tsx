'use client'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { type ThingRef, useWorkspace } from '../workspace/workspace-context'

type Props = { thing: ThingRef; className?: string; children: ReactNode }

/** Words that lead to a thing: it becomes selected and is brought before the eye. */
export function ThingLink({ thing, className, children }: Props) {
  const { select, reveal } = useWorkspace()
  return (
    <button
      type="button"
      onClick={() => {
        select([thing])
        reveal(thing)
      }}
      className={clsx(
        'text-left decoration-faint/50 underline-offset-3 hover:text-accent hover:underline hover:decoration-accent',
        className,
      )}
    >
      {children}
    </button>
  )
}
