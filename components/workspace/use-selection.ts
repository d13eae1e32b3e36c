'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { argumentsFrom, type DebateMap } from '@/lib/domain/debate-map'
import type { Point } from '@/lib/domain/model'
import type { MapSession } from '@/lib/sync/map-session'
import type { Editor } from './editor-context'
import { isOnMap } from './is-on-map'
import type { Spot } from './walk'
import type { ThingRef } from './workspace-context'

/** The protocol carries no more. */
const MOST_SHOWN_TO_PEERS = 50

/** What is selected (never what was deleted), how the eye came there, and what the others see of it. */
export function useSelection(session: MapSession, map: DebateMap) {
  const [{ things, via }, setChosen] = useState<{ things: readonly ThingRef[]; via: string | null }>({
    things: [],
    via: null,
  })
  const [focusAsked, setFocusAsked] = useState<Editor['focusAsked']>(null)
  const pointer = useRef<Point | null>(null)

  const selection = useMemo(
    () => (things.every((thing) => isOnMap(map, thing)) ? things : things.filter((thing) => isOnMap(map, thing))),
    [things, map],
  )
  const shown = useRef(selection)
  useEffect(() => {
    shown.current = selection
    session.setPresence({ selection: selection.slice(0, MOST_SHOWN_TO_PEERS), pointer: pointer.current })
  }, [session, selection])

  const select = useCallback(
    (next: readonly ThingRef[], way: string | null = null) => {
      setChosen((last) => ({ things: next, via: way ?? wayTo(session.getState().map, next, last.via) }))
    },
    [session],
  )
  const goTo = useCallback(
    (spot: Spot | null, way: string | null = null) => {
      setChosen((last) => {
        const next = spot ? [spot] : []
        return { things: next, via: way ?? wayTo(session.getState().map, next, last.via) }
      })
      setFocusAsked((last) => ({ spot, count: (last?.count ?? 0) + 1 }))
    },
    [session],
  )
  const pointAt = useCallback(
    (point: Point | null) => {
      pointer.current = point
      session.setPresence({ selection: shown.current.slice(0, MOST_SHOWN_TO_PEERS), pointer: point })
    },
    [session],
  )
  return { selection, via, select, focusAsked, goTo, pointAt }
}

/** The argument in which the newly selected claim is seen, as far as it is the one the eye was at. */
function wayTo(map: DebateMap, things: readonly ThingRef[], last: string | null): string | null {
  const [thing, ...others] = things
  if (!thing || others.length > 0) return null
  if (thing.kind === 'argument') return thing.id
  return thing.kind === 'claim' && argumentsFrom(map, thing.id).some(({ id }) => id === last) ? last : null
}
