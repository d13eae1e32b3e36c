'use client'
import type { NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import type { Point } from '@/lib/domain/model'
import type { Drop } from '../reshaping/drop-menu'
import { claimOfDraft } from '../workspace/draft'
import { spotsOf } from '../workspace/editor-actions'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { FactsDesk } from './card-facts'
import { dropTarget } from './drop-target'
import { keyOfSpot, spotOfKey } from './node-key'
import { type MapNode, type Scene, SceneBuilder } from './scene'
import { useLayout } from './use-layout'

const NONE: ReadonlySet<NodeKey> = new Set()

/** What React Flow draws, and what becomes of what it reports: selections at once, drags as one operation at their end. */
export function useScene(onDrop: (drop: Drop) => void) {
  const { selection, select, editing } = useWorkspace()
  const { actions, shownMap, draft, via } = useEditor()
  const [moves, setMoves] = useState<ReadonlyMap<NodeKey, Point> | null>(null)
  // While a card lies on another thing everything stands as before the drag: else the thing would give way under it.
  const [over, setOver] = useState<NodeKey | null>(null)
  const layout = useLayout(shownMap, over ? null : moves)
  const resting = useRef({ map: shownMap, layout })
  useLayoutEffect(() => {
    if (!moves || over) resting.current = { map: shownMap, layout }
  })
  const [builder] = useState(() => new SceneBuilder())
  const selected = useMemo(() => new Set(spotsOf(selection).map(keyOfSpot)), [selection])
  const drawnDraft = useMemo(() => (draft ? { claimId: claimOfDraft(draft), form: draft.form } : null), [draft])

  const scene = useMemo(
    () =>
      builder.build({
        map: shownMap,
        layout,
        selected,
        dragged: moves ? new Set(moves.keys()) : NONE,
        writing: editing,
        draft: drawnDraft,
      }),
    [builder, shownMap, layout, selected, moves, editing, drawnDraft],
  )

  const shown = useMemo(() => (over && moves ? withMoves(scene, moves) : scene), [scene, over, moves])

  const [facts] = useState(() => new FactsDesk(shownMap))
  useLayoutEffect(() => facts.show(shownMap), [facts, shownMap])

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

  return { scene: shown, facts, layout, over, dragging: moves !== null, onNodesChange, onDragStop }
}

/** The scene with dragged cards under the pointer, above what they lie on. */
const withMoves = ({ nodes, edges }: Scene, moves: ReadonlyMap<NodeKey, Point>): Scene => ({
  nodes: nodes.map((node) => {
    const position = moves.get(node.id as NodeKey)
    return position ? { ...node, position, zIndex: 20 } : node
  }),
  edges,
})
