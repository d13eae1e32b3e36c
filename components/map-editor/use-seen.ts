'use client'
import { type ReactFlowState, useStore } from '@xyflow/react'
import { useCallback } from 'react'
import { type Box, sameBox } from '@/lib/domain/layout/box'
import { NEAR, seenArea } from './seen'
import type { PaneSize, View } from './viewport'

/** What is seen: the first view until React Flow has taken it over. */
export const viewOf = ({ transform: [x, y, zoom], panZoom }: ReactFlowState, firstView: View): View =>
  panZoom ? { x, y, zoom } : firstView

/** The room there is: as it was measured first, until React Flow has measured it. */
export const paneOf = ({ width, height }: ReactFlowState, measured: PaneSize): PaneSize =>
  width > 0 ? { width, height } : measured

/** The part of the map that is drawn around what is seen; the same object for as long as it is the same part. */
export function useSeen(firstView: View, paneSize: PaneSize): Box {
  const read = useCallback(
    (state: ReactFlowState) => seenArea(viewOf(state, firstView), paneOf(state, paneSize), NEAR),
    [firstView, paneSize],
  )
  return useStore(read, sameBox)
}

/** Whether the map is looked at from farther away than this. */
export const useZoomBelow = (firstView: View, limit: number): boolean =>
  useStore((state) => viewOf(state, firstView).zoom < limit)
