'use client'
import { ListFilter, Search, X } from 'lucide-react'
import { countOf } from '../history/words'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { useEditor } from './editor-context'
import { filterInWords } from './filter-words'
import { type FoundClaims, useFoundClaims } from './found-claims'
import { useWorkspace } from './workspace-context'

/** Says over the map what is marked on it, and how to end that. */
export function FoundBar() {
  const { found, show } = useFoundClaims()
  return (
    <div role="status">
      {found ? (
        <div className="flex items-center gap-2 border-line border-b bg-surface py-1 pr-1.5 pl-3.5 text-sm">
          {found.kind === 'search' ? <SearchWords found={found} /> : <FilterWords found={found} />}
          <IconButton
            label={found.kind === 'search' ? 'End showing results (Esc)' : 'End the filter (Esc)'}
            size="sm"
            onClick={() => show(null)}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
    </div>
  )
}

function SearchWords({ found }: { found: Extract<FoundClaims, { kind: 'search' }> }) {
  return (
    <>
      <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
      <span className="min-w-0 flex-1 truncate">
        {countOf(found.ids.size, 'claim')} with “<bdi>{found.query}</bdi>”
      </span>
    </>
  )
}

function FilterWords({ found }: { found: Extract<FoundClaims, { kind: 'filter' }> }) {
  const { state } = useWorkspace()
  const { actions } = useEditor()
  const { show } = useFoundClaims()
  const { filter, hides, ids } = found
  return (
    <>
      <ListFilter aria-hidden="true" className="size-4 shrink-0 text-faint" />
      <span className="min-w-0 flex-1 truncate">
        {ids.size} of {countOf(state.map.claims.size, 'claim')}:{' '}
        <bdi className="text-soft">{filterInWords(state.map, filter)}</bdi>
      </span>
      <Button
        look="quiet"
        size="sm"
        aria-pressed={hides}
        onClick={() => show({ kind: 'filter', filter, hides: !hides })}
      >
        {hides ? 'Show the others' : 'Hide the others'}
      </Button>
      <Button look="quiet" size="sm" onClick={() => actions.run('filter')}>
        Change…
      </Button>
    </>
  )
}
