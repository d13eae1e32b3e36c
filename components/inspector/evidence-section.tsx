'use client'
import { Unlink } from 'lucide-react'
import { quotesFor } from '@/lib/domain/debate-map'
import type { Claim } from '@/lib/domain/model'
import { placeOfQuote } from '../sources/quote-place'
import { EvidenceStance } from '../stances/evidence-stance'
import { IconButton } from '../ui/icon-button'
import { useWorkspace } from '../workspace/workspace-context'
import { QuoteCard } from './quote-card'
import { Section } from './section'
import { useEdits } from './use-edits'

/** The quotes a claim is held to. */
export function EvidenceSection({ claim }: { claim: Claim }) {
  const { state, can } = useWorkspace()
  const { unlinkQuote } = useEdits()
  const quotes = quotesFor(state.map, claim.id)
  const verified = quotes.filter((quote) => {
    const text = state.map.sources.get(quote.sourceId)?.text
    return text !== undefined && placeOfQuote(text, quote).status === 'verified'
  }).length
  const mayEdit = can('content.edit')

  return (
    <Section title="Evidence" aside={quotes.length > 0 ? `${verified} of ${quotes.length} verified` : undefined}>
      <ul className="flex flex-col gap-3">
        {quotes.map((quote) => (
          <li key={quote.id}>
            <QuoteCard
              quote={quote}
              acts={
                mayEdit ? (
                  <IconButton
                    size="sm"
                    label="Take the quote off this claim"
                    className="-mr-1.5"
                    onClick={() => unlinkQuote(quote.id, claim.id)}
                  >
                    <Unlink aria-hidden="true" />
                  </IconButton>
                ) : null
              }
            />
            <div className="pl-3.5">
              <EvidenceStance key={`${quote.id} ${claim.id}`} quoteId={quote.id} claimId={claim.id} />
            </div>
          </li>
        ))}
      </ul>
      {quotes.length === 0 ? (
        <p className="text-faint text-xs">
          {mayEdit
            ? 'No quote yet. Select a passage in a source, then “Evidence for…” and this claim.'
            : 'No quote yet.'}
        </p>
      ) : null}
    </Section>
  )
}
