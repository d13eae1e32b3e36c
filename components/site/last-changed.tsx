'use client'
import { useSyncExternalStore } from 'react'
import { lastChange } from './last-change'

const MINUTE = 60_000

/** All times on the page wake together, once a minute. */
const subscribe = (wake: () => void) => {
  const timer = setInterval(wake, MINUTE)
  return () => clearInterval(timer)
}
const currentMinute = () => Math.floor(Date.now() / MINUTE) * MINUTE

/** "changed yesterday", with the exact time on a closer look. */
export function LastChanged({ at }: { at: string }) {
  const minute = useSyncExternalStore(subscribe, currentMinute, currentMinute)
  const exact = new Date(at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })
  return (
    // The server reads the clock in another place and a moment earlier.
    <time dateTime={at} title={exact} suppressHydrationWarning>
      changed {lastChange(at, minute + MINUTE)}
    </time>
  )
}
