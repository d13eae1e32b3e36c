'use client'
import { LIMITS } from '@/lib/domain/limits'
import type { PaletteName } from '@/lib/domain/palette'
import { Field } from '../ui/field'
import { HUES, HueMark } from '../ui/hue'
import { Input } from '../ui/input'

type Props = {
  title: string
  colour: PaletteName
  onTitle: (title: string) => void
  onColour: (colour: PaletteName) => void
}

/** The name of a frame and its colour. */
export function FrameFields({ title, colour, onTitle, onColour }: Props) {
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
            onChange={({ target: { value } }) => onTitle(value)}
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
                onChange={() => onColour(hue)}
                className="sr-only"
              />
              <HueMark hue={hue} shape="frame" />
              {hue}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
