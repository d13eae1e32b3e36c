'use client'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { argumentsAbout, type DebateMap } from '@/lib/domain/debate-map'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import { spotOfDraft } from '../workspace/editor-actions'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { keyOfSpot, spotOfKey } from './node-key'
import { useFlight } from './use-flight'
import { eyeOf, firstView, type PaneSize, type View, viewAt, viewOfEye, viewWith, wholeView } from './viewport'

type Props = {
  layout: MapLayout
  paneSize: PaneSize
  pane: RefObject<HTMLDivElement | null>
  /** From this zoom on cards are cards that can take the focus. */
  nearFrom: number
}

/** What part of the map is seen: at first, after a jump, while the keyboard walks, while a card is written. */
export function useMapView({ layout, paneSize, pane, nearFrom }: Props) {
  const { session, revealed, editing } = useWorkspace()
  const { focusAsked, draft, shownMap, attachMap, places } = useEditor()
  const { eye, keepEye, beginEye, lookAsked } = places
  const { fly, focus, stay } = useFlight(pane)
  const latest = useRef(layout)
  useLayoutEffect(() => {
    latest.current = layout
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first layout and size decide the first view
  const first = useMemo(() => {
    const known = eye()
    if (known) return viewOfEye(known, layout.bounds, paneSize)
    const [thesis] = layout.boxes.keys()
    const row = thesis ? rowUnder(shownMap, thesis).flatMap((key) => layout.boxes.get(key) ?? []) : []
    return firstView([...layout.boxes.values()], row, layout.bounds, paneSize)
  }, [session])

  const opened = useRef(() => {
    if (!eye()) beginEye(eyeOf(first, paneSize))
  })
  useEffect(() => opened.current(), [])

  // What was just made has no place yet: it is shown with the first layout that has one.
  const awaited = useRef<NodeKey | null>(null)
  const showAwaited = useRef(() => {})
  useEffect(() => {
    showAwaited.current = () => {
      const box = awaited.current && latest.current.boxes.get(awaited.current)
      if (!box) return
      awaited.current = null
      fly((view, size) => viewWith(box, view, size))
    }
    showAwaited.current()
  })

  useEffect(() => {
    attachMap({
      fit: () => fly((_view, size) => wholeView(latest.current.bounds, size)),
      show: (spot) => {
        awaited.current = keyOfSpot(spot)
        showAwaited.current()
      },
    })
    return () => attachMap(null)
  }, [attachMap, fly])

  const revealedThing = revealed?.thing
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same thing may be asked for again
  useEffect(() => {
    if (revealedThing?.kind !== 'claim' && revealedThing?.kind !== 'argument') return
    const key = keyOfSpot({ kind: revealedThing.kind, id: revealedThing.id })
    const box = latest.current.boxes.get(key)
    if (box) fly((view, size) => viewAt(box, view, size))
  }, [revealedThing, revealed?.count, fly])

  const asked = useRef(focusAsked?.count)
  useEffect(() => {
    if (!focusAsked || asked.current === focusAsked.count) return
    asked.current = focusAsked.count
    const key = focusAsked.spot && keyOfSpot(focusAsked.spot)
    const box = key && latest.current.boxes.get(key)
    if (box) fly((view, size) => (view.zoom < nearFrom ? viewAt(box, view, size) : viewWith(box, view, size)))
    focus(key)
  }, [focusAsked, fly, focus, nearFrom])

  // After the focus: whoever comes back to a place sees it as it was left.
  const looked = useRef(lookAsked?.count)
  useEffect(() => {
    if (!lookAsked || looked.current === lookAsked.count) return
    looked.current = lookAsked.count
    fly((_view, size) => viewOfEye(lookAsked.eye, latest.current.bounds, size))
  }, [lookAsked, fly])

  const written = draft ? spotOfDraft(draft) : editing ? { kind: 'claim' as const, id: editing } : null
  const writtenKey = written && keyOfSpot(written)
  useEffect(() => {
    if (writtenKey) stay()
    const box = writtenKey && latest.current.boxes.get(writtenKey)
    if (box) fly((view, size) => (view.zoom < 0.7 ? viewAt(box, view, size) : viewWith(box, view, size)))
  }, [writtenKey, fly, stay])

  const keepView = useCallback(
    (view: View) => {
      const size = pane.current?.getBoundingClientRect()
      if (size) keepEye(eyeOf(view, size))
    },
    [pane, keepEye],
  )
  return useMemo(() => ({ firstView: first, keepView }), [first, keepView])
}

/** The cards that argue about a card. */
const rowUnder = (map: DebateMap, key: NodeKey): NodeKey[] =>
  argumentsAbout(map, spotOfKey(key)).flatMap(({ premises }) => premises.map((id) => keyOfSpot({ kind: 'claim', id })))
