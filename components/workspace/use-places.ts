'use client'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import { isOnMap } from './is-on-map'
import { type Eye, isSamePlace, type Place, pathOfPlace, readPlace } from './place'
import { arriveAt, beginTrail, placeAt, revise, stateOfTrail, stepsTo, trailOfState, visit } from './trail'
import type { ThingRef, Workspace } from './workspace-context'

/** Browsers take no more than a few changes of the address a second. */
const WRITE_AFTER_MS = 250
/** Steps of the arrow keys that come as fast are one walk, and one place. */
const WALK_MS = 1_000

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
  /** Where the drawn map is looked at, null while it is as it opened. */
  eye(): Eye | null
  keepEye(eye: Eye): void
  /** The same when the map opens by itself: nobody has moved it, so the address stays as it is. */
  beginEye(eye: Eye): void
  /** The address of the present view. */
  here(): string
}

type Props = { map: DebateMap } & Pick<Workspace, 'selection' | 'view'>

/**
 * Keeps the address at where the person is, and an entry in the browser's history for each place visited: its back
 * and forward buttons go through these.
 */
export function usePlaces({ map, selection, view }: Props): Places {
  const [path] = useState(() => window.location.pathname)
  const [trail, setTrail] = useState(() => {
    const kept = trailOfState(window.history.state)
    return kept ?? beginTrail(placeOfAddress(view))
  })
  const [asked, setAsked] = useState(() => ({ place: placeOfAddress(view), count: 0 }))
  const [lookAsked, setLookAsked] = useState<Places['lookAsked']>(null)
  const eye = useRef(asked.place.eye)
  const thing = selection.length === 1 ? (selection[0] ?? null) : null
  const latest = useRef({ trail, map, thing, view })
  useLayoutEffect(() => {
    latest.current = { ...latest.current, map, thing, view }
  })

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const here = useCallback(() => {
    const { trail, map, thing, view } = latest.current
    const place = placeAt(trail)
    const shown = { thing, words: '', view, eye: eye.current }
    return pathOfPlace(map.id, isSamePlace(place, shown) ? { ...place, eye: eye.current } : shown)
  }, [])
  const write = useCallback(() => {
    clearTimeout(timer.current)
    // Somebody is on the way to another page.
    if (window.location.pathname !== path) return
    window.history.replaceState(stateOfTrail(latest.current.trail), '', here())
  }, [path, here])
  const writeSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(write, WRITE_AFTER_MS)
  }, [write])
  useEffect(() => () => clearTimeout(timer.current), [])

  const isWalking = useWalking()
  const before = useRef({ thing, view })
  // Before the map flies to what was selected: the place that is left is kept as it was looked at.
  useLayoutEffect(() => {
    const last = before.current
    before.current = { thing, view }
    if (last.view === view && isSame(last.thing, thing)) return
    const { trail, map } = latest.current
    const place: Place = { thing, words: '', view, eye: eye.current }
    const present = placeAt(trail)
    const isLettingGo = !thing && view === present.view
    if (!isSamePlace(present, place) && !isLettingGo) {
      const goesOn = isWalking()
      // What was deleted is left as if it had never been gone to.
      const replaces = goesOn || !isThere(map, present) || (!present.thing && view === present.view)
      const next = replaces ? revise(trail, place) : visit(trail, place)
      if (!replaces && window.location.pathname === path) {
        window.history.replaceState(stateOfTrail(trail), '', pathOfPlace(map.id, present))
        window.history.pushState(stateOfTrail(next), '', pathOfPlace(map.id, place))
      }
      latest.current.trail = next
      setTrail(next)
    }
    writeSoon()
  }, [thing, view, path, isWalking, writeSoon])

  useEffect(() => {
    const arrive = ({ state }: PopStateEvent) => {
      if (window.location.pathname !== path) return
      clearTimeout(timer.current)
      const { trail, map, view } = latest.current
      const kept = trailOfState(state)
      const next = (kept && arriveAt(trail, kept.at)) ?? kept ?? beginTrail(placeOfAddress(view))
      latest.current.trail = next
      setTrail(next)
      const place = placeAt(next)
      const further = isThere(map, place)
        ? 0
        : stepsTo(next, next.at < trail.at ? -1 : 1, (place) => isThere(map, place))
      if (further !== 0) window.history.go(further)
      else {
        eye.current = place.eye ?? eye.current
        setAsked((last) => ({ place, count: last.count + 1 }))
        writeSoon()
      }
    }
    window.addEventListener('popstate', arrive)
    return () => window.removeEventListener('popstate', arrive)
  }, [path, writeSoon])

  const steps = useMemo(() => {
    const isThereNow = (place: Place) => isThere(map, place)
    return { back: stepsTo(trail, -1, isThereNow), forward: stepsTo(trail, 1, isThereNow) }
  }, [trail, map])
  const go = useCallback(
    (way: -1 | 1) => {
      const { trail, map } = latest.current
      const steps = stepsTo(trail, way, (place) => isThere(map, place))
      if (steps === 0) return
      write()
      window.history.go(steps)
    },
    [write],
  )
  const beginEye = useCallback((next: Eye) => {
    eye.current = next
    const { trail, thing, view } = latest.current
    const present = placeAt(trail)
    // After letting go of a thing one may look around: its place stays as it was.
    if (present.view === view && isSame(present.thing, thing))
      latest.current.trail = revise(trail, { ...present, eye: next })
  }, [])
  const keepEye = useCallback(
    (next: Eye) => {
      beginEye(next)
      writeSoon()
    },
    [beginEye, writeSoon],
  )
  const look = useCallback((eye: Eye) => setLookAsked((last) => ({ eye, count: (last?.count ?? 0) + 1 })), [])
  const readEye = useCallback(() => eye.current, [])
  return useMemo(
    () => ({
      canGoBack: steps.back !== 0,
      canGoForward: steps.forward !== 0,
      go,
      asked,
      look,
      lookAsked,
      eye: readEye,
      keepEye,
      beginEye,
      here,
    }),
    [steps.back, steps.forward, go, asked, look, lookAsked, readEye, keepEye, beginEye, here],
  )
}

function placeOfAddress(view: Workspace['view']): Place {
  const place = readPlace(window.location.search)
  return { ...place, view: place.view ?? view }
}

const isThere = (map: DebateMap, { thing }: Place): boolean => thing === null || isOnMap(map, thing)
const isSame = (a: ThingRef | null, b: ThingRef | null): boolean => a?.kind === b?.kind && a?.id === b?.id

/** Says whether the person goes on walking: an arrow key led here, as one did not long before. */
function useWalking(): () => boolean {
  const walk = useRef({ byArrow: false, last: Number.NEGATIVE_INFINITY })
  useEffect(() => {
    const hear = (event: Event) => {
      walk.current.byArrow = event instanceof KeyboardEvent && event.key.startsWith('Arrow') && !event.altKey
    }
    window.addEventListener('keydown', hear, true)
    window.addEventListener('pointerdown', hear, true)
    return () => {
      window.removeEventListener('keydown', hear, true)
      window.removeEventListener('pointerdown', hear, true)
    }
  }, [])
  return useCallback(() => {
    const now = performance.now()
    const { byArrow, last } = walk.current
    walk.current.last = byArrow ? now : Number.NEGATIVE_INFINITY
    return byArrow && now - last < WALK_MS
  }, [])
}
