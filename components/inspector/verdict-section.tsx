'use client'
import { Suspense } from 'react'
import { explain } from '@/lib/domain/evaluation/explain'
import type { Verdict } from '@/lib/domain/evaluation/verdict'
import type { Claim } from '@/lib/domain/model'
import { lazyPart } from '../ui/later'
import { PartsLine } from '../workspace/parts-line'
import { useLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import { BurdenField } from './burden-field'
import { Section } from './section'
import { WhatIfButtons } from './what-if-buttons'

const ReadingLine = lazyPart(() => import('./reading-line'))

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
      <PartsLine parts={parts} />
      {verdict === 'unresolved' ? (
        <Suspense>
          <ReadingLine labels={labels} claimId={claim.id} />
        </Suspense>
      ) : null}
      <WhatIfButtons thing={{ kind: 'claim', id: claim.id }} />
      <BurdenField claim={claim} />
    </Section>
  )
}
