'use client'
import { DraftWriter, TextWriter } from '../workspace/claim-writers'
import type { ClaimNodeData } from './scene'

/** The words of a card while they are written. */
export function CardWriter({ data }: { data: ClaimNodeData }) {
  const { claimId, card, mode, text, draftForm } = data
  const { style } = card
  return (
    <div className="mt-1 mb-1.5" style={{ fontSize: `${style.size}px`, lineHeight: `${style.lineHeight}px` }}>
      {mode === 'draft' ? (
        <DraftWriter claimId={claimId} form={draftForm} />
      ) : (
        <TextWriter claimId={claimId} text={text} />
      )}
    </div>
  )
}
