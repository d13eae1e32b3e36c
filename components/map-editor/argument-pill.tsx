'use client'
import type { NodeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { Minus, Plus, Zap } from 'lucide-react'
import { memo } from 'react'
import { fateOf } from '@/lib/domain/evaluation/suppositions'
import { PILL } from '@/lib/domain/layout/card'
import { openInWords } from '../questions/open-words'
import { useScenario } from '../workspace/scenario-context'
import { useOpenQuestions } from './card-facts'
import { PeerFrame } from './peer-frame'
import type { ArgumentNode } from './scene'

const SIGNS = { plus: Plus, minus: Minus, bolt: Zap }

/** An argument on the map: a sign and a word between the cards, so that the map can be read aloud. */
export const ArgumentPillNode = memo(function ArgumentPillNode({ data, selected, dragging }: NodeProps<ArgumentNode>) {
  const { argumentId, stance, sign, pill, label, hasNote } = data
  const open = useOpenQuestions(argumentId)
  const Sign = SIGNS[sign]
  const pro = stance === 'pro'
  const fate = fateOf(useScenario().supposed, { kind: 'argument', id: argumentId })
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a pill is no form's group of fields */}
      <div
        role="group"
        tabIndex={-1}
        data-spot={`argument:${argumentId}`}
        aria-label={[
          label,
          ...(hasNote ? ['Has a note'] : []),
          ...(open > 0 ? [openInWords(open)] : []),
          ...(fate ? [`Supposed to ${fate === 'falls' ? 'fall' : 'stand'}`] : []),
        ].join('. ')}
        aria-roledescription="argument"
        aria-current={selected ? 'true' : undefined}
        className={clsx(
          'relative flex h-full items-center rounded-full border font-semibold text-[12px] outline-offset-2',
          pro ? 'border-pro/45 bg-pro-soft text-pro' : 'border-con/45 bg-con-soft text-con',
          fate && 'border-dashed',
          fate === 'falls' && 'line-through',
          selected && 'card-chosen',
          dragging && 'shadow-float',
        )}
        // One pixel of each distance is the border's.
        style={{ gap: `${PILL.gap}px`, paddingLeft: `${PILL.inset - 1}px`, paddingRight: `${PILL.paddingRight - 1}px` }}
      >
        <span
          aria-hidden="true"
          className={clsx(
            'flex shrink-0 items-center justify-center rounded-full text-surface',
            pro ? 'bg-pro' : 'bg-con',
          )}
          style={{ width: `${PILL.sign}px`, height: `${PILL.sign}px` }}
        >
          <Sign className="size-2.5" strokeWidth={3.5} />
        </span>
        <span className="whitespace-pre">{pill.label}</span>
        {open > 0 ? (
          <span
            title={openInWords(open)}
            aria-hidden="true"
            className="absolute -top-2 -right-2 flex h-4 items-center rounded-full border border-warn/50 bg-surface px-1 font-semibold text-[10px] text-warn leading-none"
          >
            {open}?
          </span>
        ) : null}
        <PeerFrame spot={`argument:${argumentId}`} />
      </div>
    </>
  )
})
