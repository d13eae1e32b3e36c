'use client'
import { explain } from '@/lib/domain/evaluation/explain'
import type { Verdict } from '@/lib/domain/evaluation/verdict'
import type { Claim } from '@/lib/domain/model'
import { shortened } from '../ui/shortened'
import { useLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import { BurdenField } from './burden-field'
import { Section } from './section'
import { ThingLink } from './thing-link'
import { WhatIfButtons } from './what-if-buttons'

/** Enough to know a claim by; whole ones would drown the sentence. */
const NAME_LENGTH = 60

const TITLES: Record<Verdict, string> = {
  stands: 'Why it stands',
  unchallenged: 'Unchallenged',
  objected: 'Why it does not stand',
  unbacked: 'Why it is not backed',
  unresolved: 'Why it is unresolved',
  granted: 'Granted',
  aside: 'Set aside',
  supposed: 'Supposed to stand',
  dropped: 'Supposed to fall',
}

/** Why the debate says so of a claim: a sentence or two, in which each claim leads to itself and its own reason. */
export function VerdictSection({ claim }: { claim: Claim }) {
  const { map } = useWorkspace().state
  const labels = useLabels()
  const { verdict, parts } = explain(map, labels, claim.id)
  return (
    <Section title={TITLES[verdict]}>
      <p className="text-pretty font-serif text-base">
        {parts.map((part, at) =>
          typeof part === 'string' ? (
            part
          ) : (
            // One claim may be named twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
            <ThingLink key={at} thing={{ kind: 'claim', id: part.claimId }} className="text-accent underline">
              {shortened(map.claims.get(part.claimId)?.text ?? '', NAME_LENGTH).replace(/\.+$/, '')}
            </ThingLink>
          ),
        )}
      </p>
      <WhatIfButtons thing={{ kind: 'claim', id: claim.id }} />
      <BurdenField claim={claim} />
    </Section>
  )
}
