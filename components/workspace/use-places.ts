'use client'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Suppositions } from '@/lib/domain/evaluation/suppositions'
import { later, useLater } from '../ui/later'
import { type Eye, type Place, pathOfPlace, readPlace } from './place'
import type { PlaceKeeper, Ways } from './place-keeper'
import { partOf, type Showing } from './showing'
import type { Workspace } from './workspace-context'

/** Comes with the first move: until then one is where the address says. */
const keeping = later(() => import('./place-keeper'))

/** Where one is on the map, was, and may go back to. */
export type Places = {
  canGoBack: boolean
  canGoForward: boolean
  /** Goes to the place before this one or after it, skipping those that are gone. */
  go(way: -1 | 1): void
  /** The place to be shown: at first that of the address, then each the browser goes to. */
  asked: { place: Place; count: number }
  /** Asks the drawn map to look there; while the outline is shown, from when it is drawn again. */
  look(eye: Eye): void
  /** The last asking; `count` changes with each. */
  lookAsked: { eye: Eye; count: number } | null
  /** Where the drawn map is looked at, null until it has opened. */
  eye(): Eye | null
  keepEye(eye: Eye): void
  /** The same when the map opens by itself: nobody has moved it, so the address stays as it is. */
  beginEye(eye: Eye): void
  /** The address of the present view. */
  here(): string
}

type Props = { map: DebateMap; showing: Showing | null; supposed: Suppositions } & Pick<Workspace, 'selection' | 'view'>

/** Keeps the address at where the person is, and the way back. */
export function usePlaces({ map, selection, view, showing, supposed }: Props): Places {
  const [first] = useState((): Place => {
    const place = readPlace(window.location.search)
    return { ...place, view: place.view ?? view }
  })
  const [asked, setAsked] = useState({ place: first, count: 0 })
  const [lookAsked, setLookAsked] = useState<Places['lookAsked']>(null)
  const [ways, setWays] = useState<Ways>({ back: false, forward: false })
  // After a reload there may be somewhere to go back to.
  const [wanted, setWanted] = useState(() => Boolean(window.history.state?.cruxTrail))
  const eye = useRef(first.eye)
  const thing = selection.length === 1 ? (selection[0] ?? null) : null
  const part = partOf(showing)
  const latest = useRef({ map, thing, view, part, supposed })
  useLayoutEffect(() => {
    latest.current = { map, thing, view, part, supposed }
  })
  const now = useCallback(() => {
    const { map, thing, view, part, supposed } = latest.current
    const words = thing && thing.id === first.thing?.id ? first.words : ''
    return { map, place: { thing, words, view, eye: eye.current, part, supposed } }
  }, [first])

  const loaded = useLater(keeping, wanted)
  const keeper = useRef<PlaceKeeper | null>(null)
  useEffect(() => {
    if (!loaded) return
    const show = (place: Place) => {
      eye.current = place.eye ?? eye.current
      setAsked((last) => ({ place, count: last.count + 1 }))
    }
    const tell = (next: Ways) =>
      setWays((last) => (last.back === next.back && last.forward === next.forward ? last : next))
    const opened = new loaded.PlaceKeeper(first, { now, show, tell })
    keeper.current = opened
    opened.looked()
    opened.moved()
    return () => {
      keeper.current = null
      opened.close()
    }
  }, [loaded, first, now])

  const before = useRef({ kind: thing?.kind, id: thing?.id, view })
  // Before the map flies to what was selected: the place that is left is kept as it was looked at.
  useLayoutEffect(() => {
    const last = before.current
    before.current = { kind: thing?.kind, id: thing?.id, view }
    if (last.view === view && last.kind === thing?.kind && last.id === thing?.id) return
    setWanted(true)
    keeper.current?.moved()
  }, [thing?.kind, thing?.id, view])
  const shownBefore = useRef({ part, supposed })
  useEffect(() => {
    if (shownBefore.current.part === part && shownBefore.current.supposed === supposed) return
    shownBefore.current = { part, supposed }
    setWanted(true)
    keeper.current?.looked()
    keeper.current?.writeSoon()
  }, [part, supposed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is there changes with the map
  useEffect(() => keeper.current?.mapChanged(), [map])

  const go = useCallback((way: -1 | 1) => keeper.current?.go(way), [])
  const beginEye = useCallback((next: Eye) => {
    eye.current = next
    keeper.current?.looked()
  }, [])
  const keepEye = useCallback(
    (next: Eye) => {
      beginEye(next)
      setWanted(true)
      keeper.current?.writeSoon()
    },
    [beginEye],
  )
  const look = useCallback((eye: Eye) => setLookAsked((last) => ({ eye, count: (last?.count ?? 0) + 1 })), [])
  const readEye = useCallback(() => eye.current, [])
  const here = useCallback(() => pathOfPlace(now().map.id, now().place), [now])
  return useMemo(
    () => ({
      canGoBack: ways.back,
      canGoForward: ways.forward,
      go,
      asked,
      look,
      lookAsked,
      eye: readEye,
      keepEye,
      beginEye,
      here,
    }),
    [ways, go, asked, look, lookAsked, readEye, keepEye, beginEye, here],
  )
}
