'use client'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { firstPositionInSight, selectRange } from './dom-positions'
import { coveredRange, type KeySelection, moveSelection, type SelectionUnit } from './keyboard-selection'
import type { TextBlock } from './text-blocks'

type Reading = { text: string; blocks: readonly TextBlock[] }

/**
 * Selecting with keys. Enter on the text begins; then arrows move by words (left, right) and sentences (up,
 * down), with Ctrl or Alt by paragraphs, with Shift they extend; Enter asks for the acts, Escape ends.
 */
export function useKeyboardSelection(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  reading: Reading,
  doors: { onAct: () => void; onLeave: () => void },
) {
  const selection = useRef<KeySelection | null>(null)
  const [active, setActive] = useState(false)

  const step = (unit: SelectionUnit, forward: boolean, extend: boolean) => {
    if (!root.current || !scroller.current) return
    const from = selection.current ? 0 : firstPositionInSight(root.current, scroller.current)
    selection.current = moveSelection(reading, selection.current, { unit, forward, extend, from })
    if (!selection.current) return
    selectRange(root.current, coveredRange(selection.current))
    bringIntoSight(selection.current, root.current, scroller.current)
  }
  const end = () => {
    selection.current = null
    setActive(false)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (!active) {
      if (event.key !== 'Enter') return
      event.preventDefault()
      setActive(true)
      step('word', true, false)
      return
    }
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        step('word', (event.key === 'ArrowRight') === isLeftToRight(root.current, selection.current), event.shiftKey)
        break
      case 'ArrowUp':
      case 'ArrowDown':
        step(event.ctrlKey || event.altKey ? 'block' : 'sentence', event.key === 'ArrowDown', event.shiftKey)
        break
      case 'Enter':
        doors.onAct()
        break
      case 'Escape':
        end()
        doors.onLeave()
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return { active, onKeyDown, end }
}

/** In Hebrew or Arabic the next word stands to the left. */
function isLeftToRight(root: HTMLElement | null, selection: KeySelection | null): boolean {
  const node = selection && document.getSelection()?.focusNode
  const element = node instanceof Element ? node : (node?.parentElement ?? root)
  return !element || getComputedStyle(element).direction === 'ltr'
}

function bringIntoSight(selection: KeySelection, root: HTMLElement, scroller: HTMLElement): void {
  const range = document.getSelection()?.getRangeAt(0)
  if (!range || !root.contains(range.commonAncestorContainer)) return
  const backward = selection.focus.start < selection.anchor.start
  const rects = range.getClientRects()
  const rect = backward ? rects[0] : rects[rects.length - 1]
  const view = scroller.getBoundingClientRect()
  if (!rect) return
  // Room for the line itself and the bar under it.
  if (rect.top < view.top + 24) scroller.scrollTop -= view.top + 48 - rect.top
  else if (rect.bottom > view.bottom - 72) scroller.scrollTop += rect.bottom - view.bottom + 96
}
