'use client'
import { clsx } from 'clsx'
import { useId, useState } from 'react'
import { FORMAT_GROUPS } from '@/lib/domain/formats/format'
import type { ListedFormat } from '../importing/formats'
import { Label } from '../ui/label'
import { Select } from '../ui/select'

const GROUP_WORDS: Record<ListedFormat['group'], string> = {
  keep: 'Keep or move',
  tools: 'Argument tools',
  read: 'Read and print',
  pictures: 'Pictures',
  data: 'Data',
}

/** The format that stands chosen at first may be far down the list. */
const showFirst = (input: HTMLInputElement | null) => input?.parentElement?.scrollIntoView({ block: 'nearest' })

type Props = { formats: readonly ListedFormat[]; chosen: string; onChoose: (name: string) => void }

/** The formats that a map can be written in, by what people want them for: a list, or on a phone a field. */
export function FormatList({ formats, chosen, onChoose }: Props) {
  const id = useId()
  const [first] = useState(chosen)
  const groups = FORMAT_GROUPS.map((group) => ({
    words: GROUP_WORDS[group],
    members: formats.filter((format) => format.group === group),
  })).filter(({ members }) => members.length > 0)
  return (
    <>
      <div className="flex flex-col gap-1.5 sm:hidden">
        <Label htmlFor={id}>Format</Label>
        <Select id={id} value={chosen} onChange={(event) => onChoose(event.target.value)} className="[&_select]:w-full">
          {groups.map(({ words, members }) => (
            <optgroup key={words} label={words}>
              {members.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </div>
      <fieldset className="flex flex-col gap-3 max-sm:hidden">
        <legend className="sr-only">Format</legend>
        {groups.map(({ words, members }) => (
          <fieldset key={words}>
            <legend className="mb-0.5 px-2 text-faint text-xs">{words}</legend>
            {members.map(({ name, title }) => (
              <label
                key={name}
                className={clsx(
                  // Hidden inputs stand where they scroll along.
                  'relative block cursor-pointer rounded-md px-2 py-1 transition-colors',
                  'has-focus-visible:outline-2 has-focus-visible:outline-accent',
                  name === chosen ? 'bg-accent-soft font-medium text-accent' : 'text-ink hover:bg-ink/6',
                )}
              >
                <input
                  type="radio"
                  ref={name === first ? showFirst : undefined}
                  name="export-format"
                  value={name}
                  checked={name === chosen}
                  onChange={() => onChoose(name)}
                  className="sr-only"
                />
                {title}
              </label>
            ))}
          </fieldset>
        ))}
      </fieldset>
    </>
  )
}
