'use client'
import { useMemo } from 'react'
import { OUT } from '@/lib/domain/evaluation/grounded'
import type { MapLabels } from '@/lib/domain/evaluation/map-labels'
import type { Reading } from '@/lib/domain/evaluation/matrix/answer-matrix'
import { nodeOf } from '@/lib/domain/evaluation/strength-nodes'
import { verdictOn } from '@/lib/domain/evaluation/verdict'
import { useSemantics } from '../strength/chosen-semantics'
import { type StrengthSearch, useStrengths } from '../strength/use-strengths'
import { useWorkspace } from '../workspace/workspace-context'

/** What is known of the map's claims and arguments here: verdicts by these labels, strengths as the inspector tells them. */
export function useReading(labels: MapLabels): { reading: Reading; strengths: StrengthSearch['state'] } {
  const { map } = useWorkspace().state
  const { semantics } = useSemantics()
  const search = useStrengths(null)
  const reading = useMemo<Reading>(
    () => ({
      verdictOn: (claimId) => verdictOn(map, labels, claimId),
      hasFallen: (argumentId) => labels.argument(argumentId).label === OUT,
      strengthOf(claimId) {
        if (search.state !== 'found') return undefined
        const node = nodeOf(search.nodes, { kind: 'claim', id: claimId })
        return node === undefined ? undefined : search.strengths[semantics].weighted.values[node]
      },
    }),
    [map, labels, search, semantics],
  )
  return { reading, strengths: search.state }
}
