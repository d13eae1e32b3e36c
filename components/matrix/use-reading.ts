'use client'
import { useMemo } from 'react'
import type { MapLabels } from '@/lib/domain/evaluation/map-labels'
import type { Reading } from '@/lib/domain/evaluation/matrix/answer-matrix'
import { readingOf } from '@/lib/domain/evaluation/matrix/reading'
import { nodeOf } from '@/lib/domain/evaluation/strength-nodes'
import { useSemantics } from '../strength/chosen-semantics'
import { type StrengthSearch, useStrengths } from '../strength/use-strengths'
import { useWorkspace } from '../workspace/workspace-context'

/** What is known of the map's claims and arguments here: verdicts by these labels, strengths as the inspector tells them. */
export function useReading(labels: MapLabels): { reading: Reading; strengths: StrengthSearch['state'] } {
  const { map } = useWorkspace().state
  const { semantics } = useSemantics()
  const search = useStrengths(null)
  const reading = useMemo(
    () =>
      readingOf(map, labels, (claimId) => {
        if (search.state !== 'found') return undefined
        const node = nodeOf(search.nodes, { kind: 'claim', id: claimId })
        return node === undefined ? undefined : search.strengths[semantics].weighted.values[node]
      }),
    [map, labels, search, semantics],
  )
  return { reading, strengths: search.state }
}
