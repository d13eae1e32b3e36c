'use client'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { MapLabeller } from '@/lib/domain/evaluation/map-labels'
import { type Turn, turnInWords, turnsBetween } from '@/lib/domain/evaluation/turns'
import { countOf } from '../history/words'
import { ThingLink } from '../inspector/thing-link'
import { IconButton } from '../ui/icon-button'
import { shortened } from '../ui/shortened'
import type { OwnEdit } from '../workspace/own-edit-context'
import { nameOfEdit } from './edit-name'

/** The card comes first; then there is time to see what it did. */
const AFTER_MS = 250
/** Long enough to read it, and it goes with the next edit anyway. */
const FOR_MS = 20_000
const MOST_NAMED = 3
const NAME_LENGTH = 48

/** One quiet line: how many claims stand otherwise since the edit, the first of them by name. */
export default function EditEffect({ edit }: { edit: OwnEdit }) {
  const [labeller] = useState(() => new MapLabeller())
  const [told, tell] = useState<{ edit: OwnEdit; turns: readonly Turn[] } | null>(null)
  useEffect(() => {
    const look = setTimeout(() => {
      const [before, after] = [edit.before, edit.after].map((map) => ({ map, labels: labeller.label(map) }))
      if (before && after) tell({ edit, turns: turnsBetween(before, after) })
    }, AFTER_MS)
    const end = setTimeout(() => tell(null), FOR_MS)
    return () => {
      clearTimeout(look)
      clearTimeout(end)
    }
  }, [edit, labeller])
  if (told?.edit !== edit || told.turns.length === 0) return null
  const { turns } = told
  const named = turns.slice(0, MOST_NAMED)
  return (
    <div className="pointer-events-auto flex max-w-2xl items-start gap-1 rounded-card border border-line bg-raised py-1.5 pr-1.5 pl-3.5 text-sm shadow-card">
      <p className="min-w-0 py-1 text-pretty">
        {nameOfEdit(edit.operation)} changed {countOf(turns.length, 'claim')}:{' '}
        {named.map((turn, at) => (
          <span key={turn.claimId}>
            {at === 0 ? '' : ', '}
            <ThingLink thing={{ kind: 'claim', id: turn.claimId }} className="font-serif text-accent underline">
              {shortened(edit.after.claims.get(turn.claimId)?.text ?? '', NAME_LENGTH).replace(/\.+$/, '')}
            </ThingLink>{' '}
            {turnInWords(turn)}
          </span>
        ))}
        {turns.length > named.length ? `, and ${turns.length - named.length} more` : ''}.
      </p>
      <IconButton label="Hide this" size="sm" onClick={() => tell(null)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  )
}
