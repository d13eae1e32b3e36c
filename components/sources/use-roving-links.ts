'use client'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'

/** On the pieces of text that the keyboard stops at. */
export const STOP_ATTRIBUTE = 'data-stop'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Makes one tab stop of all highlights in a text, at the one that was gone to last: arrows go from one to the next,
 * Home and End to the first and the last. Call what it answers with the keys of the text; true means that one was taken.
 */
export function useRovingLinks(root: RefObject<HTMLElement | null>): (event: KeyboardEvent) => boolean {
  const stops = () => [...(root.current?.querySelectorAll<HTMLElement>(`[${STOP_ATTRIBUTE}]`) ?? [])]
  const makeStop = (stop: HTMLElement | undefined) => {
    if (!stop) return
    for (const other of stops()) if (other.tabIndex === 0) other.tabIndex = -1
    stop.tabIndex = 0
  }

  // Highlights come and go with every edit of the map.
  useEffect(() => {
    const all = stops()
    if (!all.some(({ tabIndex }) => tabIndex === 0)) makeStop(all[0])
  })

  return (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || !target.matches('[role="link"]') || event.ctrlKey || event.metaKey)
      return false
    const all = stops()
    const at = all.indexOf(target)
    const to = key === 'Home' ? 0 : key === 'End' ? all.length - 1 : at + (STEPS[key] ?? 0)
    const next = all[to]
    if (to === at || !next) return false
    event.preventDefault()
    makeStop(next)
    next.focus()
    return true
  }
}
