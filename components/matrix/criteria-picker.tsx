'use client'
import { ListChecks } from 'lucide-react'
import { useId, useState } from 'react'
import { type Criterion, criterionKey } from '@/lib/domain/evaluation/matrix/common-ground'
import { Button } from '../ui/button'
import { Input } from '../ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { CriterionName } from './criterion-name'

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 12
/** Drawn at once: more are found by their words. */
const MOST_SHOWN = 60

type Props = {
  criteria: readonly Criterion[]
  chosen: readonly Criterion[]
  /** Null: the first few again. */
  onChoose: (keys: ReadonlySet<string> | null) => void
}

/** Chooses by which of the criteria the answers are compared. */
export function CriteriaPicker({ criteria, chosen, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const hintId = useId()
  if (criteria.length === 0) return null
  const keys = new Set(chosen.map(criterionKey))
  const wanted = words.trim().toLowerCase()
  const found = criteria.filter(({ name }) => name.toLowerCase().includes(wanted))
  const toggle = (key: string) => {
    const next = new Set(keys)
    if (!next.delete(key)) next.add(key)
    onChoose(next)
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button>
          <ListChecks aria-hidden="true" />
          {`Criteria (${chosen.length} of ${criteria.length.toLocaleString('en')})`}
        </Button>
      </PopoverTrigger>
      <PopoverContent
        align="start"
        aria-label="Criteria"
        className="flex max-h-(--radix-popover-content-available-height) w-80 flex-col gap-2"
      >
        {criteria.length >= SEARCHED_FROM ? (
          <Input
            aria-label="Find a criterion"
            placeholder="Find a criterion"
            className="shrink-0"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        ) : null}
        <ul
          aria-label="Criteria"
          aria-describedby={hintId}
          className="-mx-1 flex min-h-0 flex-col overflow-y-auto px-1"
        >
          {found.slice(0, MOST_SHOWN).map((criterion) => {
            const key = criterionKey(criterion)
            return (
              <li key={key}>
                <label className="flex items-start gap-2 rounded-sm px-1 py-1 hover:bg-ink/6 pointer-coarse:py-2">
                  <input
                    type="checkbox"
                    checked={keys.has(key)}
                    onChange={() => toggle(key)}
                    className="mt-0.5 size-4 shrink-0 accent-accent"
                  />
                  <span className="line-clamp-2 min-w-0 flex-1 text-sm">
                    <CriterionName criterion={criterion} />
                  </span>
                  <span className="shrink-0 text-faint text-xs">{`${criterion.answers} answers`}</span>
                </label>
              </li>
            )
          })}
        </ul>
        {found.length > MOST_SHOWN ? (
          <p className="text-faint text-xs">{`${(found.length - MOST_SHOWN).toLocaleString('en')} more: find them by their words.`}</p>
        ) : null}
        {found.length === 0 ? <p className="text-faint text-sm">None is called that.</p> : null}
        <p id={hintId} className="shrink-0 border-line border-t pt-2 text-faint text-xs">
          Tags of claims below two answers or more, and claims that speak about two or more.
        </p>
        <div className="flex shrink-0 justify-end gap-2">
          <Button size="sm" look="quiet" onClick={() => onChoose(new Set())}>
            None
          </Button>
          <Button size="sm" look="quiet" onClick={() => onChoose(null)}>
            The first few
          </Button>
        </div>
      </PopoverContent>
    </Popover>
  )
}
