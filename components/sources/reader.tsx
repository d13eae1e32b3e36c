'use client'
import { type RefObject, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Source } from '@/lib/domain/model'
import type { MapSession } from '@/lib/sync/map-session'
import { lazyPart } from '../ui/later'
import { useWorkspace } from '../workspace/workspace-context'
import { firstPositionInSight, scrollToPosition } from './dom-positions'
import type { Emphasis } from './reader-block'
import { ReaderHead } from './reader-head'
import { marksOf, type ReaderMark, type SegmentTarget, targetsOf } from './reader-marks'
import { type PassagePanelState, readerMemory } from './reader-memory'
import { ReaderText } from './reader-text'
import { type PassageAct, SelectionBar } from './selection-bar'
import { splitBlocks } from './text-blocks'
import { useKeyboardSelection } from './use-keyboard-selection'
import { useRovingLinks } from './use-roving-links'
import { useTextSelection } from './use-text-selection'

/** Loaded when a passage is made into something, or a highlight asks which of its claims is meant. */
const loadPanel = () => import('./passage-panel')
const PassagePanel = lazyPart(loadPanel)
const HighlightMenu = lazyPart(() => import('./highlight-menu'))

/** A place in the text to bring before the eye; `count` changes with each asking. */
export type ReaderPlace = { markId: string; start: number; count: number }

type Props = { source: Source; goTo: ReaderPlace | null }

/** One source to read: its text with what the map has taken from it, and what can be made of a passage. */
export function Reader({ source, goTo }: Props) {
  const { session, state, selection, select, reveal } = useWorkspace()
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const firstButton = useRef<HTMLButtonElement>(null)
  const { panels } = readerMemory(session)
  const [panel, keepPanel] = useState(panels.get(source.id) ?? null)
  const setPanel = (next: PassagePanelState | null) => {
    if (next) panels.set(source.id, next)
    else panels.delete(source.id)
    keepPanel(next)
  }
  const [menu, setMenu] = useState<{ anchor: HTMLElement; targets: readonly SegmentTarget[] } | null>(null)

  const blocks = useMemo(() => splitBlocks(source.text), [source.text])
  const marks = useMemo(() => marksOf(state.map, source), [state.map, source])
  const drawn = useMemo<ReaderMark[]>(
    () => (panel ? [...marks, { ...panel.range, id: 'pending', kind: 'pending' }] : marks),
    [marks, panel],
  )
  usePlaceMemory(session, source.id, text, scroller)
  const flashed = useFlash(goTo, text, scroller)
  const emphasis = useMemo<Emphasis>(
    () => ({ selected: selectedMarks(marks, selection), flashed }),
    [marks, selection, flashed],
  )

  const { range, clear } = useTextSelection(text, source.text)
  const keys = useKeyboardSelection(
    text,
    scroller,
    { text: source.text, blocks },
    {
      onAct: () => firstButton.current?.focus(),
      onLeave: clear,
    },
  )

  const roveLinks = useRovingLinks(text)

  // Whoever has selected something is about to ask for it: no key typed then may be lost.
  const selecting = range !== null
  useEffect(() => {
    if (selecting) void loadPanel()
  }, [selecting])

  const follow = useCallback(
    (target: SegmentTarget) => {
      select([{ kind: target.kind, id: target.id }])
      if (target.kind === 'claim') reveal({ kind: 'claim', id: target.id })
    },
    [select, reveal],
  )
  const open = useCallback(
    (anchor: HTMLElement, over: readonly ReaderMark[]) => {
      const targets = targetsOf(over)
      const [only, ...others] = targets
      if (only && others.length === 0) follow(only)
      else if (only) setMenu({ anchor, targets })
    },
    [follow],
  )
  const act = (kind: PassageAct) => {
    if (!range) return
    setPanel({ act: kind, range })
    clear()
    keys.end()
  }
  const leave = () => {
    clear()
    keys.end()
    text.current?.focus()
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div ref={page} className="relative px-5.5 pt-5 pb-24">
          <ReaderHead source={source} marks={marks} />
          <section
            ref={text}
            aria-label={`Text of ${source.title}`}
            aria-describedby="reader-keys"
            lang={source.language || undefined}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here no key could select text
            tabIndex={0}
            onKeyDown={(event) => {
              if (!roveLinks(event)) keys.onKeyDown(event)
            }}
            onPointerDown={keys.end}
            className="mt-5 rounded-sm font-serif text-[1rem] leading-[1.6rem] outline-offset-8 [overflow-wrap:anywhere]"
          >
            <ReaderText text={source.text} blocks={blocks} marks={drawn} emphasis={emphasis} onOpen={open} />
          </section>
          <p id="reader-keys" hidden>
            Press Enter to select a passage with the arrow keys; Tab and then the arrow keys lead to the highlights.
          </p>
          {range ? (
            <SelectionBar
              range={range}
              page={page}
              byKeys={keys.active}
              firstButton={firstButton}
              onAct={act}
              onLeave={leave}
            />
          ) : null}
        </div>
      </div>
      <Suspense>
        {panel ? (
          <PassagePanel
            key={`${panel.act} ${panel.range.start} ${panel.range.end}`}
            act={panel.act}
            source={source}
            range={panel.range}
            onClose={() => {
              setPanel(null)
              text.current?.focus({ preventScroll: true })
            }}
          />
        ) : null}
        {menu ? (
          <HighlightMenu anchor={menu.anchor} targets={menu.targets} onChoose={follow} onClose={() => setMenu(null)} />
        ) : null}
      </Suspense>
    </div>
  )
}

/** Marks that belong to what is selected on the map or in the inspector. */
function selectedMarks(
  marks: readonly ReaderMark[],
  selection: ReturnType<typeof useWorkspace>['selection'],
): Set<string> {
  const chosen = new Set(selection.map(({ kind, id }) => `${kind} ${id}`))
  const isChosen = (mark: ReaderMark): boolean =>
    mark.kind === 'quote'
      ? chosen.has(`quote ${mark.quoteId}`) || mark.claimIds.some((id) => chosen.has(`claim ${id}`))
      : mark.kind === 'note' && chosen.has(`annotation ${mark.annotationId}`)
  return new Set(marks.filter(isChosen).map(({ id }) => id))
}

type Place = RefObject<HTMLElement | null>

/** Begins where the source was left. */
function usePlaceMemory(session: MapSession, sourceId: string, text: Place, scroller: Place): void {
  useLayoutEffect(() => {
    const { places } = readerMemory(session)
    const position = places.get(sourceId)
    const [root, pane] = [text.current, scroller.current]
    if (!root || !pane) return
    const giveUp = position === undefined ? undefined : scrollToPosition(root, pane, position, 'start')
    return () => {
      giveUp?.()
      if (pane.scrollTop > 0) places.set(sourceId, firstPositionInSight(root, pane))
      else places.delete(sourceId)
    }
  }, [session, sourceId, text, scroller])
}

const FLASH_MS = 1_600

/** Scrolls to the place and lets its mark light up for a moment. */
function useFlash(goTo: ReaderPlace | null, text: Place, scroller: Place): string | null {
  const [flashed, setFlashed] = useState<string | null>(null)
  useEffect(() => {
    const [root, pane] = [text.current, scroller.current]
    if (!goTo || !root || !pane) return
    const giveUp = scrollToPosition(root, pane, goTo.start, 'center')
    setFlashed(goTo.markId)
    const timer = setTimeout(() => setFlashed(null), FLASH_MS)
    return () => {
      giveUp()
      clearTimeout(timer)
    }
  }, [goTo, text, scroller])
  return flashed
}
