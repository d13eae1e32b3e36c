'use client'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Action } from '@/lib/domain/access'
import { supposedOn } from '@/lib/domain/evaluation/suppositions'
import type { MapSession } from '@/lib/sync/map-session'
import { isOfferedTo } from './access'
import { EditorContext, type Overlay } from './editor-context'
import { type OwnEdit, OwnEditContext } from './own-edit-context'
import { readPlace } from './place'
import { ScenarioContext } from './scenario-context'
import { showPart } from './showing'
import { useEditorValue } from './use-editor-value'
import { usePlaces } from './use-places'
import { useSelection } from './use-selection'
import { useSessionState } from './use-session'
import { useSubmit } from './use-submit'
import { VerdictProvider } from './verdict-context'
import { type ThingRef, type Workspace, WorkspaceContext } from './workspace-context'

type Props = {
  session: MapSession
  initialView: Workspace['view']
  /** What lies over the workspace when asked for: the palette, the list of keys, a question. Never another function. */
  setOverlay: (overlay: Overlay) => void
  children: ReactNode
}

/** One map at work: its session, what is selected, shown and written, for everything inside. */
export function WorkspaceProvider({ session, initialView, setOverlay, children }: Props) {
  const state = useSessionState(session)
  const [ownEdit, setOwnEdit] = useState<OwnEdit | null>(null)
  const submit = useSubmit(session, setOverlay, setOwnEdit)
  const { selection, via, select, focusAsked, goTo, pointAt } = useSelection(session, state.map)
  const [revealed, setRevealed] = useState<Workspace['revealed']>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [view, setView] = useState(initialView)
  const [showing, show] = useState(() => showPart(readPlace(window.location.search).part))
  const [asked, suppose] = useState(() => readPlace(window.location.search).supposed)
  // Nothing can be supposed of what was deleted; should it come back, it is supposed again.
  const supposed = useMemo(() => supposedOn(state.map, asked), [state.map, asked])
  const scenario = useMemo(() => ({ supposed, suppose }), [supposed])

  const { person, standing } = state
  const can = useCallback((action: Action) => isOfferedTo({ person, standing }, action), [person, standing])
  const timesRevealed = useRef(0)
  const reveal = useCallback((thing: ThingRef | null, start: number | null = null) => {
    timesRevealed.current += 1
    setRevealed(thing && { thing, start, count: timesRevealed.current })
  }, [])

  // A claim that was deleted while its words were being written has nothing left to write in.
  useEffect(() => {
    if (editing !== null && !state.map.claims.has(editing)) setEditing(null)
  }, [editing, state.map])

  const workspace = useMemo<Workspace>(
    () => ({ session, state, can, submit, selection, select, reveal, revealed, editing, setEditing, view, setView }),
    [session, state, can, submit, selection, select, reveal, revealed, editing, view],
  )
  const places = usePlaces({ map: state.map, selection, view, showing, supposed })
  const editor = useEditorValue({
    workspace,
    places,
    via,
    goTo,
    focusAsked,
    pointAt,
    setOverlay,
    showing,
    show,
    suppose,
  })

  return (
    <WorkspaceContext value={workspace}>
      <EditorContext value={editor}>
        <ScenarioContext value={scenario}>
          <OwnEditContext value={ownEdit}>
            <VerdictProvider>{children}</VerdictProvider>
          </OwnEditContext>
        </ScenarioContext>
      </EditorContext>
    </WorkspaceContext>
  )
}
