'use client'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { later, useLater } from '../ui/later'
import { announce } from './announcer'
import { EditorContext, useEditor } from './editor-context'
import { useUnread } from './seen-context'
import { type Showing, showPart } from './showing'
import type * as ShownClaims from './shown-claims'
import { useWorkspace } from './workspace-context'

/** What works out what is shown; wanted when somebody filters, folds or looks around a claim. */
const shownClaims = later(() => import('./shown-claims'))

/** The claims that are marked, and by what. */
export type FoundClaims = Exclude<Showing, { kind: 'part' }> & { ids: ReadonlySet<string> }
type Shown = {
  /** What is shown, as far as it is still on the map. */
  showing: Showing | null
  found: FoundClaims | null
  /** How many claims are left out of the picture. */
  hidden: number
}

const FoundClaimsContext = createContext<Shown>({ showing: null, found: null, hidden: 0 })

/** What is shown of the map and of the outline, until Escape ends it; the editor's `show` changes it. */
export const useFoundClaims = (): Shown => useContext(FoundClaimsContext)

/** How a claim looks while some are marked. */
export const foundClass = (found: FoundClaims | null, claimId: string | null): string | false =>
  found !== null && (claimId !== null && found.ids.has(claimId) ? 'claim-found' : 'claim-not-found')

const NOTHING: ReadonlySet<string> = new Set()

/** Holds what is shown of the map, for everything inside; what is hidden is not on the map there. */
export function FoundClaimsProvider({ children }: { children: ReactNode }) {
  const { map } = useWorkspace().state
  const editor = useEditor()
  const { show, shownMap } = editor
  const isUnread = useUnread(map)
  const loaded = useLater(shownClaims, editor.showing !== null && editor.showing.kind !== 'search')
  const showing = useMemo(
    () => (editor.showing && loaded ? loaded.showingOn(map, editor.showing) : editor.showing),
    [editor.showing, loaded, map],
  )
  const found = useMemo<FoundClaims | null>(() => {
    if (showing === null || showing.kind === 'part') return null
    if (showing.kind === 'search') return showing
    return loaded && { ...showing, ids: loaded.filterClaims(map, showing.filter, isUnread) }
  }, [showing, loaded, map, isUnread])
  const hidden = useMemo(
    () => (showing && loaded ? loaded.hiddenClaims(map, showing, found?.ids ?? NOTHING) : NOTHING),
    [showing, loaded, map, found],
  )
  useEscape(showing !== null, show)
  useChosenShown(hidden, loaded)

  const folded = showing?.kind === 'part' ? showing.part.folded : NOTHING
  const part = useMemo(
    () => (loaded && hidden.size + folded.size > 0 ? loaded.withoutClaims(shownMap, hidden, folded) : shownMap),
    [loaded, shownMap, hidden, folded],
  )
  const inside = useMemo(() => (part === editor.shownMap ? editor : { ...editor, shownMap: part }), [editor, part])
  const shown = useMemo(() => ({ showing, found, hidden: hidden.size }), [showing, found, hidden])
  return (
    <FoundClaimsContext value={shown}>
      <EditorContext value={inside}>{children}</EditorContext>
    </FoundClaimsContext>
  )
}

/**
 * Somebody goes to what is hidden, or writes something there: then it is seen again. What was chosen before it was
 * hidden is let go instead. Every edit hides anew, so what is asked is whether the person changed what is shown.
 */
function useChosenShown(hidden: ReadonlySet<string>, loaded: typeof ShownClaims | null): void {
  const { state, selection, select } = useWorkspace()
  const { map } = state
  const { showing, show } = useEditor()
  const judged = useRef<Showing | null>(null)
  useEffect(() => {
    // What hides is still on its way.
    if (!loaded) return
    const isNew = judged.current !== showing
    judged.current = showing
    const [first, ...others] = selection.filter(({ kind, id }) => kind === 'claim' && hidden.has(id))
    if (!first || !showing) return
    if (isNew) return select([])
    const next =
      showing.kind === 'filter'
        ? { ...showing, hides: false }
        : showing.kind === 'part' && others.length === 0
          ? showPart(loaded.partShowing(map, showing.part, first.id))
          : null
    // Not the person's change: what they chose is not to be let go for it.
    judged.current = next
    show(next)
    announce(next?.kind === 'filter' ? 'The filter marks claims now and hides none' : 'What you went to is shown again')
  }, [hidden, loaded, map, selection, showing, select, show])
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
