'use client'
import { clsx } from 'clsx'
import { useMemo } from 'react'
import {
  type ClaimFilter,
  FILTER_STATES,
  type FilterChoice,
  filterChoices,
  filterClaims,
  isFiltering,
  NO_FILTER,
} from '@/lib/domain/filter-claims'
import { countOf } from '../history/words'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { useEditor } from './editor-context'
import { STATE_WORDS } from './filter-words'
import { useFoundClaims } from './found-claims'
import { useReadAll, useUnread } from './seen-context'
import { useWorkspace } from './workspace-context'

const LISTS = [
  ['holders', 'Held by'],
  ['tags', 'Tagged'],
  ['sourceIds', 'Quoting'],
  ['authorIds', 'Written by'],
] as const satisfies readonly (readonly [keyof ClaimFilter, string])[]

/** Chooses which claims are marked, or alone are seen; the map behind follows at once. */
export default function FilterDialog({ onClose }: { onClose: () => void }) {
  const { map } = useWorkspace().state
  const { show } = useEditor()
  const { found } = useFoundClaims()
  const isUnread = useUnread(map)
  const readAll = useReadAll()
  const choices = useMemo(() => filterChoices(map), [map])
  const states = useMemo(
    () =>
      FILTER_STATES.map((state): FilterChoice => {
        const claims = filterClaims(map, { ...NO_FILTER, states: [state] }, isUnread).size
        return { value: state, label: STATE_WORDS[state], claims }
      }),
    [map, isUnread],
  )
  const filter = found?.kind === 'filter' ? found.filter : NO_FILTER
  const hides = found?.kind === 'filter' && found.hides
  const change = (list: keyof ClaimFilter, value: string) => {
    const had: readonly string[] = filter[list]
    const chosen = had.includes(value) ? had.filter((other) => other !== value) : [...had, value]
    const next = { ...filter, [list]: chosen } as ClaimFilter
    show(isFiltering(next) ? { kind: 'filter', filter: next, hides } : null)
  }
  const unread = states.find(({ value }) => value === 'unread')?.claims ?? 0
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title="Filter claims" description="Of one row any will do; every row that is chosen must be so.">
        <div className="flex flex-col gap-4 pt-1">
          <Choices title="Which are" choices={states} chosen={filter.states} onChange={(it) => change('states', it)} />
          {LISTS.filter(([list]) => choices[list].length > 0).map(([list, title]) => (
            <Choices
              key={list}
              title={title}
              choices={choices[list]}
              chosen={filter[list]}
              onChange={(value) => change(list, value)}
            />
          ))}
        </div>
        <div className="mt-5 flex flex-wrap items-center gap-2">
          <p role="status" className="mr-auto text-soft text-sm">
            {found?.kind === 'filter' ? `${countOf(found.ids.size, 'claim')} of ${map.claims.size}` : 'No filter'}
          </p>
          {unread > 0 ? (
            <Button look="quiet" onClick={() => readAll(map)}>
              Mark all as read
            </Button>
          ) : null}
          <Button look="quiet" disabled={found?.kind !== 'filter'} onClick={() => show(null)}>
            Clear
          </Button>
          <Button
            aria-pressed={hides}
            disabled={found?.kind !== 'filter'}
            onClick={() => show({ kind: 'filter', filter, hides: !hides })}
          >
            {hides ? 'Show the others' : 'Hide the others'}
          </Button>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  )
}

type ChoicesProps = {
  title: string
  choices: readonly FilterChoice[]
  chosen: readonly string[]
  onChange: (value: string) => void
}

function Choices({ title, choices, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold text-faint text-xs">{title}</legend>
      <div className="flex max-h-36 flex-wrap gap-1.5 overflow-y-auto">
        {choices.map(({ value, label, claims }) => (
          <label
            key={value}
            className={clsx(
              'inline-flex max-w-full cursor-default items-center gap-1.5 rounded-full border px-2.5 py-1 text-sm pointer-coarse:min-h-10',
              'has-focus-visible:outline-2 has-focus-visible:outline-accent',
              chosen.includes(value)
                ? 'border-accent bg-accent-soft font-semibold text-accent'
                : 'border-line text-soft',
            )}
          >
            <input
              type="checkbox"
              className="sr-only"
              checked={chosen.includes(value)}
              onChange={() => onChange(value)}
            />
            <span dir="auto" className="truncate">
              {label}
            </span>
            <span className="text-faint tabular-nums">{claims}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
