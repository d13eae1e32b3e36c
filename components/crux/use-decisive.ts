'use client'
import { useEffect, useState } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { DebateGraph } from '@/lib/domain/evaluation/debate-graph'
import type { DecisiveFound } from '@/lib/domain/evaluation/decisive'
import { type Turning, turningsOf } from '@/lib/domain/evaluation/turnings'
import type { DecisiveAnswer, DecisiveQuestion } from './decisive-message'
import { shapeOf } from './shape-of'

export type Found = { turnings: readonly Turning[]; ended: DecisiveFound['ended'] }
export type DecisiveSearch =
  | { state: 'looking' | 'stopped' | 'failed' }
  | { state: 'found'; alone: Found; pairs: Found | 'sought' | null }

/**
 * What decides a thesis on the map as it is, looked for in a worker; anew with each edit. `run` changes to ask again; null
 * calls the search off.
 */
export function useDecisive(map: DebateMap, graph: DebateGraph, thesisId: string, run: number | null): DecisiveSearch {
  const [search, setSearch] = useState<DecisiveSearch>({ state: 'looking' })
  useEffect(() => {
    const thesis = graph.claim(thesisId)
    if (run === null || thesis === undefined) {
      setSearch((last) => (last.state === 'found' && last.pairs !== 'sought' ? last : { state: 'stopped' }))
      return
    }
    setSearch({ state: 'looking' })
    const worker = new Worker(new URL('./decisive-worker.ts', import.meta.url), { type: 'module' })
    const told = ({ found, ended }: DecisiveFound): Found => ({ turnings: turningsOf(map, graph, found), ended })
    worker.onmessage = ({ data: { alone, pairs } }: MessageEvent<DecisiveAnswer>) =>
      setSearch({
        state: 'found',
        alone: told(alone),
        pairs: pairs === null || pairs === 'sought' ? pairs : told(pairs),
      })
    worker.onerror = () => setSearch({ state: 'failed' })
    worker.postMessage({ graph: shapeOf(graph), thesis } satisfies DecisiveQuestion)
    return () => worker.terminate()
  }, [map, graph, thesisId, run])
  return search
}
