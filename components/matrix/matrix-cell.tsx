'use client'
import { clsx } from 'clsx'
import type {
  MatrixCell as Cell,
  MatrixAnswer,
  WeighedConsideration,
} from '@/lib/domain/evaluation/matrix/answer-matrix'
import { NOT_ARGUED, sideInWords, strengthInWords } from '@/lib/domain/evaluation/matrix/cell-words'
import { BAND_WORDS, bandOf } from '@/lib/domain/evaluation/strength-words'
import type { Stance } from '@/lib/domain/model'
import { StanceSign } from '../inspector/stance-sign'
import { ThingLink } from '../inspector/thing-link'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { shortened } from '../ui/shortened'
import { VerdictWord } from '../workspace/verdict-word'
import { useWorkspace } from '../workspace/workspace-context'

const SIDES = ['pro', 'con'] as const satisfies readonly Stance[]
const NAME_LENGTH = 90

type Props = {
  cell: Cell
  answer: MatrixAnswer
  /** The keyboard begins at it. */
  first: boolean
  open: boolean
  onOpenChange: (open: boolean) => void
  onGo: () => void
}

/** What is argued about one answer under one criterion, in a few words; a press lists it. */
export function MatrixCell({ cell, answer, first, open, onOpenChange, onGo }: Props) {
  const { criterion, claims } = cell
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverTrigger asChild>
        <button
          type="button"
          data-cell
          data-first={first || undefined}
          className="flex h-full min-h-11 w-full flex-col items-start gap-1 p-2 text-start hover:bg-ink/4 focus-visible:-outline-offset-2 data-[state=open]:bg-accent-soft"
        >
          {claims.length === 0 ? <span className="text-faint italic">{NOT_ARGUED}</span> : null}
          {SIDES.map((side) => (
            <SideLine key={side} side={side} claims={claims} />
          ))}
          <span className="sr-only">{`: ${criterion.name}, ${shortened(answer.text, NAME_LENGTH)}`}</span>
        </button>
      </PopoverTrigger>
      <PopoverContent
        align="start"
        aria-label={`${criterion.name}: ${shortened(answer.text, NAME_LENGTH)}`}
        className="flex max-h-[min(28rem,var(--radix-popover-content-available-height))] w-96 max-w-[calc(100vw-1rem)] flex-col gap-3 overflow-y-auto"
      >
        {claims.length === 0 ? (
          <p className="text-soft text-sm">
            Nothing is argued about{' '}
            <ThingLink
              thing={{ kind: 'claim', id: answer.claimId }}
              className="font-serif text-accent underline"
              onGo={onGo}
            >
              {shortened(answer.text, NAME_LENGTH)}
            </ThingLink>{' '}
            {criterion.kind === 'tag'
              ? `that has the tag “${criterion.name}”. Give a reason or an objection to it, and the tag to that claim.`
              : `by “${shortened(criterion.name, NAME_LENGTH)}”. If it speaks for this answer or against it, link it there.`}
          </p>
        ) : null}
        {SIDES.map((side) => (
          <SideList key={side} side={side} claims={claims} answer={answer} onGo={onGo} />
        ))}
      </PopoverContent>
    </Popover>
  )
}

function SideLine({ side, claims }: { side: Stance; claims: readonly WeighedConsideration[] }) {
  const words = sideInWords(claims, side)
  if (words === '') return null
  return (
    <span className="flex gap-1.5">
      <span className="mt-0.5">
        <StanceSign stance={side} />
      </span>
      <span className="min-w-0">
        <span className={clsx('font-medium', side === 'pro' ? 'text-pro' : 'text-con')}>{words}</span>
        <span className="block text-faint text-xs">{strengthInWords(claims, side)}</span>
      </span>
    </span>
  )
}

const HEADINGS: Record<Stance, string> = { pro: 'For it', con: 'Against it' }

type ListProps = {
  side: Stance
  claims: readonly WeighedConsideration[]
  answer: MatrixAnswer
  onGo: () => void
}

function SideList({ side, claims, answer, onGo }: ListProps) {
  const { map } = useWorkspace().state
  const found = claims.filter(({ stance, claimId }) => stance === side && map.claims.has(claimId))
  if (found.length === 0) return null
  return (
    <section aria-label={HEADINGS[side]} className="flex flex-col gap-1.5">
      <h3 className="flex items-center gap-1.5 font-semibold text-soft text-xs">
        <StanceSign stance={side} />
        {HEADINGS[side]}
      </h3>
      <ul className="flex flex-col gap-2.5">
        {found.map((claim) => (
          <li key={claim.claimId} className="flex flex-col gap-0.5">
            <ThingLink
              thing={{ kind: 'claim', id: claim.claimId }}
              className="font-serif text-base leading-5"
              onGo={onGo}
            >
              {map.claims.get(claim.claimId)?.text}
            </ThingLink>
            <span className="flex flex-wrap items-baseline gap-x-2 text-xs">
              <VerdictWord verdict={claim.verdict} />
              {claim.strength === undefined ? null : (
                <span className="text-faint">{BAND_WORDS[bandOf(claim.strength)]}</span>
              )}
              {claim.idle ? <span className="text-faint">to no effect: the step from it does not hold</span> : null}
            </span>
            <Steps claim={claim} answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the claim argues about on its way to the answer, where that is not the answer itself. */
function Steps({ claim, answer }: { claim: WeighedConsideration; answer: MatrixAnswer }) {
  const { map } = useWorkspace().state
  return claim.arguments.map((id) => {
    const argument = map.arguments.get(id)
    if (!argument || argument.conclusion.id === answer.claimId) return null
    const { kind, id: aboutId } = argument.conclusion
    const [premise] = kind === 'argument' ? (map.arguments.get(aboutId)?.premises ?? []) : []
    const text = shortened(map.claims.get(premise ?? aboutId)?.text ?? '', NAME_LENGTH)
    const what = kind === 'argument' ? 'the step from ' : ''
    return (
      <span key={id} className="text-faint text-xs">
        {`${argument.stance === 'pro' ? 'a reason for' : 'an objection to'} ${what}`}
        <span dir="auto" className="font-serif">{`“${text}”`}</span>
      </span>
    )
  })
}
