'use client'
import { clsx } from 'clsx'
import { ListTree, Workflow } from 'lucide-react'
import { useWorkspace, type Workspace } from './workspace-context'

const VIEWS = [
  { view: 'map', word: 'Map', Icon: Workflow },
  { view: 'outline', word: 'Outline', Icon: ListTree },
] as const satisfies readonly { view: Workspace['view']; word: string; Icon: unknown }[]

/** The two ways to see the debate. */
export function ViewSwitch() {
  const { view, setView } = useWorkspace()
  return (
    <fieldset className="flex rounded-md border border-line bg-paper p-0.5">
      <legend className="sr-only">View</legend>
      {VIEWS.map(({ view: which, word, Icon }) => (
        <button
          key={which}
          type="button"
          aria-pressed={view === which}
          onClick={() => setView(which)}
          className={clsx(
            'inline-flex h-7 items-center gap-2 rounded-sm px-3.5 text-sm transition-colors',
            view === which ? 'bg-raised font-semibold text-ink shadow-card' : 'text-soft hover:text-ink',
          )}
        >
          <Icon aria-hidden="true" className="size-4" />
          {word}
        </button>
      ))}
    </fieldset>
  )
}
