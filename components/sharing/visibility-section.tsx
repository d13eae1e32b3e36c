'use client'
import { clsx } from 'clsx'
import { Globe, Link2, Lock } from 'lucide-react'
import { CopyField } from '@/components/site/copy-field'
import { useWorkspace } from '@/components/workspace/workspace-context'
import type { Visibility } from '@/lib/domain/model'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { VISIBILITIES, VISIBILITY_WORDS } from './role-words'

const ICONS = { private: Lock, link: Link2, public: Globe } as const

/** Who may read the map besides its members. */
export function VisibilitySection({ visibility }: { visibility: Visibility }) {
  const { state, session, submit, can } = useWorkspace()
  const chooses = can('map.publish')
  const choose = (to: Visibility) =>
    submit({
      v: OPERATION_VERSION,
      id: session.newId(),
      kind: 'edit-map',
      visibility: { from: visibility, to },
    })

  return (
    <fieldset className="flex flex-col gap-2" disabled={!chooses}>
      <legend className="mb-2 font-medium text-sm">Who may read it</legend>
      {VISIBILITIES.filter((name) => chooses || name === visibility).map((name) => {
        const Icon = ICONS[name]
        return (
          <label
            key={name}
            className={clsx(
              'flex items-start gap-3 rounded-md border px-3 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent',
              name === visibility ? 'border-accent bg-accent-soft/50' : 'border-line hover:bg-paper',
            )}
          >
            <input
              type="radio"
              name="visibility"
              value={name}
              checked={name === visibility}
              onChange={() => choose(name)}
              className="sr-only"
            />
            <Icon
              aria-hidden="true"
              className={clsx('mt-0.5 size-4 shrink-0', name === visibility ? 'text-accent' : 'text-faint')}
            />
            <span>
              <span className="block font-medium">{VISIBILITY_WORDS[name].name}</span>
              <span className="block text-soft text-xs">{VISIBILITY_WORDS[name].says}</span>
            </span>
          </label>
        )
      })}
      {visibility === 'private' ? null : (
        <CopyField
          label="Address of the map"
          value={`${window.location.origin}/maps/${encodeURIComponent(state.map.id)}`}
        />
      )}
    </fieldset>
  )
}
