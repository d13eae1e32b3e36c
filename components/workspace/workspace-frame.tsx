'use client'
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { EditEffectDoor } from '../effects/edit-effect-door'
import { Inspector } from '../inspector/inspector'
import { onQuestionsAsked } from '../questions/questions-door'
import { ScenarioDoor } from '../scenario/scenario-door'
import { SourcesPane } from '../sources/sources-pane'
import { lazyPart } from '../ui/later'
import { Spinner } from '../ui/spinner'
import { Announcer } from './announcer'
import { useEditor } from './editor-context'
import { EndedNotice } from './ended-notice'
import { FoundBar } from './found-bar'
import { SidePane } from './panes'
import { type PhoneTab, PhoneTabs } from './phone-tabs'
import { SkipLinks } from './skip-links'
import { PhoneBar, TopBar } from './top-bar'
import { useClipboard } from './use-clipboard'
import { useCommandKeys } from './use-command-keys'
import { useLeaveWarning } from './use-leave-warning'
import { NARROW, PHONE, useMediaQuery } from './use-media-query'
import { useNotices } from './use-notices'
import { usePaneShapes } from './use-pane-shapes'
import { type ThingKind, useWorkspace } from './workspace-context'

// Who works on the map may never need the outline, nor a phone the drawn map.
const MapEditor = lazyPart(async () => ({ default: (await import('../map-editor/map-editor')).MapEditor }))
const Outline = lazyPart(async () => ({ default: (await import('../outline/outline')).Outline }))

/** The bar, the panes and the tabs around the map. */
export function WorkspaceFrame() {
  const { session, select, reveal } = useWorkspace()
  const { actions } = useEditor()
  const main = useRef<HTMLElement>(null)
  const phone = useMediaQuery(PHONE)
  useCommandKeys(main, actions.run)
  useClipboard(main)
  useLeaveWarning(session)
  useNotices(
    session,
    useCallback(
      (id) => {
        select([{ kind: 'claim', id }])
        reveal({ kind: 'claim', id })
      },
      [select, reveal],
    ),
  )
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-paper">
      {phone ? null : <SkipLinks />}
      {phone ? <PhoneBar /> : <TopBar />}
      <EndedNotice />
      {phone ? <PhonePanes main={main} /> : <Panes main={main} />}
      <Announcer />
    </div>
  )
}

type MainProps = { main: React.RefObject<HTMLElement | null> }

/** Sources, map, inspector side by side. */
function Panes({ main }: MainProps) {
  const narrow = useMediaQuery(NARROW)
  const [shapes, change] = usePaneShapes(narrow)
  useRevealed((kind) => {
    if (isInSources(kind)) change('left', { ...shapes.left, open: true })
    else if (narrow) change('left', { ...shapes.left, open: false })
  })
  useQuestionsAsked(() => change('right', { ...shapes.right, open: true }))
  return (
    <div className="flex min-h-0 flex-1">
      <SidePane
        side="left"
        label="the sources"
        shape={shapes.left}
        over={narrow}
        onChange={(shape) => change('left', shape)}
      >
        <SourcesPane />
      </SidePane>
      <main ref={main} className="min-h-0 min-w-0 flex-1">
        <Middle />
      </main>
      <SidePane
        side="right"
        label="the inspector"
        shape={shapes.right}
        over={narrow}
        onChange={(shape) => change('right', shape)}
      >
        <Inspector />
      </SidePane>
    </div>
  )
}

/** One part at a time. */
function PhonePanes({ main }: MainProps) {
  const { view, setView } = useWorkspace()
  const [side, setSide] = useState<'sources' | 'notes' | null>(null)
  useRevealed((kind) => {
    setSide(isInSources(kind) ? 'sources' : null)
  })
  useQuestionsAsked(() => setSide('notes'))
  const onTab = (tab: PhoneTab) => {
    if (tab === 'sources' || tab === 'notes') {
      setSide(tab)
      return
    }
    setSide(null)
    setView(tab)
  }
  return (
    <>
      <main ref={main} className="min-h-0 flex-1">
        {side === 'sources' ? <SourcesPane /> : side === 'notes' ? <Inspector notesFirst /> : <Middle />}
      </main>
      <PhoneTabs tab={side ?? view} onTab={onTab} />
    </>
  )
}

function Middle() {
  const { view } = useWorkspace()
  return (
    <div className="flex h-full flex-col">
      <ScenarioDoor />
      <FoundBar />
      <div className="relative min-h-0 flex-1">
        <EditEffectDoor />
        <Suspense
          fallback={
            <div className="flex h-full items-center justify-center text-faint">
              <Spinner label={view === 'map' ? 'Drawing the map' : 'Writing the outline'} />
            </div>
          }
        >
          {view === 'map' ? <MapEditor /> : <Outline />}
        </Suspense>
      </div>
    </div>
  )
}

/** Brought before the eye in a text: sources, quotes, and the passages that notes are about. */
const isInSources = (kind: ThingKind): boolean => kind === 'source' || kind === 'quote' || kind === 'annotation'

/** Calls back whenever critical questions are to be shown. */
function useQuestionsAsked(show: () => void): void {
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })
  useEffect(() => onQuestionsAsked(() => latest.current()), [])
}

/** Calls back with the kind of thing whenever something is to be brought before the eye. */
function useRevealed(show: (kind: ThingKind) => void): void {
  const { revealed } = useWorkspace()
  const shown = useRef(revealed?.count)
  useEffect(() => {
    if (!revealed || shown.current === revealed.count) return
    shown.current = revealed.count
    show(revealed.thing.kind)
  })
}
