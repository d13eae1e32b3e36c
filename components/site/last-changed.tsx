'use client'
import { useMinute } from '@/components/ui/use-minute'
import { lastChange } from './last-change'

/** "changed yesterday", with the exact time on a closer look. */
export function LastChanged({ at }: { at: string }) {
  const now = useMinute()
  const exact = new Date(at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })
  return (
    // The server reads the clock in another place and a moment earlier.
    <time dateTime={at} title={exact} suppressHydrationWarning>
      changed {lastChange(at, now)}
    </time>
  )
}
