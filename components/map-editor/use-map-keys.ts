'use client'
import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, useCallback } from 'react'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import { useEditor } from '../workspace/editor-context'
import { type Direction, type Spot, walk } from '../workspace/walk'
import { keyOfSpot } from './node-key'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The keys that belong to the drawn map: arrows walk the debate by meaning, Enter writes, Escape lets go, + and − zoom. */
export function useMapKeys(layout: MapLayout) {
  const { actions, situation, shownMap, via } = useEditor()
  const { zoomIn, zoomOut } = useReactFlow()

  return useCallback(
    (event: KeyboardEvent) => {
      const { key, target } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof Element && target.closest('input, textarea, button, a')) return
      const direction = ARROWS[key]
      if (direction) {
        const across = (spot: Spot) => layout.boxes.get(keyOfSpot(spot))?.x ?? Number.POSITIVE_INFINITY
        const step = situation.single
          ? walk(shownMap, situation.single, direction, { via, across })
          : firstSpot(layout, situation.claims[0])
        if (step) actions.goTo(step.spot, step.via)
      } else if (key === 'Enter') actions.run('edit')
      else if (key === 'Escape') actions.goTo(null)
      else if (key === '+' || key === '=') void zoomIn({ duration: 150 })
      else if (key === '-') void zoomOut({ duration: 150 })
      else return
      event.preventDefault()
    },
    [actions, situation, shownMap, via, layout, zoomIn, zoomOut],
  )
}

/** Where walking begins: at one of the selected claims, else at the first thesis. */
function firstSpot(layout: MapLayout, selected: string | undefined) {
  if (selected !== undefined) return { spot: { kind: 'claim' as const, id: selected }, via: null }
  const [first] = layout.boxes.keys()
  return first ? { spot: { kind: 'claim' as const, id: first.slice('claim:'.length) }, via: null } : null
}
