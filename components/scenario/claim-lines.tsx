'use client'
import type { ReactNode } from 'react'
import { ThingLink } from '../inspector/thing-link'
import { shortened } from '../ui/shortened'
import { useWorkspace } from '../workspace/workspace-context'

/** More would be read by nobody. */
const MOST = 40
const NAME_LENGTH = 90

type Line = { claimId: string; words: string }
type Props = { lines: readonly Line[]; none: string; onGo?: () => void }

/** Claims with what becomes of them, a line each; each leads to its claim. */
export function ClaimLines({ lines, none, onGo }: Props): ReactNode {
  const { map } = useWorkspace().state
  if (lines.length === 0) return <p className="text-faint text-sm">{none}</p>
  return (
    <>
      <ul className="flex flex-col gap-1.5">
        {lines.slice(0, MOST).map(({ claimId, words }) => (
          <li key={claimId} className="text-pretty text-sm">
            <ThingLink thing={{ kind: 'claim', id: claimId }} className="font-serif text-accent underline" onGo={onGo}>
              {shortened(map.claims.get(claimId)?.text ?? '', NAME_LENGTH).replace(/\.+$/, '')}
            </ThingLink>{' '}
            {words}
          </li>
        ))}
      </ul>
      {lines.length > MOST ? <p className="mt-1.5 text-faint text-xs">and {lines.length - MOST} more</p> : null}
    </>
  )
}
