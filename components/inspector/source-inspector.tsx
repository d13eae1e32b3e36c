'use client'
import { BookOpen, Pencil } from 'lucide-react'
import { Suspense, useState } from 'react'
import { quotesIn } from '@/lib/domain/debate-map'
import type { Quote, Source } from '@/lib/domain/model'
import { NotesSection } from '../notes/notes-section'
import { lazyPart } from '../ui/later'
import { MenuItem } from '../ui/menu'
import { useWorkspace } from '../workspace/workspace-context'
import { InspectorFrame } from './inspector-frame'
import { QuoteCard } from './quote-card'
import { Section } from './section'
import { SourceRecord } from './source-record'
import { ThingMenu } from './thing-menu'

const EditSourceDialog = lazyPart(() => import('../sources/edit-source-dialog'))
const DeleteSourceDialog = lazyPart(() => import('../sources/delete-source-dialog'))

/** Quotes past these are in the text itself. */
const MOST_QUOTES = 50

type Props = { source: Source; markedNote: string | null }

/** A source's record, its quotes and the notes on its passages. */
export function SourceInspector({ source, markedNote }: Props) {
  const { state, can } = useWorkspace()
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null)
  const thing = { kind: 'source', id: source.id } as const
  const mayEdit = can('content.edit')
  const quotes = quotesIn(state.map, source.id).toSorted(byPlace)

  return (
    <InspectorFrame
      thing={thing}
      kind={
        <>
          <BookOpen aria-hidden="true" className="size-4" />
          Source
        </>
      }
      acts={
        <ThingMenu name="source" thing={thing} onDelete={mayEdit ? () => setDialog('delete') : null}>
          {mayEdit ? (
            <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => setDialog('edit')}>
              Edit the record
            </MenuItem>
          ) : null}
        </ThingMenu>
      }
    >
      <div className="pb-4">
        <SourceRecord source={source} />
      </div>
      <NotesSection place={thing} markedId={markedNote} />
      <Section title="Quotes" aside={quotes.length > 0 ? quotes.length : undefined}>
        <ul className="flex flex-col gap-3">
          {quotes.slice(0, MOST_QUOTES).map((quote) => (
            <li key={quote.id}>
              <QuoteCard quote={quote} />
            </li>
          ))}
        </ul>
        {quotes.length === 0 ? <p className="text-faint text-xs">Nothing of it is on the map yet.</p> : null}
        {quotes.length > MOST_QUOTES ? (
          <p className="text-faint text-xs">{quotes.length - MOST_QUOTES} more are marked in the text.</p>
        ) : null}
      </Section>
      <Suspense>
        {dialog === 'edit' ? <EditSourceDialog source={source} onClose={() => setDialog(null)} /> : null}
        {dialog === 'delete' ? <DeleteSourceDialog source={source} onClose={() => setDialog(null)} /> : null}
      </Suspense>
    </InspectorFrame>
  )
}

const byPlace = (a: Quote, b: Quote): number =>
  (a.position?.start ?? Number.MAX_SAFE_INTEGER) - (b.position?.start ?? Number.MAX_SAFE_INTEGER)
