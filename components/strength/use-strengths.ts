'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type DebateStrengths, type StrengthTask, strengthTaskOf } from '@/lib/domain/evaluation/debate-strengths'
import { nodeOf, type StrengthNodes } from '@/lib/domain/evaluation/strength-nodes'
import type { Conclusion } from '@/lib/domain/model'
import { stanceWeights } from '@/lib/domain/stances/stance-weights'
import { wordingOf } from '@/lib/domain/stances/wording'
import { useRealLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import type { StrengthAnswer, StrengthQuestion } from './strength-message'

/** Longer than this nobody waits for a number. */
export const PATIENCE_MS = 5_000

export type StrengthSearch =
  | { state: 'working' | 'over' | 'failed' }
  /** As of `nodes`; of a map that was edited since, until the next is there. */
  | { state: 'found'; strengths: DebateStrengths; nodes: StrengthNodes }

/** The map as it is, with what people say as base weights, and what its nodes are. */
export function useStrengthTask(): { task: StrengthTask; nodes: StrengthNodes } {
  const { map, stances, person } = useWorkspace().state
  const { graph } = useRealLabels()
  const viewer = person?.id ?? null
  return useMemo(() => {
    const { rule, seen } = stances
    const { weightOf, evidence } = stanceWeights({ rule, seen, viewer, wordingOf: (target) => wordingOf(map, target) })
    return { task: strengthTaskOf(graph, weightOf, evidence), nodes: { graph, evidence } }
  }, [graph, map, stances, viewer])
}

/** The worker of one part of the page, and whether it still owes an answer. */
type Errand = { worker: Worker; isBusy: boolean }

/**
 * How well supported everything on the map is, with what people say as base weights, and the slopes for one claim or argument; anew
 * with each edit and each stance. What was found last stays until the next is there.
 */
export function useStrengths(topic: Conclusion | null): StrengthSearch {
  const { task, nodes } = useStrengthTask()
  const [search, setSearch] = useState<StrengthSearch>({ state: 'working' })
  const errand = useRef<Errand | null>(null)
  const topicNode = topic === null ? null : (nodeOf(nodes, topic) ?? null)

  useEffect(() => {
    // One that is still at an older question is called off.
    if (errand.current?.isBusy) {
      errand.current.worker.terminate()
      errand.current = null
    }
    errand.current ??= {
      worker: new Worker(new URL('./strength-worker.ts', import.meta.url), { type: 'module' }),
      isBusy: false,
    }
    const { worker } = errand.current
    const giveUp = (outcome: 'over' | 'failed') => {
      worker.terminate()
      if (errand.current?.worker === worker) errand.current = null
      setSearch({ state: outcome })
    }
    const timer = setTimeout(() => giveUp('over'), PATIENCE_MS)
    worker.onmessage = ({ data }: MessageEvent<StrengthAnswer>) => {
      clearTimeout(timer)
      if (errand.current?.worker === worker) errand.current.isBusy = false
      setSearch({ state: 'found', strengths: data, nodes })
    }
    worker.onerror = () => {
      clearTimeout(timer)
      giveUp('failed')
    }
    errand.current.isBusy = true
    worker.postMessage({ task, topic: topicNode } satisfies StrengthQuestion)
    return () => clearTimeout(timer)
  }, [task, topicNode, nodes])

  useEffect(
    () => () => {
      errand.current?.worker.terminate()
      errand.current = null
    },
    [],
  )
  return search
}
