'use client'
import { useCallback, useSyncExternalStore } from 'react'

/** Whether the page matches a CSS media query now; false while it is drawn on the server. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** Below this the workspace shows one pane at a time, with tabs at the thumb. */
export const PHONE = '(max-width: 767px)'
/** Below this the side panes lie over the map instead of beside it. */
export const NARROW = '(max-width: 1099px)'
/** Worked with fingers: the bar of acts is higher there, and there are no keys. */
export const TOUCH = '(pointer: coarse)'
