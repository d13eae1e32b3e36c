'use client'
import { useState } from 'react'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'
import { stanceInWords } from './stance-words'

const FEW = 5

/** Who says what, the likeliest first. */
export function StanceNames({ voices }: { voices: readonly { percent: number; personId: string | null }[] }) {
  const { map, person } = useWorkspace().state
  const [isWhole, setWhole] = useState(false)
  const named = voices
    .flatMap(({ percent, personId }) => {
      const who = personId === null ? undefined : map.people.get(personId)
      return who ? [{ percent, who }] : []
    })
    .sort((a, b) => b.percent - a.percent || a.who.name.localeCompare(b.who.name))
  if (named.length === 0) return null
  const shown = isWhole || named.length <= FEW + 1 ? named : named.slice(0, FEW)
  return (
    <>
      <ul className="flex flex-col gap-1 text-xs">
        {shown.map(({ percent, who }) => (
          <li key={who.id} className="flex items-center gap-2">
            <Avatar person={who} size="sm" decorative />
            <span className="min-w-0 flex-1 truncate">
              {who.name}
              {who.id === person?.id ? <span className="text-faint"> (you)</span> : null}
            </span>
            <span className="text-soft">{stanceInWords(percent)}</span>
          </li>
        ))}
      </ul>
      {shown.length < named.length ? (
        <Button size="sm" look="quiet" className="-ml-2.5 self-start" onClick={() => setWhole(true)}>
          {`Show all ${named.length}`}
        </Button>
      ) : null}
    </>
  )
}
