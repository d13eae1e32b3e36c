'use client'
import { ListFilter, ListTree, Minus, Plus, Search, X } from 'lucide-react'
import { countOf, listInWords } from '../history/words'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { shortened } from '../ui/shortened'
import { useEditor } from './editor-context'
import { filterInWords } from './filter-words'
import { useFoundClaims } from './found-claims'
import { MOST_STEPS, type Showing } from './showing'
import { useWorkspace } from './workspace-context'

type Of<Kind extends Showing['kind']> = { showing: Extract<Showing, { kind: Kind }> }

const ENDS: Record<Showing['kind'], string> = {
  search: 'End showing results (Esc)',
  filter: 'End the filter (Esc)',
  part: 'Show the whole map (Esc)',
}

/** What is shown of the map, in a line, with what can be changed of it. */
export default function ShownBar({ showing }: { showing: Showing }) {
  const { show } = useEditor()
  return (
    <div className="flex items-center gap-2 border-line border-b bg-surface py-1 pr-1.5 pl-3.5 text-sm">
      {showing.kind === 'search' ? (
        <SearchWords showing={showing} />
      ) : showing.kind === 'filter' ? (
        <FilterWords showing={showing} />
      ) : (
        <PartWords showing={showing} />
      )}
      <IconButton label={ENDS[showing.kind]} size="sm" onClick={() => show(null)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  )
}

function SearchWords({ showing }: Of<'search'>) {
  return (
    <>
      <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
      <span className="min-w-0 flex-1 truncate">
        {countOf(showing.ids.size, 'claim')} with “<bdi>{showing.query}</bdi>”
      </span>
    </>
  )
}

function FilterWords({ showing }: Of<'filter'>) {
  const { state } = useWorkspace()
  const { actions, show } = useEditor()
  const { found } = useFoundClaims()
  const { filter, hides } = showing
  return (
    <>
      <ListFilter aria-hidden="true" className="size-4 shrink-0 text-faint" />
      <span className="min-w-0 flex-1 truncate">
        {found?.ids.size ?? 0} of {countOf(state.map.claims.size, 'claim')}:{' '}
        <bdi className="text-soft">{filterInWords(state.map, filter)}</bdi>
      </span>
      <Button look="quiet" size="sm" aria-pressed={hides} onClick={() => show({ ...showing, hides: !hides })}>
        {hides ? 'Show the others' : 'Hide the others'}
      </Button>
      <Button look="quiet" size="sm" onClick={() => actions.run('filter')}>
        Change…
      </Button>
    </>
  )
}

function PartWords({ showing }: Of<'part'>) {
  const { map } = useWorkspace().state
  const { show } = useEditor()
  const { hidden } = useFoundClaims()
  const { part } = showing
  const { folded, levels, focus } = part
  const words = listInWords([
    ...(focus ? [`around “${shortened(map.claims.get(focus.claimId)?.text ?? '')}”`] : []),
    ...(levels !== null ? [countOf(levels, 'level')] : []),
    ...(folded.size > 0 ? [`${folded.size} folded`] : []),
  ])
  const step = (by: number) =>
    focus && show({ ...showing, part: { ...part, focus: { ...focus, steps: focus.steps + by } } })
  return (
    <>
      <ListTree aria-hidden="true" className="size-4 shrink-0 text-faint" />
      <span className="min-w-0 flex-1 truncate">
        {map.claims.size - hidden} of {countOf(map.claims.size, 'claim')}: <bdi className="text-soft">{words}</bdi>
      </span>
      {focus ? (
        <>
          <IconButton label="Look less far" size="sm" disabled={focus.steps <= 1} onClick={() => step(-1)}>
            <Minus aria-hidden="true" />
          </IconButton>
          <span className="shrink-0 tabular-nums">{countOf(focus.steps, 'step')}</span>
          <IconButton label="Look farther" size="sm" disabled={focus.steps >= MOST_STEPS} onClick={() => step(1)}>
            <Plus aria-hidden="true" />
          </IconButton>
        </>
      ) : null}
    </>
  )
}
