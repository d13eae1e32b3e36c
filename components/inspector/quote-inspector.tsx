'use client'
import { Quote as QuoteIcon, Unlink } from 'lucide-react'
import type { Quote } from '@/lib/domain/model'
import { NotesSection } from '../notes/notes-section'
import { EvidenceStance } from '../stances/evidence-stance'
import { IconButton } from '../ui/icon-button'
import { useWorkspace } from '../workspace/workspace-context'
import { AddClaims } from './add-claims'
import { InspectorFrame } from './inspector-frame'
import { QuoteCard } from './quote-card'
import { Section } from './section'
import { SourceRecord } from './source-record'
import { ThingLink } from './thing-link'
import { ThingMenu } from './thing-menu'
import { useEdits } from './use-edits'

type Props = { quote: Quote; markedNote: string | null }

/** Everything about one quote: where it comes from and what it is evidence for. */
export function QuoteInspector({ quote, markedNote }: Props) {
  const { state, can } = useWorkspace()
  const { remove, linkQuote, unlinkQuote } = useEdits()
  const thing = { kind: 'quote', id: quote.id } as const
  const mayEdit = can('content.edit')
  const source = state.map.sources.get(quote.sourceId)

  return (
    <InspectorFrame
      thing={thing}
      kind={
        <>
          <QuoteIcon aria-hidden="true" className="size-4" />
          Quote
        </>
      }
      acts={<ThingMenu name="quote" thing={thing} onDelete={mayEdit ? () => remove([thing]) : null} />}
    >
      <div className="pb-4">
        <QuoteCard quote={quote} />
      </div>
      <Section title="Evidence for" aside={quote.claimIds.length > 0 ? quote.claimIds.length : undefined}>
        <ul className="flex flex-col gap-2">
          {quote.claimIds.map((claimId) => (
            <li key={claimId}>
              <div className="flex items-start gap-2">
                <ThingLink thing={{ kind: 'claim', id: claimId }} className="min-w-0 flex-1 font-serif text-base">
                  {state.map.claims.get(claimId)?.text}
                </ThingLink>
                {mayEdit ? (
                  <IconButton
                    size="sm"
                    label="Take the quote off this claim"
                    className="-mr-1.5"
                    onClick={() => unlinkQuote(quote.id, claimId)}
                  >
                    <Unlink aria-hidden="true" />
                  </IconButton>
                ) : null}
              </div>
              <EvidenceStance key={`${quote.id} ${claimId}`} quoteId={quote.id} claimId={claimId} />
            </li>
          ))}
        </ul>
        {quote.claimIds.length === 0 ? <p className="text-faint text-xs">No claim rests on this quote yet.</p> : null}
        {mayEdit ? (
          <AddClaims
            label="Evidence for…"
            without={quote.claimIds}
            act="Attach"
            onAdd={(claimIds) => linkQuote(quote.id, claimIds)}
          />
        ) : null}
      </Section>
      {source ? (
        <Section title="Source">
          <SourceRecord source={source} />
        </Section>
      ) : null}
      <NotesSection place={thing} markedId={markedNote} />
    </InspectorFrame>
  )
}
