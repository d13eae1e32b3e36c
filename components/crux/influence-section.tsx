'use client'
import { clsx } from 'clsx'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import { CRUX_WORDS, MOST_SHOWN } from '@/lib/domain/evaluation/crux-words'
import { STRENGTH_SEMANTICS } from '@/lib/domain/evaluation/strength-semantics'
import { BAND_WORDS, bandOf } from '@/lib/domain/evaluation/strength-words'
import {
  lifts,
  quotedShortly,
  strengthInDigits,
  swingInNumbers,
  swingInWords,
  type ToldSwing,
} from '@/lib/domain/evaluation/told-swings'
import { stanceKey } from '@/lib/domain/stances/stance-key'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import { listInWords } from '../history/words'
import { ThingLink } from '../inspector/thing-link'
import { nameOfTarget, thingOfTarget } from '../stances/judged-thing'
import { useSemantics } from '../strength/chosen-semantics'
import { Button } from '../ui/button'
import { Spinner } from '../ui/spinner'
import { useWorkspace } from '../workspace/workspace-context'
import { CruxSection, type CruxSectionProps } from './crux-section'
import { ShowMore } from './show-more'
import { type SwingsSearch, useSwings } from './use-swings'

/** What lifts and lowers the strength of the thesis most: a tornado chart of what it would be without each. */
export function InfluenceSection({ thesisId, onGo }: CruxSectionProps) {
  const { semantics } = useSemantics()
  const search = useSwings(thesisId, semantics)
  const [isExact, setExact] = useState(false)
  const title = STRENGTH_SEMANTICS.find(({ name }) => name === semantics)?.title
  return (
    <CruxSection
      title="What moves its strength"
      aside={
        search.state === 'found' ? (
          <Button size="sm" look="quiet" aria-expanded={isExact} className="-mr-2.5" onClick={() => setExact(!isExact)}>
            {isExact ? 'In words' : 'In numbers'}
          </Button>
        ) : null
      }
    >
      {search.state === 'found' ? (
        <Chart search={search} isExact={isExact} countedBy={title ?? ''} thesisId={thesisId} onGo={onGo} />
      ) : search.state === 'working' ? (
        <Spinner label="Counting it without this and that" />
      ) : (
        <p className="text-faint text-sm">
          {search.state === 'over' ? CRUX_WORDS.over : 'It could not be worked out here.'}
        </p>
      )}
    </CruxSection>
  )
}

type ChartProps = CruxSectionProps & {
  search: Extract<SwingsSearch, { state: 'found' }>
  isExact: boolean
  countedBy: string
}

function Chart({ search: { strength, settled, swings, ended }, isExact, countedBy, thesisId, onGo }: ChartProps) {
  const { stances } = useWorkspace().state
  const [all, setAll] = useState(false)
  const shown = all ? swings : swings.slice(0, MOST_SHOWN)
  const most = Math.max(...swings.map(({ without }) => Math.abs(strength - without)))
  return (
    <>
      <p className="mb-3 text-sm">
        <span className="font-semibold">{BAND_WORDS[bandOf(strength)]}</span>
        {isExact ? (
          <span className="text-soft tabular-nums">{` ${strengthInDigits(strength)}, by ${countedBy}`}</span>
        ) : null}
        {swings.length > 0 ? '. Each bar is what it would lose, or gain, if that counted for nothing.' : null}
      </p>
      {swings.length === 0 && ended === 'all' ? <p className="text-faint text-sm">{CRUX_WORDS.unmoved}</p> : null}
      {swings.length > 0 ? (
        <div aria-hidden="true" className="mb-1 flex justify-between text-2xs text-faint">
          <span>lowers it</span>
          <span>lifts it</span>
        </div>
      ) : null}
      <ol className="flex flex-col gap-3">
        {shown.map((swing) => (
          <Row
            key={stanceKey(swing.thing)}
            swing={swing}
            most={most}
            isExact={isExact}
            thesisId={thesisId}
            onGo={onGo}
          />
        ))}
      </ol>
      <ShowMore rest={swings.length - shown.length} onShow={() => setAll(true)} className="mt-2" />
      {ended === 'over' ? <p className="mt-2 text-faint text-sm">{CRUX_WORDS.over}</p> : null}
      {settled ? null : <p className="mt-2 text-sm text-warn">{CRUX_WORDS.unsettled}</p>}
      {stances.rule.hidden ? (
        <p className="mt-2 text-faint text-xs">Counted without what people say, which is hidden.</p>
      ) : null}
    </>
  )
}

/** An argument by its premises, a quote for the thesis by its words: many are about that. */
function nameOf(map: DebateMap, thing: StanceTarget, thesisId: string): string {
  if (thing.kind === 'evidence' && thing.claimId === thesisId) return `The quote “${quotedShortly(map, thing.quoteId)}”`
  if (thing.kind !== 'argument') return nameOfTarget(map, thing)
  const premises = map.arguments.get(thing.id)?.premises ?? []
  return `The step from: ${listInWords(premises.map((id) => nameOfTarget(map, { kind: 'claim', id })))}`
}

type RowProps = CruxSectionProps & { swing: ToldSwing; most: number; isExact: boolean }

function Row({ swing, most, isExact, thesisId, onGo }: RowProps) {
  const { map } = useWorkspace().state
  const isLift = lifts(swing)
  const Sign = isLift ? Plus : Minus
  const share = Math.abs(swing.strength - swing.without) / most
  return (
    <li className="flex flex-col gap-1">
      <ThingLink thing={thingOfTarget(swing.thing)} className="text-pretty font-serif text-base" onGo={onGo}>
        {nameOf(map, swing.thing, thesisId)}
      </ThingLink>
      <div aria-hidden="true" className="relative h-3.5 rounded-sm bg-ink/5">
        <span
          style={isLift ? { left: '50%', width: `${share * 50}%` } : { right: '50%', width: `${share * 50}%` }}
          className={clsx('absolute inset-y-0 min-w-1', isLift ? 'rounded-r-sm bg-pro' : 'rounded-l-sm bg-con')}
        />
        <span className="absolute inset-y-[-3px] left-1/2 w-px bg-faint" />
      </div>
      <p className="flex items-start gap-1.5 text-soft text-xs">
        <Sign
          aria-hidden="true"
          strokeWidth={3}
          className={clsx('mt-0.5 size-3 shrink-0', isLift ? 'text-pro' : 'text-con')}
        />
        <span className={clsx(isExact && 'tabular-nums')}>{isExact ? swingInNumbers(swing) : swingInWords(swing)}</span>
      </p>
    </li>
  )
}
