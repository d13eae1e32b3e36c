'use client'
import { type Fate, fateOf, toggleSupposed } from '@/lib/domain/evaluation/suppositions'
import type { Conclusion } from '@/lib/domain/model'
import { Button } from '../ui/button'
import { useScenario } from '../workspace/scenario-context'

/** Supposes that the selected claim or argument falls or stands, to see what would follow; a second press ends it. */
export function WhatIfButtons({ thing }: { thing: Conclusion }) {
  const { supposed, suppose } = useScenario()
  const fate = fateOf(supposed, thing)
  const toggle = (to: Fate) => suppose((last) => toggleSupposed(last, thing, to))
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" look="quiet" aria-pressed={fate === 'falls'} onClick={() => toggle('falls')}>
        What if it fell?
      </Button>
      <Button size="sm" look="quiet" aria-pressed={fate === 'stands'} onClick={() => toggle('stands')}>
        What if it stood?
      </Button>
    </div>
  )
}
