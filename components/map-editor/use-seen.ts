'use client'
import { type ReactFlowState, useStore } from '@xyflow/react'
import { useCallback } from 'react'
import { type Box, sameBox } from '@/lib/domain/layout/box'
import { type Reach, seenArea } from './seen'
import type { PaneSize, View } from './viewport'

/**
 * The part of the map that is drawn around what is seen; the same object for as long as it is the same part. Before React
 * Flow has taken it over, the first view is what is seen.
 */
export function useSeen(firstView: View, paneSize: PaneSize, reach: Reach): Box {
  const read = useCallback(
    ({ transform: [x, y, zoom], panZoom, width, height }: ReactFlowState) => {
      const pane = width > 0 ? { width, height } : paneSize
      return seenArea(panZoom ? { x, y, zoom } : firstView, pane, reach)
    },
    [firstView, paneSize, reach],
  )
  return useStore(read, sameBox)
}

/** Whether the map is looked at from farther away than this. */
export const useZoomBelow = (firstView: View, limit: number): boolean =>
  useStore(({ transform, panZoom }) => (panZoom ? transform[2] : firstView.zoom) < limit)
