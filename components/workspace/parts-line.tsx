'use client'
import type { Part } from '@/lib/domain/evaluation/explain'
import { ThingLink } from '../inspector/thing-link'
import { shortened } from '../ui/shortened'
import { useWorkspace } from './workspace-context'

/** Enough to know a claim by; whole ones would drown the sentence. */
const NAME_LENGTH = 60

/** A sentence in which each claim leads to itself. */
export function PartsLine({ parts, onGo }: { parts: readonly Part[]; onGo?: () => void }) {
  const { map } = useWorkspace().state
  return (
    <p className="text-pretty font-serif text-base">
      {parts.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <ThingLink
            // One claim may be named twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
            key={at}
            thing={{ kind: 'claim', id: part.claimId }}
            className="text-accent underline"
            onGo={onGo}
          >
            {shortened(map.claims.get(part.claimId)?.text ?? '', NAME_LENGTH).replace(/\.+$/, '')}
          </ThingLink>
        ),
      )}
    </p>
  )
}
