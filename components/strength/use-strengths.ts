'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { targetKey } from '@/lib/domain/debate-map'
import type { DebateGraph } from '@/lib/domain/evaluation/debate-graph'
import { type DebateStrengths, NOBODY_SPOKE, strengthTaskOf } from '@/lib/domain/evaluation/debate-strengths'
import type { Conclusion } from '@/lib/domain/model'
import { voicesOf, weightOf } from '@/lib/domain/stances/voices'
import { wordingOf } from '@/lib/domain/stances/wording'
import { useRealLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import type { StrengthAnswer, StrengthQuestion } from './strength-message'

/** Longer than this nobody waits for a number. */
const PATIENCE_MS = 5_000

export type StrengthSearch =
  | { state: 'working' | 'over' | 'failed' }
  /** As of `graph`; of a map that was edited since, until the next is there. */
  | { state: 'found'; strengths: DebateStrengths; graph: DebateGraph }

/** The worker of one part of the page, and whether it still owes an answer. */
type Errand = { worker: Worker; isBusy: boolean }

/**
 * How well supported everything on the map is, with what people say as base weights, and the slopes for one claim or argument; anew
 * with each edit and each stance. What was found last stays until the next is there.
 */
export function useStrengths(topic: Conclusion | null): StrengthSearch {
  const { state } = useWorkspace()
  const { map, stances, person } = state
  const { graph } = useRealLabels()
  const [search, setSearch] = useState<StrengthSearch>({ state: 'working' })
  const errand = useRef<Errand | null>(null)
  const viewer = person?.id ?? null

  const task = useMemo(() => {
    const { rule, seen } = stances
    return strengthTaskOf(graph, (thing) => {
      const said = seen.get(targetKey(thing))
      const wording = said && wordingOf(map, thing)
      return wording === undefined ? NOBODY_SPOKE : weightOf(voicesOf(said, rule, viewer, wording))
    })
  }, [graph, map, stances, viewer])
  const topicNode =
    topic === null ? null : ((topic.kind === 'claim' ? graph.claim(topic.id) : graph.argument(topic.id)) ?? null)

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
      setSearch({ state: 'found', strengths: data, graph })
    }
    worker.onerror = () => {
      clearTimeout(timer)
      giveUp('failed')
    }
    errand.current.isBusy = true
    worker.postMessage({ task, topic: topicNode } satisfies StrengthQuestion)
    return () => clearTimeout(timer)
  }, [task, topicNode, graph])

  useEffect(
    () => () => {
      errand.current?.worker.terminate()
      errand.current = null
    },
    [],
  )
  return search
}

/** The node of a claim or an argument in what was found. */
export const nodeOf = (graph: DebateGraph, { kind, id }: Conclusion): number | undefined =>
  kind === 'claim' ? graph.claim(id) : graph.argument(id)
