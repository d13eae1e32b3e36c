'use client'
import { clsx } from 'clsx'
import { RadioGroup } from 'radix-ui'
import { STANCE_STEPS, type StepCounts, stepOf } from '@/lib/domain/stances/stance-steps'
import { stepsInWords } from './stance-words'

type Props = {
  /** What is asked; names the scale. */
  label: string
  steps: StepCounts
  /** Null where this person says nothing. */
  percent: number | null
  /** Undefined where they may not. */
  onSay: ((percent: number) => void) | undefined
}

/** Five steps: how many took each as bars, and which this person takes. By mouse, by arrow keys, or to look at. */
export function StanceScale({ label, steps, percent, onSay }: Props) {
  const most = Math.max(...steps)
  const own = percent === null ? -1 : stepOf(percent)
  const bars = STANCE_STEPS.map(({ name, percent: value }, step) => ({
    ...{ name, value, step },
    count: steps[step] ?? 0,
    bar: most === 0 ? null : <Bar height={(steps[step] ?? 0) / most} count={steps[step] ?? 0} isOwn={step === own} />,
  }))
  return (
    <div className="flex flex-col gap-1">
      {onSay ? (
        <RadioGroup.Root
          aria-label={label}
          orientation="horizontal"
          value={own < 0 ? '' : String(own)}
          onValueChange={(step) => onSay(STANCE_STEPS[Number(step)]?.percent ?? 50)}
          className="grid grid-cols-5 gap-1"
        >
          {bars.map(({ name, step, count, bar }) => (
            <RadioGroup.Item
              key={name}
              value={String(step)}
              aria-label={count > 0 ? `${name}: ${count}` : name}
              title={name}
              className="group flex flex-col items-stretch gap-1 rounded-sm pt-1 pb-1.5 transition-colors hover:bg-ink/6"
            >
              {bar}
              <span
                aria-hidden="true"
                className={clsx(
                  'mx-auto size-3.5 rounded-full border-2 transition-colors pointer-coarse:size-5',
                  step === own ? 'border-accent bg-accent' : 'border-faint/60 bg-raised group-hover:border-accent',
                )}
              />
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
      ) : (
        <div role="img" aria-label={`${label} ${stepsInWords(steps)}`} className="grid grid-cols-5 gap-1">
          {bars.map(({ name, bar }) => (
            <div key={name}>{bar}</div>
          ))}
        </div>
      )}
      <div aria-hidden="true" className="flex justify-between text-2xs text-faint">
        <span>{STANCE_STEPS[0].name}</span>
        <span>{STANCE_STEPS[4].name}</span>
      </div>
    </div>
  )
}

function Bar({ height, count, isOwn }: { height: number; count: number; isOwn: boolean }) {
  return (
    <span aria-hidden="true" className="flex h-10 flex-col justify-end gap-0.5 px-1">
      <span className="text-center text-2xs text-faint tabular-nums leading-3">{count > 0 ? count : ''}</span>
      <span
        style={{ height: `${Math.round(height * 24)}px` }}
        className={clsx(
          'min-h-px rounded-t-[3px] transition-[height]',
          count === 0 ? 'bg-line' : isOwn ? 'bg-accent' : 'bg-faint/60',
        )}
      />
    </span>
  )
}
