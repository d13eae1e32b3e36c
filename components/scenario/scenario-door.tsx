'use client'
import { Suspense } from 'react'
import { lazyPart } from '../ui/later'
import { useScenario } from '../workspace/scenario-context'

const ScenarioBar = lazyPart(() => import('./scenario-bar'))

/** Says over the map that something is supposed, for as long as it is. */
export function ScenarioDoor() {
  const { supposed } = useScenario()
  const isOn = supposed.claims.size + supposed.arguments.size > 0
  return (
    <div role="status" aria-label="What if">
      {isOn ? (
        <Suspense fallback={null}>
          <ScenarioBar />
        </Suspense>
      ) : null}
    </div>
  )
}
