'use client'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Evidence } from '@/lib/domain/stances/stance-target'
import { wordingOf } from '@/lib/domain/stances/wording'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'
import { heardInWords, STANCE_ASKS, StanceBody, useHeard } from './stance-body'

type Props = { quoteId: string; claimId: string }

/** How strong people find a quote as evidence for a claim: a line until somebody opens it. `key` it by both. */
export function EvidenceStance({ quoteId, claimId }: Props) {
  const { state } = useWorkspace()
  const target: Evidence = { kind: 'evidence', quoteId, claimId }
  const wording = wordingOf(state.map, target)
  return wording === undefined ? null : <Judged target={target} wording={wording} />
}

function Judged({ target, wording }: { target: Evidence; wording: string }) {
  const { isSilent, ...said } = useHeard(target, wording)
  const [isOpen, setOpen] = useState(false)
  if (isSilent) return null
  const asks = STANCE_ASKS.evidence
  const isAsked = said.own.percent !== null && !said.own.isFresh
  const told = isAsked ? 'asked again' : heardInWords(said.heard)
  return (
    <div className="mt-1 flex flex-col gap-2">
      <Button
        size="sm"
        look="quiet"
        aria-expanded={isOpen}
        className="group -ml-2.5 h-auto min-h-7 self-start whitespace-normal text-left text-soft"
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronDown
          aria-hidden="true"
          className="size-3.5 shrink-0 -rotate-90 transition-transform group-aria-expanded:rotate-0"
        />
        <span>
          {asks}
          {told ? <span className="text-faint">{` · ${told}`}</span> : null}
        </span>
      </Button>
      {isOpen ? (
        <div className="flex flex-col gap-2">
          <StanceBody asks={asks} {...said} />
        </div>
      ) : null}
    </div>
  )
}
