import { Eye } from 'lucide-react'
import type { Seen } from './seen-memory'

/** A dot for what is new to the reader; an eye, very quiet, for what they looked at. */
export function SeenMark({ seen }: { seen: Seen }) {
  if (seen === 'unread') {
    return (
      <span className="inline-flex shrink-0 items-center gap-1 font-semibold text-accent">
        <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
        new
      </span>
    )
  }
  if (seen === 'visited') {
    return (
      <span className="inline-flex shrink-0 text-faint" title="You looked at this">
        <Eye aria-hidden="true" className="size-3" />
      </span>
    )
  }
  return null
}
