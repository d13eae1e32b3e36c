'use client'
import { type FormEvent, useState } from 'react'
import type { QuestionParts } from '@/lib/domain/model'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { useWorkspace } from '../workspace/workspace-context'

type Assigned = QuestionParts['assigned']
type Props = { assigned: Assigned; onAssign: (assigned: Assigned) => void; onCancel: () => void }

/** Who is to see to a question, and by when. Those who may only read can do nothing about it, and are not offered. */
export function AssignForm({ assigned, onAssign, onCancel }: Props) {
  const { map, person } = useWorkspace().state
  const people = [...map.people.values()]
    .filter(({ id, role }) => (role !== null && role !== 'viewer') || id === assigned?.person)
    .sort((a, b) => Number(b.id === person?.id) - Number(a.id === person?.id) || a.name.localeCompare(b.name, 'en'))
  const [who, setWho] = useState(assigned?.person ?? people[0]?.id ?? '')
  const [due, setDue] = useState(assigned?.due ?? '')
  const assign = (event: FormEvent) => {
    event.preventDefault()
    if (who !== '') onAssign({ person: who, due: due === '' ? null : due })
  }
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={assign}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <Field label="Who sees to it">
        {(control) => (
          <Select {...control} autoFocus className="w-full" value={who} onChange={({ target }) => setWho(target.value)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === person?.id ? `${name} (you)` : name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="By when, if it matters">
        {(control) => (
          <Input
            {...control}
            type="date"
            max="9999-12-31"
            value={due}
            onChange={({ target }) => setDue(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <span className="flex-1">
          {assigned ? (
            <Button size="sm" look="quiet" onClick={() => onAssign(null)}>
              Nobody any longer
            </Button>
          ) : null}
        </span>
        <Button size="sm" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" size="sm" look="primary">
          Assign
        </Button>
      </div>
    </form>
  )
}
