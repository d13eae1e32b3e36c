'use client'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { applyOperation } from '@/lib/domain/apply-operation'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import type { Point } from '@/lib/domain/model'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import type { MapSession } from '@/lib/sync/map-session'
import { LayoutDesk } from './layout-desk'
import { spotOfKey } from './node-key'

/** Where each dragged card is under the pointer. */
export type Moves = ReadonlyMap<NodeKey, Point>

const GHOST_STAMP = { author: 'drag', at: '1970-01-01T00:00:00.000Z' }

/**
 * Where everything stands. While cards are dragged the layout is that of a map with pins under the pointer,
 * so that what hangs by them comes along and nothing jumps at the end. Each picture is made from the last one, so
 * that an edit or a step of a drag costs what it changes. That of a large map comes a moment after the map.
 */
export function useLayout(desk: LayoutDesk, map: DebateMap, moves: Moves | null): MapLayout {
  const { claims, arguments: args } = map
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout reads claims and arguments, and notes change more often
  const moved = useMemo(() => (moves ? mapWithMoves(map, moves) : map), [claims, args, moves])
  const painted = useMemo(() => desk.paint(moved), [desk, moved])
  const later = useSyncExternalStore(desk.subscribe, desk.read, desk.read)
  useEffect(() => desk.ask(moved), [desk, moved])
  const layout = painted ?? later
  if (!layout) throw new Error('the map is drawn before it is laid out')
  return layout
}

/** Kept with the open map: whoever comes back from the outline finds it laid out. */
const desks = new WeakMap<MapSession, LayoutDesk>()

function deskOf(session: MapSession, map: DebateMap): LayoutDesk {
  const desk = desks.get(session) ?? new LayoutDesk(map)
  desks.set(session, desk)
  return desk
}

/** The desk that lays out the map of an open workspace, and whether there is something to draw yet. */
export function useLayoutDesk(session: MapSession, map: DebateMap): { desk: LayoutDesk; isReady: boolean } {
  const [desk] = useState(() => deskOf(session, map))
  const isReady = useSyncExternalStore(desk.subscribe, desk.isReady, desk.isReady)
  useEffect(() => {
    if (!isReady) desk.ask(map)
  }, [desk, map, isReady])
  useEffect(() => () => desk.stop(), [desk])
  return { desk, isReady }
}

function mapWithMoves(map: DebateMap, moves: Moves): DebateMap {
  const placements = [...moves].map(([key, to]) => ({ ...spotOfKey(key), from: null, to }))
  const moved = applyOperation(map, { v: OPERATION_VERSION, id: 'drag', kind: 'place', placements }, GHOST_STAMP)
  return moved.ok ? moved.value.map : map
}
