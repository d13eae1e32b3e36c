'use client'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { MapLabeller, type MapLabels } from '@/lib/domain/evaluation/map-labels'
import { type Verdict, verdictOn } from '@/lib/domain/evaluation/verdict'
import { useScenario } from './scenario-context'
import { useWorkspace } from './workspace-context'

type Labels = {
  /** With what is supposed: what is shown. */
  shown: MapLabels
  /** As the map is. */
  real: MapLabels
}
const LabelsContext = createContext<Labels | null>(null)

/** Works out what stands on the map, anew with each edit, for everything inside. Of the whole map, whatever of it is shown. */
export function VerdictProvider({ children }: { children: ReactNode }) {
  const { map } = useWorkspace().state
  const { supposed } = useScenario()
  const [labeller] = useState(() => new MapLabeller())
  const real = useMemo(() => labeller.label(map), [labeller, map])
  const shown = useMemo(
    () => (supposed.claims.size + supposed.arguments.size === 0 ? real : labeller.label(map, supposed)),
    [labeller, map, real, supposed],
  )
  const labels = useMemo(() => ({ shown, real }), [shown, real])
  return <LabelsContext value={labels}>{children}</LabelsContext>
}

function useBothLabels(): Labels {
  const labels = useContext(LabelsContext)
  if (!labels) throw new Error('what stands is known inside of a workspace only')
  return labels
}

/** What is decided of the map's claims and arguments, with what is supposed. Throws outside of a workspace. */
export const useLabels = (): MapLabels => useBothLabels().shown
/** The same without suppositions. */
export const useRealLabels = (): MapLabels => useBothLabels().real

/** The verdict on one claim, as the map is now and with what is supposed. */
export function useVerdict(claimId: string): Verdict {
  const { map } = useWorkspace().state
  return verdictOn(map, useLabels(), claimId)
}
