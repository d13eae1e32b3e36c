'use client'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import { wordingOf } from '@/lib/domain/stances/wording'
import { Section } from '../inspector/section'
import { useWorkspace } from '../workspace/workspace-context'
import { heardInWords, STANCE_ASKS, StanceBody, useHeard } from './stance-body'

/** What people say how likely they hold one thing, and this person's own say. `key` it by the thing. */
export function StanceSection({ target }: { target: StanceTarget }) {
  const { state } = useWorkspace()
  const wording = wordingOf(state.map, target)
  return wording === undefined ? null : <Stances target={target} wording={wording} />
}

function Stances({ target, wording }: { target: StanceTarget; wording: string }) {
  const { isSilent, ...said } = useHeard(target, wording)
  if (isSilent) return null
  const asks = STANCE_ASKS[target.kind]
  return (
    <Section title={asks} aside={heardInWords(said.heard)}>
      <StanceBody asks={asks} {...said} />
    </Section>
  )
}
