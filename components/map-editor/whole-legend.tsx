import { clsx } from 'clsx'
import { GitCompareArrows, MessageSquare, Minus, Plus, Quote, Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import { VERDICTS, type Verdict } from '@/lib/domain/evaluation/verdict'
import { HueMark } from '../ui/hue'
import { VerdictWord } from '../workspace/verdict-word'

const PILLS = [
  { Sign: Plus, word: 'because', pro: true, says: 'a reason: green, a solid line' },
  { Sign: Minus, word: 'but', pro: false, says: 'an objection: red, a dashed line' },
  {
    Sign: Zap,
    word: 'that does not follow',
    pro: false,
    says: 'an undercut: dotted, ends at an argument and denies the step',
  },
] as const

const VERDICT_SAYS: Record<Verdict, string> = {
  stands: 'its objections are answered, its reasons hold',
  unchallenged: 'nothing was said about it yet',
  objected: 'an objection holds against it',
  unbacked: 'none of its reasons holds',
  unresolved: 'it hangs on a circle or a tie',
  granted: 'people agree to take it so',
  aside: 'people agree to leave it out',
  supposed: 'somebody asks what would follow',
  dropped: 'somebody asks what would follow',
}

/** Everything that a newcomer may wonder about on a map. */
export function WholeLegend() {
  return (
    <section
      // Longer than a low screen: scrolled by wheel without zooming the map, and by keys.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      aria-label="What the signs mean"
      className="nowheel flex max-h-[calc(100dvh-13rem)] w-80 max-w-[80vw] flex-col gap-3 overflow-y-auto overscroll-contain border-line border-t px-3 py-3"
    >
      <Group title="Arguments">
        {PILLS.map(({ Sign, word, pro, says }) => (
          <Entry key={word} says={says}>
            <span
              className={clsx(
                'inline-flex items-center gap-1 rounded-full border py-0.5 pr-2 pl-0.5 font-semibold',
                pro ? 'border-pro/45 bg-pro-soft text-pro' : 'border-con/45 bg-con-soft text-con',
              )}
            >
              <span
                className={clsx(
                  'flex size-4 items-center justify-center rounded-full text-surface',
                  pro ? 'bg-pro' : 'bg-con',
                )}
              >
                <Sign aria-hidden="true" className="size-2.5" strokeWidth={3.5} />
              </span>
              {word}
            </span>
          </Entry>
        ))}
        <Entry says="they hold together or not at all">
          <span className="text-ink">Several claims under one pill</span>
        </Entry>
      </Group>
      <Group title="Whether a claim stands, by its left edge">
        {VERDICTS.map((verdict) => (
          <Entry key={verdict} says={VERDICT_SAYS[verdict]}>
            <VerdictWord verdict={verdict} />
          </Entry>
        ))}
        <Entry says="rewordings clash: choose one">
          <span className="inline-flex items-center gap-1 font-semibold text-warn">
            <GitCompareArrows aria-hidden="true" className="size-3" strokeWidth={2.25} />2 wordings
          </span>
        </Entry>
      </Group>
      <Group title="At the foot of a claim">
        <Entry says="quotes that stand in their source, letter for letter">
          <span className="inline-flex items-center gap-1">
            <Quote aria-hidden="true" className="size-3" />2 verified
          </span>
        </Entry>
        <Entry says="notes on it">
          <span className="inline-flex items-center gap-1">
            <MessageSquare aria-hidden="true" className="size-3" />3
          </span>
        </Entry>
        <Entry says="a tag: each has a colour of its own">
          <span className="inline-flex items-center gap-1">
            <HueMark hue="violet" shape="tag" />
            law
          </span>
        </Entry>
        <Entry says="reasons and objections">
          <span className="inline-flex gap-2 font-semibold">
            <span className="text-pro">+4</span>
            <span className="text-con">−1</span>
          </span>
        </Entry>
      </Group>
      <Group title="Behind claims">
        <Entry says="a frame: claims that somebody gathered under a name">
          <span className="inline-flex items-center gap-1 rounded-md border border-hue-blue/45 bg-hue-blue/8 px-1.5 font-semibold">
            <HueMark hue="blue" shape="frame" />
            Costs
          </span>
        </Entry>
      </Group>
    </section>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-faint">{title}</h3>
      <dl className="flex flex-col gap-1.5">{children}</dl>
    </section>
  )
}

function Entry({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <dt>{children}</dt>
      <dd className="text-soft">{says}</dd>
    </div>
  )
}
