'use client'
import { Avatar } from '../ui/avatar'
import { Tooltip } from '../ui/tooltip'
import { usePeers } from './use-session'
import { useWorkspace } from './workspace-context'

const MOST_SHOWN = 4

/** Who else has this map open: each person once, however many windows they have. */
export function PeerAvatars() {
  const { session } = useWorkspace()
  const peers = usePeers(session)
  const people = new Map<string, { id: string; name: string }>()
  let readers = 0
  for (const { personId, name } of peers) {
    if (personId === null) readers++
    else people.set(personId, { id: personId, name })
  }
  const [all, shown] = [[...people.values()], [...people.values()].slice(0, MOST_SHOWN)]
  const rest = [
    ...all.slice(MOST_SHOWN).map(({ name }) => name),
    ...(readers > 0 ? [readers === 1 ? '1 reader' : `${readers} readers`] : []),
  ]
  if (shown.length + rest.length === 0) return null
  return (
    <ul aria-label="Also here" className="flex items-center -space-x-1.5">
      {shown.map((person) => (
        <li key={person.id} className="rounded-full ring-2 ring-surface">
          <Avatar person={person} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li>
          <Tooltip label={rest.join(', ')}>
            <button
              type="button"
              className="inline-flex h-7 min-w-7 items-center justify-center rounded-full bg-line px-1.5 font-semibold text-2xs text-soft ring-2 ring-surface"
              aria-label={`And ${rest.join(', ')}`}
            >
              +{all.length - shown.length + readers}
            </button>
          </Tooltip>
        </li>
      ) : null}
    </ul>
  )
}
