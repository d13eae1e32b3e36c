'use client'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { type ThingRef, useWorkspace } from '../workspace/workspace-context'

type Props = {
  thing: ThingRef
  className?: string
  /** When somebody goes there. */
  onGo?: (() => void) | undefined
  children: ReactNode
}

/** Words that lead to a thing: it becomes selected and is brought before the eye. */
export function ThingLink({ thing, className, onGo, children }: Props) {
  const { select, reveal } = useWorkspace()
  return (
    // A link and not a button: its words break like the sentence they stand in.
    <a
      href={`#${thing.kind}-${thing.id}`}
      dir="auto"
      onClick={(event) => {
        event.preventDefault()
        select([thing])
        reveal(thing)
        onGo?.()
      }}
      className={clsx(
        'rounded-[3px] decoration-faint/50 underline-offset-3 hover:text-accent hover:underline hover:decoration-accent',
        className,
      )}
    >
      {children}
    </a>
  )
}
