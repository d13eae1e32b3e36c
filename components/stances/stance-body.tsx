'use client'
import { EyeOff, VenetianMask } from 'lucide-react'
import { stanceKey } from '@/lib/domain/stances/stance-key'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import { spreadOf, type Voices, voicesOf } from '@/lib/domain/stances/voices'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'
import { ExactStance } from './exact-stance'
import { StanceNames } from './stance-names'
import { StanceScale } from './stance-scale'
import { people, spreadInWords, stanceInWords } from './stance-words'
import { type OwnStance, useOwnStance } from './use-own-stance'

/** What people are asked of each kind of thing; the five steps are the answers. */
export const STANCE_ASKS: Record<StanceTarget['kind'], string> = {
  claim: 'How likely do you hold this?',
  argument: 'If its premises hold, how much does it show?',
  evidence: 'Does this quote bear the claim out?',
}

export type Heard = {
  heard: Voices
  own: OwnStance
  mayTake: boolean
  /** Nobody said anything that could be shown, and this person may not. */
  isSilent: boolean
}

/** What people say of one thing as it is worded now, and this person among them. */
export function useHeard(target: StanceTarget, wording: string): Heard {
  const { state, can } = useWorkspace()
  const { rule, seen } = state.stances
  const own = useOwnStance(target, wording)
  const heard = voicesOf(seen.get(stanceKey(target)), rule, state.person?.id ?? null, wording)
  const mayTake = can('stance.take')
  return { heard, own, mayTake, isSilent: !mayTake && heard.voices.length === 0 && heard.stale === 0 && !rule.hidden }
}

/** "2 people, far apart"; undefined where nobody spoke. */
export function heardInWords(heard: Voices): string | undefined {
  const count = heard.voices.length
  if (count === 0) return undefined
  return count > 1 ? `${people(count)}, ${spreadInWords(spreadOf(heard))}` : people(count)
}

/** What people say of one thing, and this person's own say. */
export function StanceBody({ asks, heard, own, mayTake }: Omit<Heard, 'isSilent'> & { asks: string }) {
  const { rule } = useWorkspace().state.stances
  return (
    <>
      <StanceScale
        label={asks}
        steps={heard.steps}
        percent={own.isFresh && own.counts ? own.percent : null}
        onSay={mayTake ? own.say : undefined}
      />
      {own.percent !== null && !(own.isFresh && own.counts) ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-warn-soft px-3 py-2 text-sm">
          <span className="min-w-0 flex-1 basis-40">
            {own.isFresh
              ? `You said “${stanceInWords(own.percent)}” while names were left out. With names it counts once you say it again.`
              : `The text changed since you said “${stanceInWords(own.percent)}”: still so?`}
          </span>
          <Button size="sm" onClick={() => own.say(own.percent)}>
            {own.isFresh ? 'Say it again' : 'Still so'}
          </Button>
        </div>
      ) : null}
      {mayTake ? (
        <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-2">
          <span className="text-sm" aria-live="polite">
            {own.percent !== null && own.isFresh && own.counts ? (
              <>
                You: <span className="font-medium">{stanceInWords(own.percent)}</span>
                {own.isWaiting ? <span className="text-faint text-xs"> saving…</span> : null}
              </>
            ) : null}
          </span>
          <ExactStance percent={own.percent} onSay={own.say} />
        </div>
      ) : null}
      {own.fault === null ? null : (
        <p role="alert" className="text-con text-sm">
          {own.fault}
        </p>
      )}
      {rule.hidden || rule.anonymous ? null : <StanceNames voices={heard.voices} />}
      {heard.stale > 0 ? (
        <p className="text-faint text-xs">{`${people(heard.stale)} spoke of an earlier wording; that counts no more.`}</p>
      ) : null}
      <RuleNote hidden={rule.hidden} anonymous={rule.anonymous} />
    </>
  )
}

/** What becomes of what one says, where that is not plain to see. */
function RuleNote({ hidden, anonymous }: { hidden: boolean; anonymous: boolean }) {
  if (!hidden && !anonymous) return null
  const Icon = hidden ? EyeOff : VenetianMask
  return (
    <p className="flex gap-2 text-faint text-xs">
      <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      {hidden
        ? `Nobody sees what others say until an owner reveals it${anonymous ? ', without names' : ', then with names'}. You see your own.`
        : 'Without names. A total shows once three people have spoken, and moves when three have changed.'}
    </p>
  )
}
