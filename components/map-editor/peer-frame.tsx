'use client'
import { useSyncExternalStore } from 'react'
import type { MapSession } from '@/lib/sync/map-session'
import { colourOfPerson } from '../ui/avatar'
import { useMapSession } from './map-session-context'

/**
 * A coloured frame with names around what others have selected, clear of the ring of one's own selection. Reads the peers by itself and as plain text,
 * so that a moving pointer draws no card again.
 */
export function PeerFrame({ spot }: { spot: string }) {
  const session = useMapSession()
  const read = () => namesAt(session, spot)
  const names = useSyncExternalStore(session.subscribe, read, read)
  if (names === '') return null
  const [first = ''] = names.split('\n')
  const [colourKey = '', ...rest] = first.split('\t')
  const colour = colourOfPerson(colourKey)
  const words = names
    .split('\n')
    .map((line) => line.split('\t').slice(1).join(' '))
    .join(', ')
  return (
    <span
      aria-hidden="true"
      data-testid="peer-frame"
      className="pointer-events-none absolute -inset-[9px] -left-[11px] rounded-[20px] border-2"
      style={{ borderColor: colour }}
      title={rest.join(' ')}
    >
      <span
        className="absolute -top-5 right-3 max-w-40 truncate rounded-sm px-1.5 font-medium text-[#fff] text-[11px] leading-[18px]"
        style={{ backgroundColor: colour }}
      >
        {words}
      </span>
    </span>
  )
}

/** Who has it selected, one `KEY<tab>NAME` a line; '' for nobody. */
function namesAt(session: MapSession, spot: string): string {
  const lines: string[] = []
  for (const { connectionId, personId, name, presence } of session.getState().peers) {
    const here = presence.selection.some(({ kind, id }) => `${kind}:${id}` === spot)
    if (here) lines.push(`${personId ?? connectionId}\t${name.replace(/\s+/g, ' ')}`)
  }
  return [...new Set(lines)].join('\n')
}
