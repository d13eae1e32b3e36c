'use client'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { MapLabeller, type MapLabels } from '@/lib/domain/evaluation/map-labels'
import { type Verdict, verdictOn } from '@/lib/domain/evaluation/verdict'
import { useWorkspace } from './workspace-context'

const LabelsContext = createContext<MapLabels | null>(null)

/** Works out what stands on the map, anew with each edit, for everything inside. Of the whole map, whatever of it is shown. */
export function VerdictProvider({ children }: { children: ReactNode }) {
  const { map } = useWorkspace().state
  const [labeller] = useState(() => new MapLabeller())
  const labels = useMemo(() => labeller.label(map), [labeller, map])
  return <LabelsContext value={labels}>{children}</LabelsContext>
}

/** What is decided of the map's claims and arguments. Throws outside of a workspace. */
export function useLabels(): MapLabels {
  const labels = useContext(LabelsContext)
  if (!labels) throw new Error('what stands is known inside of a workspace only')
  return labels
}

/** The verdict on one claim, as the map is now. */
export function useVerdict(claimId: string): Verdict {
  const { map } = useWorkspace().state
  return verdictOn(map, useLabels(), claimId)
}
