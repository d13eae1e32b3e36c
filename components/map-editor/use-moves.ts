'use client'
import type { NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import type { Point } from '@/lib/domain/model'
import type { Drop } from '../reshaping/drop-menu'
import { spotsOf } from '../workspace/editor-actions'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { dropTarget } from './drop-target'
import type { LayoutDesk } from './layout-desk'
import { keyOfSpot, spotOfKey } from './node-key'
import type { MapNode } from './scene'
import { useLayout } from './use-layout'

/** Where everything stands, and what becomes of what React Flow reports: selections at once, drags as one operation at their end. */
export function useMoves(desk: LayoutDesk, onDrop: (drop: Drop) => void) {
  const { selection, select } = useWorkspace()
  const { actions, shownMap, via } = useEditor()
  const [moves, setMoves] = useState<ReadonlyMap<NodeKey, Point> | null>(null)
  // While a card lies on another thing everything stands as before the drag: else the thing would give way under it.
  const [over, setOver] = useState<NodeKey | null>(null)
  const layout = useLayout(desk, shownMap, over ? null : moves)
  const resting = useRef({ map: shownMap, layout })
  useLayoutEffect(() => {
    if (!moves || over) resting.current = { map: shownMap, layout }
  })
  const selected = useMemo(() => new Set(spotsOf(selection).map(keyOfSpot)), [selection])

  // Within one gesture React Flow reports several times before anything is drawn again.
  const dragged = useRef<Map<NodeKey, Point> | null>(null)
  const chosen = useRef(selected)
  useLayoutEffect(() => {
    chosen.current = selected
  })

  const onNodesChange = useCallback(
    (changes: NodeChange<MapNode>[]) => {
      let next: Set<NodeKey> | null = null
      for (const change of changes) {
        if (change.type === 'select') {
          next ??= new Set(chosen.current)
          if (change.selected) next.add(change.id as NodeKey)
          else next.delete(change.id as NodeKey)
        } else if (change.type === 'position' && change.dragging && change.position) {
          dragged.current ??= new Map()
          dragged.current.set(change.id as NodeKey, {
            x: Math.round(change.position.x),
            y: Math.round(change.position.y),
          })
        }
      }
      if (next) {
        chosen.current = next
        select([...next].map(spotOfKey))
      }
      if (dragged.current) {
        setMoves(new Map(dragged.current))
        setOver(dropTarget(resting.current.map, resting.current.layout, dragged.current))
      }
    },
    [select],
  )
  const onDragStop = useCallback(
    (at: { x: number; y: number }) => {
      const made = dragged.current
      dragged.current = null
      setMoves(null)
      setOver(null)
      if (!made) return
      const target = dropTarget(resting.current.map, resting.current.layout, made)
      const [[key, place] = []] = made
      if (target && key && place) onDrop({ moved: spotOfKey(key), via, target: spotOfKey(target), at, place })
      else actions.pin([...made].map(([key, to]) => ({ spot: spotOfKey(key), to })))
    },
    [actions, onDrop, via],
  )

  return { layout, selected, moves, over, onNodesChange, onDragStop }
}
