'use client'
import { useSyncExternalStore } from 'react'
import { exactTime, relativeTime } from './relative-time'

const MINUTE = 60_000

/** All times on the page wake together, once a minute. */
const subscribe = (wake: () => void) => {
  const timer = setInterval(wake, MINUTE)
  return () => clearInterval(timer)
}
const currentMinute = () => Math.floor(Date.now() / MINUTE) * MINUTE

/** How long ago something was, with the exact time on a closer look. */
export function TimeAgo({ at }: { at: string }) {
  const minute = useSyncExternalStore(subscribe, currentMinute, currentMinute)
  return (
    // The server reads the clock in another place and a moment earlier.
    <time dateTime={at} title={exactTime(at)} suppressHydrationWarning className="whitespace-nowrap text-faint text-xs">
      {relativeTime(at, minute + MINUTE)}
    </time>
  )
}
