'use client'
import { RadioGroup } from 'radix-ui'
import type { Argument, Stance } from '@/lib/domain/model'
import { argumentName } from './argument-words'
import { StanceSign } from './stance-sign'
import { useEdits } from './use-edits'

const itemClass =
  'flex h-8 flex-1 items-center justify-center gap-1.5 rounded-sm font-medium text-soft text-sm transition-colors data-[state=checked]:bg-raised data-[state=checked]:text-ink data-[state=checked]:shadow-card pointer-coarse:h-11'

/** Turns a reason into an objection and back. */
export function StanceSwitch({ argument }: { argument: Argument }) {
  const { editArgument } = useEdits()
  const stances: readonly Stance[] = ['pro', 'con']
  return (
    <RadioGroup.Root
      aria-label="Which side it takes"
      orientation="horizontal"
      value={argument.stance}
      onValueChange={(to) => {
        const stance = stances.find((each) => each === to)
        if (stance) editArgument(argument, { stance: { from: argument.stance, to: stance } })
      }}
      className="flex gap-0.5 rounded-md border border-line bg-paper p-0.5"
    >
      {stances.map((stance) => {
        const name = argumentName({ ...argument, stance })
        return (
          <RadioGroup.Item key={stance} value={stance} className={itemClass}>
            <StanceSign stance={stance} undercut={name === 'Undercut'} />
            {name}
          </RadioGroup.Item>
        )
      })}
    </RadioGroup.Root>
  )
}
