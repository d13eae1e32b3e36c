'use client'
import { useMemo, useState } from 'react'
import { applyOperation } from '@/lib/domain/apply-operation'
import type { DebateMap } from '@/lib/domain/debate-map'
import { type MapLayout, MapPainter } from '@/lib/domain/layout/layout-map'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import type { Point } from '@/lib/domain/model'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { spotOfKey } from './node-key'

/** Where each dragged card is under the pointer. */
export type Moves = ReadonlyMap<NodeKey, Point>

const GHOST_STAMP = { author: 'drag', at: '1970-01-01T00:00:00.000Z' }

/**
 * Where everything stands. While cards are dragged the layout is that of a map with pins under the pointer,
 * so that what hangs by them comes along and nothing jumps at the end. Each picture is made from the last one, so
 * that an edit or a step of a drag costs what it changes.
 */
export function useLayout(map: DebateMap, moves: Moves | null): MapLayout {
  const { claims, arguments: args } = map
  const [painter] = useState(() => new MapPainter())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout reads claims and arguments, and notes change more often
  return useMemo(() => painter.paint(moves ? mapWithMoves(map, moves) : map), [painter, claims, args, moves])
}

function mapWithMoves(map: DebateMap, moves: Moves): DebateMap {
  const placements = [...moves].map(([key, to]) => ({ ...spotOfKey(key), from: null, to }))
  const moved = applyOperation(map, { v: OPERATION_VERSION, id: 'drag', kind: 'place', placements }, GHOST_STAMP)
  return moved.ok ? moved.value.map : map
}
