'use client'
import { annotationsOn, quotesIn } from '@/lib/domain/debate-map'
import type { Source } from '@/lib/domain/model'
import { countOf, listInWords } from '../history/words'
import { useEdits } from '../inspector/use-edits'
import { AlertDialog } from '../ui/alert-dialog'
import { shortened } from '../ui/shortened'
import { useWorkspace } from '../workspace/workspace-context'

type Props = { source: Source; onClose: () => void }

/** Asks before a source goes, and says what goes with it and what stays. */
export default function DeleteSourceDialog({ source, onClose }: Props) {
  const { map } = useWorkspace().state
  const { remove } = useEdits()
  const quotes = quotesIn(map, source.id)
  const claims = new Set(quotes.flatMap(({ claimIds }) => claimIds)).size
  const notes =
    annotationsOn(map, { kind: 'source', id: source.id }).length +
    quotes.reduce((sum, { id }) => sum + annotationsOn(map, { kind: 'quote', id }).length, 0)
  const taken = [
    ...(quotes.length > 0 ? [countOf(quotes.length, 'quote')] : []),
    ...(notes > 0 ? [countOf(notes, 'note')] : []),
  ]
  const sentences = [
    taken.length > 0 ? `Its text goes, and with it ${listInWords(taken)}.` : 'Nothing of it is on the map yet.',
    ...(claims > 0
      ? [
          `${claims === 1 ? 'The claim' : `The ${claims} claims`} quoted from it ${claims === 1 ? 'stays' : 'stay'}, without that evidence.`,
        ]
      : []),
    'It can be brought back from the history of the map.',
  ]
  return (
    <AlertDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Delete “${shortened(source.title, 60)}”?`}
      description={sentences.join(' ')}
      action="Delete the source"
      danger
      onConfirm={() => {
        if (remove([{ kind: 'source', id: source.id }])) onClose()
      }}
    />
  )
}
