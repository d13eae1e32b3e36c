'use client'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

/** The claims that a search is shown of, and the words that were looked for. */
export type FoundClaims = { query: string; ids: ReadonlySet<string> }
type Shown = { found: FoundClaims | null; show: (found: FoundClaims | null) => void }

const FoundClaimsContext = createContext<Shown>({ found: null, show: () => {} })

/** What a search is shown of on the map and in the outline, until Escape ends it. Outside of a workspace nothing is. */
export const useFoundClaims = (): Shown => useContext(FoundClaimsContext)

/** How a claim looks while the results of a search are shown. */
export const foundClass = (found: FoundClaims | null, claimId: string | null): string | false =>
  found !== null && (claimId !== null && found.ids.has(claimId) ? 'claim-found' : 'claim-not-found')

/** Holds what a search is shown of, for everything inside. */
export function FoundClaimsProvider({ children }: { children: ReactNode }) {
  const [found, show] = useState<FoundClaims | null>(null)
  useEffect(() => {
    if (!found) return
    const end = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      const inside = '[role="dialog"], [role="alertdialog"], [role="menu"], input, textarea, [contenteditable="true"]'
      if (event.target instanceof Element && event.target.closest(inside)) return
      // It ends the search alone: what is selected stays so.
      event.stopPropagation()
      show(null)
    }
    window.addEventListener('keydown', end, true)
    return () => window.removeEventListener('keydown', end, true)
  }, [found])
  const shown = useMemo(() => ({ found, show }), [found])
  return <FoundClaimsContext value={shown}>{children}</FoundClaimsContext>
}
