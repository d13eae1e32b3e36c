'use client'
import { Search, X } from 'lucide-react'
import { countOf } from '../history/words'
import { IconButton } from '../ui/icon-button'
import { useFoundClaims } from './found-claims'

/** Says over the map what is marked on it, and how to end that. */
export function FoundBar() {
  const { found, show } = useFoundClaims()
  return (
    <div role="status" className="pointer-events-none absolute inset-x-2 top-3 z-6 flex justify-center">
      {found ? (
        <div className="pointer-events-auto flex max-w-full animate-rise items-center gap-2 rounded-md border border-line bg-surface py-1 pr-1 pl-3 text-sm shadow-float">
          <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
          <span className="min-w-0 truncate">
            {countOf(found.ids.size, 'claim')} with “<bdi>{found.query}</bdi>”
          </span>
          <IconButton label="End showing results (Esc)" size="sm" onClick={() => show(null)}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
    </div>
  )
}
