'use client'
import { Check, Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
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
  empty?: ReactNode
  autoFocus?: boolean
}

/** Finds claims by their words; several can be chosen. */
export function ClaimPicker({ label, without, chosen, onToggle, empty, autoFocus }: Props) {
  const { state } = useWorkspace()
  const { map } = state
  const id = useId()
  const [query, setQuery] = useState('')
  const searched = useDeferredValue(query)
  const found = useMemo(() => {
    const hits = searchClaims(map, searched, MOST_SHOWN + (without?.size ?? 0))
    return hits.filter((claim) => !without?.has(claim.id)).slice(0, MOST_SHOWN)
  }, [map, searched, without])

  return (
    <div className="flex min-h-0 flex-col gap-1">
      <div className="relative">
        <Search aria-hidden="true" className="absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-faint" />
        <Input
          type="search"
          aria-label={label}
          aria-controls={`${id}-found`}
          placeholder={label}
          autoComplete="off"
          autoFocus={autoFocus}
          className="pl-8 [&::-webkit-search-cancel-button]:hidden"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <ul id={`${id}-found`} aria-label="Claims found" className="-mx-1 max-h-56 min-h-0 overflow-y-auto">
        {found.map((claim) => (
          <li key={claim.id}>
            <PickableClaim claim={claim} chosen={chosen.includes(claim.id)} onToggle={onToggle} />
          </li>
        ))}
        {found.length === 0 ? (
          <li className="px-2 py-3 text-faint text-xs">
            {query ? 'No claim has these words.' : (empty ?? 'No claims yet.')}
          </li>
        ) : null}
      </ul>
    </div>
  )
}

type PickableProps = { claim: Claim; chosen: boolean; onToggle: (claimId: string) => void }

function PickableClaim({ claim, chosen, onToggle }: PickableProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={() => onToggle(claim.id)}
      className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left hover:bg-ink/6 aria-pressed:bg-accent-soft pointer-coarse:py-2.5"
    >
      <span
        aria-hidden="true"
        className="mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-faint/60 text-surface in-aria-pressed:border-accent in-aria-pressed:bg-accent"
      >
        {chosen ? <Check className="size-3" strokeWidth={3} /> : null}
      </span>
      <span className="line-clamp-2 min-w-0 font-serif text-sm">
        {claim.text}
        {claim.holder ? <span className="ml-1.5 font-sans text-faint text-xs">{claim.holder}</span> : null}
      </span>
    </button>
  )
}
