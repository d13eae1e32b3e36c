'use client'
import { Search, X } from 'lucide-react'
import { countOf } from '../history/words'
import { IconButton } from '../ui/icon-button'
import { useFoundClaims } from './found-claims'

/** Says over the map what is marked on it, and how to end that. */
export function FoundBar() {
  const { found, show } = useFoundClaims()
  return (
    <div role="status">
      {found ? (
        <div className="flex items-center gap-2 border-line border-b bg-surface py-1 pr-1.5 pl-3.5 text-sm">
          <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
          <span className="min-w-0 flex-1 truncate">
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
