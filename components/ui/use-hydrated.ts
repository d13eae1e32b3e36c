'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page has come to life: false in what the server sends, until its code runs. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
