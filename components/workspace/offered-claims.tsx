'use client'
import { clsx } from 'clsx'
import { CornerDownLeft } from 'lucide-react'
import type { OfferedClaim } from './use-similar-claims'

type Props = {
  /** Of the list; its options have it with their place behind. */
  id: string
  offered: readonly OfferedClaim[]
  /** The one that Enter would choose, -1 for none. */
  active: number
  onChoose: (claimId: string) => void
}

/** Under a claim that is being written: what the map says already, to be linked instead. */
export function OfferedClaims({ id, offered, active, onChoose }: Props) {
  if (offered.length === 0) return null
  return (
    // A press must not take the focus from the words.
    <div
      ref={bringIntoOutline}
      className="mt-2 scroll-mb-24 border-line border-t pt-1.5 font-sans font-normal"
      onPointerDown={preventDefault}
    >
      <p className="flex items-baseline gap-2 px-1.5 text-faint text-xs">
        <span className="flex-1">
          {offered.some(({ likely }) => likely) ? 'This may be on the map already:' : 'On the map already:'}
        </span>
        <span aria-hidden="true" className="pointer-coarse:hidden">
          ↓
        </span>
      </p>
      <div id={id} role="listbox" aria-label="Claims on the map that say this" className="-mx-1 mt-0.5">
        {offered.map((claim, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys for all of them
          <div
            key={claim.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => onChoose(claim.id)}
            className={clsx(
              'flex cursor-pointer items-start gap-2 rounded-md px-2 py-1.5 text-sm leading-4.5 hover:bg-ink/6 pointer-coarse:py-3',
              index === active && 'bg-accent-soft outline-2 outline-accent -outline-offset-2',
            )}
          >
            <span dir="auto" className="line-clamp-3 min-w-0 flex-1 font-serif">
              {claim.text}
              {claim.holder ? <span className="ms-1.5 font-sans text-faint text-xs">{claim.holder}</span> : null}
            </span>
            {index === active ? (
              <CornerDownLeft aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-accent" />
            ) : null}
          </div>
        ))}
      </div>
    </div>
  )
}

/** In the outline it may begin under the bar with the keys; on the map nothing scrolls. */
const bringIntoOutline = (list: HTMLElement | null) => {
  if (list?.closest('[role="tree"]')) list.scrollIntoView({ block: 'nearest' })
}

const preventDefault = (event: { preventDefault: () => void }) => event.preventDefault()
