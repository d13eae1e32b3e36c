'use client'
import { CircleCheck } from 'lucide-react'
import { PictureCanvas } from '../map-picture/picture-canvas'
import { labelOf } from '../map-picture/picture-label'
import { PictureOutline } from '../map-picture/picture-outline'
import type { Understood } from './convert-requests'
import { countsInWords } from './counts-in-words'
import { FindingsList } from './findings-list'

const ROOM = { width: 630, height: 240 }
/** What a phone shows of the outline that stands for the picture there. */
const ROWS = 5

/** What was understood of a file, before anything is done with it: how much, how it looks, what it lacks. */
export function UnderstoodView({ understood: { counts, picture, findings } }: { understood: Understood }) {
  const rest = picture.rows.length - ROWS
  return (
    <div className="flex flex-col gap-3">
      <p className="text-soft">
        It holds <span className="font-medium text-ink">{countsInWords(counts)}</span>.
      </p>
      {picture.cards.length > 0 ? (
        <div>
          <div className="dotted h-60 rounded-card border border-line max-sm:hidden">
            <PictureCanvas picture={picture} label={labelOf(picture)} room={ROOM} />
          </div>
          <PictureOutline picture={picture} limit={ROWS} className="sm:sr-only" />
          {picture.cards.length < counts.claims ? (
            <p className="mt-1.5 text-faint text-xs max-sm:hidden">
              The top of it: {picture.cards.length} of its {counts.claims.toLocaleString('en')} claims.
            </p>
          ) : null}
          {rest > 0 ? <p className="mt-1.5 text-faint text-xs sm:hidden">And more below.</p> : null}
        </div>
      ) : null}
      {findings.length === 0 ? (
        <p className="flex items-center gap-1.5 text-pro text-sm">
          <CircleCheck aria-hidden="true" className="size-4 shrink-0" />
          All of it was understood.
        </p>
      ) : (
        <section aria-label="What to look at" className="flex flex-col gap-2">
          <h3 className="font-medium text-sm">This could not be taken as it stands</h3>
          <FindingsList findings={findings} />
        </section>
      )}
    </div>
  )
}
