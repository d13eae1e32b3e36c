'use client'
import { useMinute } from '../ui/use-minute'
import { exactTime, relativeTime } from './relative-time'

/** How long ago something was, with the exact time on a closer look. */
export function TimeAgo({ at }: { at: string }) {
  const now = useMinute()
  return (
    // The server reads the clock in another place and a moment earlier.
    <time dateTime={at} title={exactTime(at)} suppressHydrationWarning className="whitespace-nowrap text-faint text-xs">
      {relativeTime(at, now)}
    </time>
  )
}
