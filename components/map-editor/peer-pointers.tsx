'use client'
import { ViewportPortal } from '@xyflow/react'
import { colourOfPerson } from '../ui/avatar'
import { usePeers } from '../workspace/use-session'
import { useMapSession } from './map-session-context'

/** Where the others point, with their names. */
export function PeerPointers() {
  const peers = usePeers(useMapSession())
  return (
    <ViewportPortal>
      {peers.map(({ connectionId, personId, name, presence: { pointer } }) => {
        if (!pointer) return null
        const colour = colourOfPerson(personId ?? connectionId)
        return (
          <div
            key={connectionId}
            aria-hidden="true"
            data-testid="peer-pointer"
            className="peer-pointer pointer-events-none absolute top-0 left-0 z-20"
            style={{ transform: `translate(${pointer.x}px, ${pointer.y}px)` }}
          >
            <svg aria-hidden="true" width="14" height="16" viewBox="0 0 14 16">
              <path d="M1 1 L13 8 L7.5 9.5 L5 15 Z" fill={colour} stroke="var(--color-raised)" strokeWidth="1" />
            </svg>
            <span
              className="absolute top-4 left-3 max-w-40 truncate whitespace-nowrap rounded-sm px-1.5 font-medium text-[#fff] text-[11px] leading-[18px]"
              style={{ backgroundColor: colour }}
            >
              {name}
            </span>
          </div>
        )
      })}
    </ViewportPortal>
  )
}
