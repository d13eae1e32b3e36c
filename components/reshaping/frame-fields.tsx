'use client'
import { useId } from 'react'
import type { FrameSays } from '@/lib/domain/compose-reshape'
import { RIVALS_MEAN } from '@/lib/domain/frame-words'
import { LIMITS } from '@/lib/domain/limits'
import { Field } from '../ui/field'
import { HUES, HueMark } from '../ui/hue'
import { Input } from '../ui/input'

type Props = { says: FrameSays; onSay: (says: FrameSays) => void }

/** The name of a frame, its colour, and whether its claims are rival answers. */
export function FrameFields({ says, onSay }: Props) {
  const { title, colour, rivals } = says
  const meaningId = useId()
  return (
    <div className="flex flex-col gap-3">
      <Field label="Name">
        {(control) => (
          <Input
            {...control}
            autoFocus
            dir="auto"
            autoComplete="off"
            placeholder="Costs, what the law says, …"
            maxLength={LIMITS.line}
            value={title}
            onChange={({ target: { value } }) => onSay({ ...says, title: value })}
          />
        )}
      </Field>
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">Colour</legend>
        <div className="flex flex-wrap gap-1.5">
          {HUES.map((hue) => (
            <label
              key={hue}
              className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-full border border-line bg-raised px-3 text-sm outline-offset-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11"
            >
              <input
                type="radio"
                name="colour"
                value={hue}
                checked={hue === colour}
                onChange={() => onSay({ ...says, colour: hue })}
                className="sr-only"
              />
              <HueMark hue={hue} shape="frame" />
              {hue}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="flex cursor-pointer items-start gap-2 text-sm pointer-coarse:py-1.5">
        <input
          type="checkbox"
          checked={rivals}
          aria-describedby={meaningId}
          onChange={({ target: { checked } }) => onSay({ ...says, rivals: checked })}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span className="flex flex-col gap-0.5">
          <span className="font-medium">Rival answers</span>
          <span id={meaningId} className="text-soft">
            {RIVALS_MEAN}
          </span>
        </span>
      </label>
    </div>
  )
}
