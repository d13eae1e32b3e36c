'use client'
import { useEffect, useState } from 'react'
import type { SemanticsName } from '@/lib/domain/evaluation/debate-strengths'
import type { SwingsFound } from '@/lib/domain/evaluation/swings'
import { type ToldSwing, toldSwings } from '@/lib/domain/evaluation/told-swings'
import { PATIENCE_MS, useStrengthTask } from '../strength/use-strengths'
import { useWorkspace } from '../workspace/workspace-context'
import type { SwingsAnswer, SwingsQuestion } from './swings-message'

export type SwingsSearch =
  | { state: 'working' | 'over' | 'failed' }
  | ({ state: 'found'; swings: ToldSwing[] } & Pick<SwingsFound, 'strength' | 'settled' | 'ended'>)

/** What moves the strength of a thesis most on the map as it is, counted in a worker; anew with each edit and each stance. */
export function useSwings(thesisId: string, semantics: SemanticsName): SwingsSearch {
  const { map } = useWorkspace().state
  const { task, nodes } = useStrengthTask()
  const [search, setSearch] = useState<SwingsSearch>({ state: 'working' })
  useEffect(() => {
    const topic = nodes.graph.claim(thesisId)
    if (topic === undefined) return
    const worker = new Worker(new URL('./swings-worker.ts', import.meta.url), { type: 'module' })
    const giveUp = (state: 'over' | 'failed') => {
      worker.terminate()
      setSearch({ state })
    }
    const timer = setTimeout(() => giveUp('over'), PATIENCE_MS)
    worker.onmessage = ({ data }: MessageEvent<SwingsAnswer>) => {
      clearTimeout(timer)
      setSearch({ ...data, state: 'found', swings: toldSwings(map, nodes, data) })
    }
    worker.onerror = () => {
      clearTimeout(timer)
      giveUp('failed')
    }
    worker.postMessage({ task, semantics, topic } satisfies SwingsQuestion)
    return () => {
      clearTimeout(timer)
      worker.terminate()
    }
  }, [map, task, nodes, thesisId, semantics])
  return search
}
