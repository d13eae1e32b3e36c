import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { POSITION_ATTRIBUTE, positionOfPoint, trimRange } from './text-point'

/** The stretch of the text that is selected in the page, trimmed; null when nothing of it is. */
export function selectedRange(root: HTMLElement, text: string): TextRange | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = positionOfPoint(root, range.startContainer, range.startOffset)
  const end = positionOfPoint(root, range.endContainer, range.endOffset)
  // Selecting the whole page is not about this text.
  if (start === null && end === null) return null
  return trimRange(text, { start: start ?? 0, end: end ?? text.length })
}

/** Selects a stretch of the text in the page, as if by hand. */
export function selectRange(root: HTMLElement, { start, end }: TextRange): void {
  const from = pointAt(root, start)
  const to = pointAt(root, end)
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** The element that shows the text at a position: the piece that holds it, else the last before it. */
export function pieceAt(root: HTMLElement, position: number): HTMLElement | null {
  const pieces = root.querySelectorAll<HTMLElement>(`[${POSITION_ATTRIBUTE}]`)
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(pieces[middle]) <= position) low = middle
    else high = middle - 1
  }
  return pieces[low] ?? null
}

const startOf = (piece: Element | undefined): number => Number(piece?.getAttribute(POSITION_ATTRIBUTE) ?? 0)

function pointAt(root: HTMLElement, position: number): { node: Node; offset: number } | null {
  const piece = pieceAt(root, position)
  const node = piece?.firstChild
  if (!piece || !node) return null
  return { node, offset: Math.max(0, Math.min(position - startOf(piece), node.textContent?.length ?? 0)) }
}

/** The position of the first text that is in sight, for beginning there. */
export function firstPositionInSight(root: HTMLElement, scroller: HTMLElement): number {
  const { top } = scroller.getBoundingClientRect()
  for (const piece of root.querySelectorAll<HTMLElement>(`[${POSITION_ATTRIBUTE}]`)) {
    if (piece.getBoundingClientRect().bottom > top + 8) return startOf(piece)
  }
  return 0
}
