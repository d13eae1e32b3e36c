'use client'
import { useReactFlow } from '@xyflow/react'
import { type RefObject, useCallback, useMemo, useRef } from 'react'
import type { PaneSize, View } from './viewport'

const FLIGHT_MS = 150
const FOLLOW_FRAMES = 30

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Moves the view and the keyboard's focus over the map. */
export function useFlight(container: RefObject<HTMLElement | null>) {
  const { getViewport, setViewport } = useReactFlow()

  /** Goes where `find` says, in 150 ms, or at once for those who asked for less motion. */
  const fly = useCallback(
    (find: (view: View, pane: PaneSize) => View) => {
      const pane = container.current?.getBoundingClientRect()
      if (!pane) return
      const view = getViewport()
      const next = find(view, pane)
      if (next !== view) void setViewport(next, { duration: isStill() ? 0 : FLIGHT_MS, interpolate: 'linear' })
    },
    [container, getViewport, setViewport],
  )

  /** Gives the focus to a card or pill, waiting until it is drawn and no longer written in; null is the map itself. */
  const waiting = useRef(0)
  const focus = useCallback(
    (key: string | null) => {
      const attempt = (framesLeft: number) => {
        const pane = container.current
        if (!pane) return
        const element =
          key === null
            ? pane.querySelector<HTMLElement>('.react-flow')
            : pane.querySelector<HTMLElement>(`[data-spot="${CSS.escape(key)}"]`)
        if (element && !element.querySelector('[data-spot] textarea')) element.focus({ preventScroll: true })
        else if (framesLeft > 0) waiting.current = requestAnimationFrame(() => attempt(framesLeft - 1))
      }
      cancelAnimationFrame(waiting.current)
      attempt(FOLLOW_FRAMES)
    },
    [container],
  )
  /** Leaves the focus where it is: somebody begins to write. */
  const stay = useCallback(() => cancelAnimationFrame(waiting.current), [])
  return useMemo(() => ({ fly, focus, stay }), [fly, focus, stay])
}
