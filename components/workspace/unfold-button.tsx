'use client'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEditor } from './editor-context'
import { useFoundClaims } from './found-claims'
import { toggleFold } from './showing'

/** On a folded claim: shows again what argues about it. For hands; keys and those who hear the card have the command. */
export function UnfoldButton({ claimId, children }: { claimId: string; children: ReactNode }) {
  const { show } = useEditor()
  const { showing } = useFoundClaims()
  return (
    <button
      type="button"
      aria-hidden="true"
      tabIndex={-1}
      title="Folded: show what argues about it"
      onClick={(event) => {
        event.stopPropagation()
        show(toggleFold(showing, claimId))
      }}
      className="inline-flex items-center gap-1.5 rounded-full border border-line bg-paper px-1.5 hover:border-accent pointer-coarse:py-1.5"
    >
      <ChevronRight aria-hidden="true" className="size-3 text-soft" />
      {children}
    </button>
  )
}
