'use client'
import { type Fate, fateOf, toggleSupposed } from '@/lib/domain/evaluation/suppositions'
import type { Conclusion } from '@/lib/domain/model'
import { Button } from '../ui/button'
import { useEditor } from '../workspace/editor-context'
import { useScenario } from '../workspace/scenario-context'

const PRESSED = 'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent'

/** Supposes that the selected claim or argument falls or stands, to see what would follow; a second press ends it. */
export function WhatIfButtons({ thing }: { thing: Conclusion }) {
  const { supposed, suppose } = useScenario()
  const { open } = useEditor()
  const fate = fateOf(supposed, thing)
  const toggle = (to: Fate) => suppose((last) => toggleSupposed(last, thing, to))
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" className={PRESSED} aria-pressed={fate === 'falls'} onClick={() => toggle('falls')}>
        What if it fell?
      </Button>
      <Button size="sm" className={PRESSED} aria-pressed={fate === 'stands'} onClick={() => toggle('stands')}>
        What if it stood?
      </Button>
      {thing.kind === 'claim' ? (
        <Button size="sm" onClick={() => open({ kind: 'crux' })}>
          What decides it?
        </Button>
      ) : null}
    </div>
  )
}
