'use client'
import { type DragEvent, useMemo, useRef, useState } from 'react'
import type { OutlineRow } from '@/lib/domain/outline-rows'
import type { Drop } from '../reshaping/drop-menu'
import { spotOfRow } from './use-outline-keys'

/** What a row needs to be dragged onto another one. */
export type RowDrag = {
  /** The key of the row under the dragged one. */
  over: string | null
  start: (row: OutlineRow, event: DragEvent) => void
  enter: (row: OutlineRow, event: DragEvent) => void
  drop: (row: OutlineRow, event: DragEvent) => void
  end: () => void
}

/** Drags rows onto rows with a mouse; `null` for those who may not edit. */
export function useRowDrag(editable: boolean, onDrop: (drop: Drop) => void): RowDrag | null {
  const [over, setOver] = useState<string | null>(null)
  const dragged = useRef<OutlineRow | null>(null)
  const acts = useMemo(
    (): Omit<RowDrag, 'over'> => ({
      start(row, event) {
        dragged.current = row
        event.dataTransfer.effectAllowed = 'move'
        // Some browsers drag nothing that carries no data.
        event.dataTransfer.setData('text/plain', '')
      },
      enter(row, event) {
        if (!dragged.current || dragged.current.key === row.key) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(row.key)
      },
      drop(row, event) {
        const from = dragged.current
        dragged.current = null
        setOver(null)
        if (!from || from.key === row.key) return
        event.preventDefault()
        const at = { x: event.clientX, y: event.clientY }
        onDrop({ moved: spotOfRow(from), via: from.argumentId, target: spotOfRow(row), at, place: null })
      },
      end() {
        dragged.current = null
        setOver(null)
      },
    }),
    [onDrop],
  )
  return useMemo(() => (editable ? { ...acts, over } : null), [editable, acts, over])
}
