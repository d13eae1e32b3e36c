'use client'
import { ChevronRight, Ellipsis } from 'lucide-react'
import { useMemo } from 'react'
import { isUndercut } from '@/lib/domain/debate-map'
import { StanceSign } from '../inspector/stance-sign'
import { shortened } from '../ui/shortened'
import { useEditor } from './editor-context'
import { type WayStep, wayTo } from './way-up'
import { useWorkspace } from './workspace-context'

/** Of a long way the thesis and so many of the last claims are named. */
const LAST = 3

/** The way from the thesis to what is selected: each claim on it is a press away. Nothing where one stands at the top. */
export default function WayBar() {
  const { map } = useWorkspace().state
  const { situation, via, actions } = useEditor()
  const { single } = situation
  const way = useMemo(() => (single ? wayTo(map, single, via) : []), [map, single, via])
  const [top, ...below] = way
  if (!top || (below.length === 0 && single?.kind === 'claim')) return null
  const left = Math.max(0, below.length - LAST)
  const crumb = (step: WayStep) => (
    <Crumb
      key={step.claimId}
      step={step}
      text={map.claims.get(step.claimId)?.text ?? ''}
      here={single?.id === step.claimId}
      onGo={() => actions.goTo({ kind: 'claim', id: step.claimId }, step.argument?.id ?? null)}
    />
  )
  return (
    <nav aria-label="Way from the top" className="min-w-0">
      <ol className="flex min-w-0 items-center overflow-x-auto text-xs [scrollbar-width:none]">
        {crumb(top)}
        {left > 0 ? (
          <li className="flex shrink-0 items-center text-faint">
            <ChevronRight aria-hidden="true" className="size-3" />
            <Ellipsis aria-hidden="true" className="size-3.5" />
            <span className="sr-only">{left} more between</span>
          </li>
        ) : null}
        {below.slice(left).map(crumb)}
      </ol>
    </nav>
  )
}

type CrumbProps = { step: WayStep; text: string; here: boolean; onGo: () => void }

function Crumb({ step: { argument }, text, here, onGo }: CrumbProps) {
  return (
    <li className="flex min-w-16 shrink items-center">
      {argument ? <ChevronRight aria-hidden="true" className="size-3 shrink-0 text-faint" /> : null}
      <button
        type="button"
        onClick={onGo}
        title={text}
        aria-current={here ? 'location' : undefined}
        className="flex min-w-0 items-center gap-1.5 rounded-sm px-1.5 py-1 text-soft hover:bg-ink/6 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-10"
      >
        {argument ? (
          <>
            <StanceSign stance={argument.stance} undercut={isUndercut(argument)} />
            <span className="sr-only">
              {isUndercut(argument) ? 'undercut' : argument.stance === 'pro' ? 'reason' : 'objection'}:{' '}
            </span>
          </>
        ) : null}
        <span dir="auto" className="truncate">
          {shortened(text, 40)}
        </span>
      </button>
    </li>
  )
}
