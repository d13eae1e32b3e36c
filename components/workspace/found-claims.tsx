'use client'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type ClaimFilter, filterClaims, withWaysUp } from '@/lib/domain/filter-claims'
import { withoutClaims } from '@/lib/domain/visible-part'
import { announce } from './announcer'
import { EditorContext, useEditor } from './editor-context'
import { useUnread } from './seen-context'
import { useWorkspace } from './workspace-context'

/** What is shown of the map: what a search found, or what a filter lets through. */
export type Showing =
  | { kind: 'search'; query: string; ids: ReadonlySet<string> }
  /** `hides` leaves the others out of the picture; else they step back. */
  | { kind: 'filter'; filter: ClaimFilter; hides: boolean }
/** The claims that are marked, and by what. */
export type FoundClaims = Showing & { ids: ReadonlySet<string> }
type Shown = { found: FoundClaims | null; show: (showing: Showing | null) => void }

const FoundClaimsContext = createContext<Shown>({ found: null, show: () => {} })

/** What is shown of the map and of the outline, until Escape ends it. Outside of a workspace nothing is. */
export const useFoundClaims = (): Shown => useContext(FoundClaimsContext)

/** How a claim looks while some are marked. */
export const foundClass = (found: FoundClaims | null, claimId: string | null): string | false =>
  found !== null && (claimId !== null && found.ids.has(claimId) ? 'claim-found' : 'claim-not-found')

/** Holds what is shown of the map, for everything inside; what a filter hides is not on the map there. */
export function FoundClaimsProvider({ children }: { children: ReactNode }) {
  const { state, selection, select } = useWorkspace()
  const { map } = state
  const [showing, show] = useState<Showing | null>(null)
  const isUnread = useUnread(map)
  const found = useMemo<FoundClaims | null>(() => {
    if (showing?.kind !== 'filter') return showing
    return { ...showing, ids: filterClaims(map, showing.filter, isUnread) }
  }, [showing, map, isUnread])
  useEscape(found !== null, show)

  const hidden = useHidden(found)
  // Somebody goes to what is hidden: then it is seen again. What was chosen before it was hidden is let go instead.
  const [hiddenBefore, setHiddenBefore] = useState(hidden)
  const chosenHidden = selection.some(({ kind, id }) => kind === 'claim' && hidden.has(id))
  useEffect(() => {
    setHiddenBefore(hidden)
    if (!chosenHidden || showing?.kind !== 'filter') return
    if (hiddenBefore.size === 0) select([])
    else {
      show({ ...showing, hides: false })
      announce('The filter marks claims now instead of hiding the others')
    }
  }, [hidden, hiddenBefore, chosenHidden, showing, select])

  const shown = useMemo(() => ({ found, show }), [found])
  return (
    <FoundClaimsContext value={shown}>
      <Visible hidden={hidden}>{children}</Visible>
    </FoundClaimsContext>
  )
}

const NOTHING: ReadonlySet<string> = new Set()

/** What a filter leaves out: neither found nor on the way from something found to the top. */
function useHidden(found: FoundClaims | null): ReadonlySet<string> {
  const { map } = useWorkspace().state
  return useMemo(() => {
    if (found?.kind !== 'filter' || !found.hides) return NOTHING
    const kept = withWaysUp(map, found.ids)
    return new Set([...map.claims.keys()].filter((id) => !kept.has(id)))
  }, [found, map])
}

function Visible({ hidden, children }: { hidden: ReadonlySet<string>; children: ReactNode }) {
  const editor = useEditor()
  const { shownMap } = editor
  const part = useMemo(() => (hidden.size > 0 ? withoutClaims(shownMap, hidden) : shownMap), [shownMap, hidden])
  const inside = useMemo(() => (part === editor.shownMap ? editor : { ...editor, shownMap: part }), [editor, part])
  return <EditorContext value={inside}>{children}</EditorContext>
}

function useEscape(on: boolean, show: (showing: null) => void): void {
  useEffect(() => {
    if (!on) return
    const end = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      const inside = '[role="dialog"], [role="alertdialog"], [role="menu"], input, textarea, [contenteditable="true"]'
      if (event.target instanceof Element && event.target.closest(inside)) return
      // It ends the marking alone: what is selected stays so.
      event.stopPropagation()
      show(null)
    }
    window.addEventListener('keydown', end, true)
    return () => window.removeEventListener('keydown', end, true)
  }, [on, show])
}
