'use client'
import { clsx } from 'clsx'
import { Check, Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
import type { Claim } from '@/lib/domain/model'
import { Input } from '../ui/input'
import { useWorkspace } from '../workspace/workspace-context'
import { searchClaims } from './search-claims'

const MOST_SHOWN = 40

type Props = {
  label: string
  /** Claims that cannot be chosen, such as those that have it already. */
  without?: ReadonlySet<string>
  chosen: readonly string[]
  onToggle: (claimId: string) => void
  /** Ctrl+Enter (or Command+Enter): does with the chosen claims what they were chosen for. */
  onDone: () => void
  empty?: ReactNode
  autoFocus?: boolean
  /** Only one can be chosen. */
  one?: boolean
}

/**
 * Finds claims by their words; several can be chosen, by pointer or from the field: arrows walk, Enter chooses. Until
 * something is searched for, what is selected on the map comes first.
 */
export function ClaimPicker({ label, without, chosen, onToggle, onDone, empty, autoFocus, one = false }: Props) {
  const { state, selection } = useWorkspace()
  const { map } = state
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(-1)
  const searched = useDeferredValue(query)
  const found = useMemo(() => {
    const hits = searchClaims(map, searched, MOST_SHOWN + (without?.size ?? 0))
    const selected = searched.trim() === '' ? selection.flatMap(({ id }) => map.claims.get(id) ?? []) : []
    return [...new Set([...selected, ...hits])].filter((claim) => !without?.has(claim.id)).slice(0, MOST_SHOWN)
  }, [map, searched, without, selection])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(Math.min(found.length - 1, active + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1))
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone()
    else if (event.key === 'Enter') {
      const claim = found[Math.max(0, active)]
      if (claim) onToggle(claim.id)
      setActive(Math.max(0, active))
    } else return
    event.preventDefault()
  }
  const optionId = (index: number) => `${id}-option-${index}`

  return (
    <div className="flex min-h-0 flex-col gap-1">
      <div className="relative">
        <Search aria-hidden="true" className="absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-faint" />
        <Input
          type="search"
          role="combobox"
          aria-label={label}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-found`}
          aria-autocomplete="list"
          aria-activedescendant={found[active] ? optionId(active) : undefined}
          placeholder={label}
          autoComplete="off"
          autoFocus={autoFocus}
          dir="auto"
          className="pl-8 [&::-webkit-search-cancel-button]:hidden"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(-1)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={`${id}-found`}
        role="listbox"
        aria-label="Claims found"
        aria-multiselectable={!one}
        className="-mx-1 max-h-56 min-h-0 overflow-y-auto"
      >
        {found.map((claim, index) => (
          <PickableClaim
            key={claim.id}
            id={optionId(index)}
            claim={claim}
            chosen={chosen.includes(claim.id)}
            active={index === active}
            one={one}
            onToggle={onToggle}
          />
        ))}
      </div>
      {found.length === 0 ? (
        <p className="px-1 py-3 text-faint text-xs">
          {query ? 'No claim has these words.' : (empty ?? 'No claims yet.')}
        </p>
      ) : (
        <p className="text-faint text-xs pointer-coarse:hidden">
          ↑ ↓ and Enter choose{one ? null : ' · Ctrl+Enter when done'}
        </p>
      )}
    </div>
  )
}

type PickableProps = {
  id: string
  claim: Claim
  chosen: boolean
  active: boolean
  one: boolean
  onToggle: (claimId: string) => void
}

function PickableClaim({ id, claim, chosen, active, one, onToggle }: PickableProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys for all of them
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      // The field keeps the focus, so that one can go on searching.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onToggle(claim.id)}
      ref={active ? scrollIntoList : undefined}
      className={clsx(
        'group/option flex w-full cursor-pointer items-start gap-2 rounded-md px-2 py-1.5 text-start hover:bg-ink/6 aria-selected:bg-accent-soft pointer-coarse:py-2.5',
        active && 'bg-ink/6 outline-2 outline-accent -outline-offset-2',
      )}
    >
      <span
        aria-hidden="true"
        className={clsx(
          'mt-0.5 inline-flex size-4 shrink-0 items-center justify-center border border-faint/60 text-surface group-aria-selected/option:border-accent group-aria-selected/option:bg-accent',
          one ? 'rounded-full' : 'rounded-[4px]',
        )}
      >
        {chosen ? <Check className="size-3" strokeWidth={3} /> : null}
      </span>
      <span dir="auto" className="line-clamp-2 min-w-0 flex-1 font-serif text-sm">
        {claim.text}
        {claim.holder ? <span className="ms-1.5 font-sans text-faint text-xs">{claim.holder}</span> : null}
      </span>
    </div>
  )
}

const scrollIntoList = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })
