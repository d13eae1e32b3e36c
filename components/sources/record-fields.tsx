'use client'
import { LIMITS } from '@/lib/domain/limits'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import type { RecordFields } from './record-form'

type Props = {
  fields: RecordFields
  problems: { [F in keyof RecordFields]?: string }
  onChange: (fields: RecordFields) => void
}

const FIELDS = [
  { name: 'title', label: 'Title', hint: null, placeholder: 'Closer partnership or membership?', max: LIMITS.line },
  {
    name: 'authors',
    label: 'Authors',
    hint: 'As they would be cited, with semicolons between them.',
    placeholder: 'Mykola Bielieskov; …',
    max: 5_000,
  },
  {
    name: 'publisher',
    label: 'Published in',
    hint: 'The journal, newspaper, institute or site.',
    placeholder: 'Ukraine Analytica',
    max: LIMITS.line,
  },
  {
    name: 'published',
    label: 'Date',
    hint: 'As far as it is known: 2023, 2023-07 or 2023-07-14.',
    placeholder: '2023-07',
    max: 10,
  },
  { name: 'url', label: 'Address', hint: 'Where the original can be read.', placeholder: 'https://…', max: 2_000 },
  {
    name: 'language',
    label: 'Language',
    hint: 'A tag such as en or uk; it helps screen readers to say the text.',
    placeholder: 'en',
    max: 35,
  },
] as const

/** The fields of a bibliographic record, each with what belongs there. */
export function RecordFieldset({ fields, problems, onChange }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {FIELDS.map(({ name, label, hint, placeholder, max }) => (
        <div key={name} className={name === 'title' || name === 'authors' ? 'sm:col-span-2' : undefined}>
          <Field label={label} hint={hint} error={problems[name]}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                required={name === 'title'}
                inputMode={name === 'url' ? 'url' : undefined}
                autoComplete="off"
                value={fields[name]}
                maxLength={max}
                placeholder={placeholder}
                onChange={({ target }) => onChange({ ...fields, [name]: target.value })}
              />
            )}
          </Field>
        </div>
      ))}
    </div>
  )
}
