'use client'
import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

/** All times on the page wake together, once a minute. */
const subscribe = (wake: () => void) => {
  const timer = setInterval(wake, MINUTE)
  return () => clearInterval(timer)
}
const nextMinute = () => (Math.floor(Date.now() / MINUTE) + 1) * MINUTE

/** The end of the minute that it is, in milliseconds: what relative times are told against. */
export const useMinute = (): number => useSyncExternalStore(subscribe, nextMinute, nextMinute)
