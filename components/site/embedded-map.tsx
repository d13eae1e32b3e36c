import { ArrowUpRight } from 'lucide-react'
import { LivePicture } from '../map-picture/live-picture'
import type { DrawnMap } from '../map-picture/use-live-picture'
import { CruxMark } from './crux-mark'

/** The usual size of a frame, as the snippet in the sharing dialog gives it. */
const ROOM = { width: 800, height: 446 }
/** A frame on a phone is read by scrolling; past this the map itself serves better. */
const OUTLINE_ROWS = 200

type Props = { mapId: string; drawn: DrawnMap }

/** A map in a frame of another site. Fills it. */
export function EmbeddedMap({ mapId, drawn }: Props) {
  return (
    <div className="flex min-h-dvh flex-col sm:h-dvh">
      <header className="sticky top-0 z-10 flex h-13 shrink-0 items-center gap-3 border-line border-b bg-surface px-4">
        <h1 dir="auto" className="min-w-0 flex-1 truncate font-semibold font-serif text-base">
          {drawn.picture.title}
        </h1>
        <a
          href={`/maps/${encodeURIComponent(mapId)}`}
          target="_blank"
          rel="noopener"
          className="inline-flex min-h-10 shrink-0 items-center gap-1.5 rounded-sm text-soft hover:text-ink"
        >
          <CruxMark className="size-4" />
          View on Crux
          <ArrowUpRight aria-hidden="true" className="size-3.5" />
          <span className="sr-only">(opens a new tab)</span>
        </a>
      </header>
      <main className="relative min-h-0 flex-1 p-3 sm:p-0">
        <LivePicture
          mapId={mapId}
          drawn={drawn}
          part="whole"
          room={ROOM}
          outlineRows={OUTLINE_ROWS}
          className="h-full"
        />
      </main>
    </div>
  )
}
