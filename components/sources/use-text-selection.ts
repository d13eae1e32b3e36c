'use client'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { selectedRange } from './dom-positions'

/** A selection of a phone's handles rests this long before it counts. */
const REST_MS = 150

/**
 * The passage that is selected in the page by mouse, touch or keys: told when the selection rests, not
 * while it is drawn. `clear` lets go of it.
 */
export function useTextSelection(root: RefObject<HTMLElement | null>, text: string) {
  const [range, setRange] = useState<TextRange | null>(null)

  useEffect(() => {
    let pressed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      const next = root.current && selectedRange(root.current, text)
      setRange((last) => (last && next && last.start === next.start && last.end === next.end ? last : next))
    }
    const later = () => {
      clearTimeout(timer)
      if (!pressed) timer = setTimeout(read, REST_MS)
    }
    const press = (event: PointerEvent) => {
      pressed = event.pointerType === 'mouse'
    }
    const release = () => {
      pressed = false
      later()
    }
    document.addEventListener('selectionchange', later)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [root, text])

  const clear = useCallback(() => {
    setRange(null)
    if (root.current && selectedRange(root.current, text)) document.getSelection()?.removeAllRanges()
  }, [root, text])
  return { range, clear }
}
