'use client'
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'react'
import type { NodeKey } from '@/lib/domain/layout/node-key'
import type { Point } from '@/lib/domain/model'
import { useOpenCounter } from '../questions/open-counter'
import { claimOfDraft } from '../workspace/draft'
import { useEditor } from '../workspace/editor-context'
import { useLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import { FactsDesk } from './card-facts'
import { type Scene, SceneBuilder, type SceneInput } from './scene'

const NONE: ReadonlySet<NodeKey> = new Set()

type Props = Pick<SceneInput, 'layout' | 'selected' | 'area'> & {
  moves: ReadonlyMap<NodeKey, Point> | null
}

/** What React Flow draws of the map, and what its cards say. */
export function useScene({ layout, selected, moves, area }: Props) {
  const { state, editing } = useWorkspace()
  const { shownMap, draft } = useEditor()
  const [builder] = useState(() => new SceneBuilder())
  const drawnDraft = useMemo(() => (draft ? { claimId: claimOfDraft(draft), form: draft.form } : null), [draft])
  const [round, goOn] = useReducer((count: number) => count + 1, 0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round brings in more of what is new
  const scene = useMemo(
    () =>
      builder.build({
        map: shownMap,
        layout,
        area,
        selected,
        dragged: moves ? new Set(moves.keys()) : NONE,
        writing: editing,
        draft: drawnDraft,
      }),
    [builder, shownMap, layout, area, selected, moves, editing, drawnDraft, round],
  )
  useEffect(() => {
    if (scene.whole) return
    const next = requestAnimationFrame(goOn)
    return () => cancelAnimationFrame(next)
  }, [scene])

  const shown = useMemo(() => (moves ? withMoves(scene, moves) : scene), [scene, moves])

  const labels = useLabels()
  const [facts] = useState(() => new FactsDesk(state.map, labels, state.person?.id ?? null))
  useLayoutEffect(() => facts.show(state.map, labels), [facts, state.map, labels])
  const counter = useOpenCounter(state.map)
  useEffect(() => facts.countWith(counter), [facts, counter])
  return { scene: shown, facts }
}

/** The scene with dragged cards under the pointer, wherever they are laid out yet, above what they lie on. */
const withMoves = ({ nodes, ...scene }: Scene, moves: ReadonlyMap<NodeKey, Point>): Scene => ({
  ...scene,
  nodes: nodes.map((node) => {
    const position = moves.get(node.id as NodeKey)
    return position ? { ...node, position, zIndex: 20 } : node
  }),
})
