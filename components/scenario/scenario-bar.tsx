'use client'
import { FlaskConical, X } from 'lucide-react'
import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import { turnsBetween } from '@/lib/domain/evaluation/turns'
import { countOf } from '../history/words'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { lazyPart } from '../ui/later'
import { useEditor } from '../workspace/editor-context'
import { useScenario } from '../workspace/scenario-context'
import { useLabels, useRealLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import { supposedInWords } from './scenario-words'

const ScenarioDialog = lazyPart(() => import('./scenario-dialog'))

/** That one looks at a scenario, what it supposes and how much follows, with the ways on. */
export default function ScenarioBar() {
  const { map } = useWorkspace().state
  const { actions } = useEditor()
  const { supposed } = useScenario()
  // The cards come first: how many there are is told a moment later.
  const labels = useDeferredValue(useLabels())
  const real = useRealLabels()
  const [open, setOpen] = useState(false)
  const turns = useMemo(() => turnsBetween({ map, labels: real }, { map, labels }), [map, labels, real])
  return (
    <div className="flex items-center gap-2 border-line border-b bg-accent-soft py-1 pr-1.5 pl-3.5 text-sm">
      <FlaskConical aria-hidden="true" className="size-4 shrink-0 text-accent" />
      <span className="min-w-0 flex-1 truncate">
        <span className="font-semibold">What if</span> {supposedInWords(supposed)}:{' '}
        {turns.length === 0
          ? 'nothing else changes'
          : `${countOf(turns.length, 'claim')} change${turns.length === 1 ? 's' : ''}`}
      </span>
      <Button look="quiet" size="sm" onClick={() => setOpen(true)}>
        <span className="max-sm:hidden">What changes…</span>
        <span className="sm:hidden">See…</span>
      </Button>
      <Button look="quiet" size="sm" className="max-sm:hidden" onClick={() => actions.run('link')}>
        Copy a link
      </Button>
      <IconButton label="End “what if” (Shift B)" size="sm" onClick={() => actions.run('what-if-not')}>
        <X aria-hidden="true" />
      </IconButton>
      {open ? (
        <Suspense fallback={null}>
          <ScenarioDialog turns={turns} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}
