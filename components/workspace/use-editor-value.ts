'use client'
import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { later, whenLoaded } from '@/components/ui/later'
import { toast } from '@/components/ui/toast'
import type { Point } from '@/lib/domain/model'
import type { UndoOutcome } from '@/lib/sync/map-session'
import { askForQuestions } from '../questions/questions-door'
import { announce } from './announcer'
import { situationOf } from './commands'
import { copyNow } from './copy-now'
import { beginDraft, claimOfDraft, type Draft, mapWithDraft } from './draft'
import { createEditorActions } from './editor-actions'
import type { Editor, MapControls, Overlay } from './editor-context'
import type { EditorDoors, EditorState } from './editor-doors'
import { pathOfPlace } from './place'
import type { Scenario } from './scenario-context'
import type { Showing } from './showing'
import { spotsOfStep } from './spots-of-step'
import { tellRefusal } from './tell-refusal'
import type { Spot } from './walk'
import { wordOfThing } from './word-of-thing'
import type { Workspace } from './workspace-context'
import { WriterMemory } from './writer-memory'

const copying = later(() => import('./copy-address'))

type Props = Pick<Editor, 'via' | 'focusAsked' | 'places' | 'showing'> & {
  show: Dispatch<SetStateAction<Showing | null>>
  suppose: Scenario['suppose']
  workspace: Workspace
  goTo: EditorDoors['goTo']
  pointAt: (point: Point | null) => void
  setOverlay: (overlay: Overlay) => void
}

/** Puts the editor together: draft, acts, and the map as it is drawn. */
export function useEditorValue({
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
}: Props): Editor {
  const { session, state, selection, select, view, can, submit, setEditing } = workspace
  const [draft, setDraft] = useState<Draft | null>(null)
  const [writing] = useState(() => new WriterMemory())
  const controls = useRef<MapControls | null>(null)
  const { map, canUndo, canRedo } = state
  const { canGoBack, canGoForward } = places
  const editable = can('content.edit')

  const situation = useMemo(
    () => situationOf(map, selection, { editable, view, canUndo, canRedo, canGoBack, canGoForward }),
    [map, selection, editable, view, canUndo, canRedo, canGoBack, canGoForward],
  )
  const drawn = useMemo(() => (draft ? mapWithDraft(map, draft) : map), [map, draft])

  // What was being answered is gone: the words already written are kept in a claim of their own.
  useEffect(() => {
    if (drawn || !draft) return
    const alone = beginDraft({ kind: 'claim', pin: null }, session.newId)
    writing.move(claimOfDraft(draft), claimOfDraft(alone))
    setDraft(alone)
    toast('What you were answering was deleted. Your words are kept as a claim of its own.')
  }, [drawn, draft, session, writing])

  const latest = useRef<EditorState>({ map, situation, draft, via })
  const doors = useRef({ submit, select, goTo, setEditing, places })
  useLayoutEffect(() => {
    latest.current = { map, situation, draft, via }
    doors.current = { submit, select, goTo, setEditing, places }
  })

  const actions = useMemo(() => {
    const step = (take: () => UndoOutcome, done: string) => {
      const before = session.getState().map
      tellStep(take(), done)
      const spots = spotsOfStep(before, session.getState().map)
      const [spot = null, ...others] = spots ?? []
      if (spots) doors.current.goTo(spot)
      if (spots && others.length > 0) doors.current.select(spots)
    }
    return createEditorActions(() => latest.current, {
      newId: session.newId,
      submit: (operation) => doors.current.submit(operation),
      undo: () => step(() => session.undo(), 'Undone'),
      redo: () => step(() => session.redo(), 'Done again'),
      setDraft,
      setEditing: (claimId) => doors.current.setEditing(claimId),
      goTo: (spot, way) => doors.current.goTo(spot, way),
      say: announce,
      tell: (message) => void toast(message),
      tellDeleted(message, restore, instead) {
        toast(message, {
          action: { label: 'Undo', onClick: restore },
          ...(instead && { cancel: { label: instead.words, onClick: instead.act }, duration: 8_000 }),
        })
      },
      askWhich: (question) => setOverlay({ kind: 'which', question }),
      askMore: (task) => setOverlay({ kind: 'reshape', task }),
      askQuestions: (asked) => {
        if (asked.kind === 'argument') doors.current.select([{ kind: 'argument', id: asked.argumentId }])
        askForQuestions(asked)
      },
      clipboard: (act) => (act === 'paste' ? setOverlay({ kind: 'paste' }) : copyNow(act)),
      goBack: () => doors.current.places.go(-1),
      goForward: () => doors.current.places.go(1),
      copyLink: (thing) => {
        const { id } = session.getState().map
        const path = thing ? pathOfPlace(id, { thing }) : doors.current.places.here()
        whenLoaded(copying, ({ copyAddress }) => void copyAddress(path, thing ? wordOfThing(thing) : 'view'))
      },
      openPalette: () => setOverlay({ kind: 'palette' }),
      show,
      suppose,
      openCrux: () => setOverlay({ kind: 'crux' }),
      openAnswers: () => setOverlay({ kind: 'answers', frameId: null }),
      openFilter: () => setOverlay({ kind: 'filter' }),
      openKeys: () => setOverlay({ kind: 'keys' }),
      fit: () => controls.current?.fit(),
    })
  }, [session, setOverlay, show, suppose])
  const bringIntoView = useCallback((spot: Spot) => controls.current?.show(spot), [])
  const attachMap = useMemo(
    () => (attached: MapControls | null) => {
      controls.current = attached
    },
    [],
  )

  return useMemo(
    () => ({
      actions,
      situation,
      draft,
      shownMap: drawn ?? map,
      via,
      focusAsked,
      places,
      open: setOverlay,
      showing,
      show,
      writing,
      pointAt,
      bringIntoView,
      attachMap,
    }),
    [
      actions,
      situation,
      draft,
      drawn,
      map,
      via,
      focusAsked,
      places,
      setOverlay,
      showing,
      writing,
      pointAt,
      bringIntoView,
      attachMap,
      show,
    ],
  )
}

function tellStep(outcome: UndoOutcome, done: string): void {
  if (outcome.done) announce(done)
  else if (outcome.refusal) tellRefusal(outcome.refusal)
}
