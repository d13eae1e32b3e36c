'use client'
import { useEffect, useId, useState } from 'react'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import type { NamedFormat } from './convert-requests'
import { fetchFormats } from './formats'

type Props = {
  /** What the file is read as; null when that is not known. */
  format: NamedFormat | null
  runnerUp: NamedFormat | null
  /** Whether a person chose it, rather than the file. */
  isChosen: boolean
  onChoose: (name: string) => void
}

/** What a file is read as: told by what it holds, and to be changed by whoever knows better. */
export function FormatChoice({ format, runnerUp, isChosen, onChoose }: Props) {
  const id = useId()
  const [formats, setFormats] = useState<readonly NamedFormat[]>([])
  useEffect(() => {
    void fetchFormats().then((listed) => setFormats(listed?.filter(({ reads }) => reads) ?? []))
  }, [])
  const known = [format, runnerUp].filter((each) => each !== null)
  const choices = formats.length > 0 ? formats : known
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
      <Label htmlFor={id}>{isChosen ? 'Read as' : 'Recognised as'}</Label>
      <Select id={id} value={format?.name ?? ''} onChange={(event) => onChoose(event.target.value)}>
        {format ? null : <option value="">Unknown</option>}
        {choices.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </Select>
      {runnerUp ? (
        <span className="text-faint text-sm">
          or{' '}
          <button
            type="button"
            className="rounded-sm text-accent underline-offset-2 hover:underline"
            onClick={() => onChoose(runnerUp.name)}
          >
            {runnerUp.title}
          </button>
        </span>
      ) : null}
    </div>
  )
}
