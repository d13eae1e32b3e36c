'use client'
import { useCallback, useState } from 'react'
import { type PaneShape, type PaneShapes, type PaneSide, parseShapes } from './pane-shape'

const KEY = 'crux-panes'

/** Which side panes are open and how wide, kept in this browser. Over a narrow map they begin folded, and one opens at a time. */
export function usePaneShapes(narrow: boolean): [PaneShapes, (side: PaneSide, shape: PaneShape) => void] {
  const [shapes, setShapes] = useState(() => parseShapes(readKept()))
  const [over, setOver] = useState<PaneSide | null>(null)
  const change = useCallback(
    (side: PaneSide, shape: PaneShape) => {
      if (narrow) {
        setOver(shape.open ? side : null)
        return
      }
      setShapes((last) => {
        const next = { ...last, [side]: shape }
        keep(JSON.stringify(next))
        return next
      })
    },
    [narrow],
  )
  const seen = narrow
    ? { left: { ...shapes.left, open: over === 'left' }, right: { ...shapes.right, open: over === 'right' } }
    : shapes
  return [seen, change]
}

/** Null also where the browser refuses its store. */
function readKept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keep(shapes: string): void {
  try {
    localStorage.setItem(KEY, shapes)
  } catch {
    // A browser that keeps nothing shows the usual panes next time.
  }
}
