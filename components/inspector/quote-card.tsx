'use client'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Quote } from '@/lib/domain/model'
import { WordDiff } from '../history/diff-text'
import { placeOfQuote } from '../sources/quote-place'
import { type QuoteTone, toneOfClaims } from '../sources/quote-tone'
import { sourceName } from '../sources/source-words'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'
import { QuoteStatusMark } from './quote-status'

/** The edge says by colour and line what the words of the claim say anyway. */
const EDGES: Record<QuoteTone, string> = {
  pro: 'border-pro border-solid',
  con: 'border-con border-dashed',
  both: 'border-both border-double border-l-4',
  neutral: 'border-faint/60 border-dotted',
}

type Props = {
  quote: Quote
  acts?: ReactNode
}

/** A quoted passage with its source and whether it still stands there; leads to it in the reader. */
export function QuoteCard({ quote, acts }: Props) {
  const { state, reveal } = useWorkspace()
  const [comparing, setComparing] = useState(false)
  const source = state.map.sources.get(quote.sourceId)
  if (!source) return null
  const place = placeOfQuote(source.text, quote)
  const tone = toneOfClaims(state.map, quote.claimIds)
  const found = place.range && source.text.slice(place.range.start, place.range.end)

  return (
    <div className={clsx('flex items-start gap-1 border-l-3 pl-3', EDGES[tone])}>
      <div className="min-w-0 flex-1">
        <button
          type="button"
          title="Show the passage in its source"
          onClick={() => reveal({ kind: 'quote', id: quote.id })}
          className="block w-full text-left hover:text-accent"
        >
          <span dir="auto" className="line-clamp-5 font-serif text-base italic">
            “{quote.exact}”
          </span>
        </button>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-faint text-xs">
          <span className="truncate">{sourceName(source)}</span>
          <QuoteStatusMark status={place.status} />
          {place.status === 'drifted' ? (
            <Button
              size="sm"
              look="quiet"
              className="h-5 px-1.5"
              aria-expanded={comparing}
              onClick={() => setComparing((shown) => !shown)}
            >
              compare
            </Button>
          ) : null}
        </p>
        {comparing && found ? (
          <p dir="auto" className="mt-1.5 rounded-md bg-paper px-2.5 py-2 font-serif text-sm">
            <span className="mb-1 block font-sans text-faint text-xs">As quoted, and as the source has it:</span>
            <WordDiff before={quote.exact} after={found} />
          </p>
        ) : null}
      </div>
      {acts}
    </div>
  )
}
