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

/**
 * The position of the first text that is in sight: where reading goes on, or selecting begins. The root's children
 * are sections that the browser may have skipped: only what is inside of the one in sight can be measured.
 */
export function firstPositionInSight(root: HTMLElement, scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top + MARGIN
  const isInSight = (element: Element | undefined) => (element?.getBoundingClientRect().bottom ?? 0) > top
  const section = root.children[firstIndex(root.children.length, (index) => isInSight(root.children[index]))]
  const pieces = section ? piecesOf(section) : []
  const piece = pieces[firstIndex(pieces.length, (index) => isInSight(pieces[index]))]
  const node = piece?.firstChild
  if (!piece || !node) return 0
  const length = node.textContent?.length ?? 0
  return (
    startOf(piece) +
    Math.min(
      firstIndex(length, (offset) => rectAt(node, offset).bottom > top),
      length,
    )
  )
}

/**
 * Scrolls to a position in the text: to the top of the pane, or its middle. What was skipped until now takes its
 * true height only when it is drawn, so the line itself is sought then. Answers how to give that up.
 */
export function scrollToPosition(
  root: HTMLElement,
  scroller: HTMLElement,
  position: number,
  block: 'start' | 'center',
): () => void {
  const point = pointAt(root, position)
  if (!point) return () => {}
  const { node, offset, piece } = point
  piece.scrollIntoView({ block })
  const seekLine = () => {
    const { top, bottom } = rectAt(node, offset)
    const view = scroller.getBoundingClientRect()
    const wanted = block === 'start' ? view.top + MARGIN : (view.top + view.bottom - bottom + top) / 2
    scroller.scrollTop += top - wanted
  }
  // The first frame begins before the text is drawn.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(seekLine)
  })
  return () => cancelAnimationFrame(frame)
}

/** Room above the first line of the pane. */
const MARGIN = 8

/** The line box around one character. */
function rectAt(node: Node, offset: number): DOMRect {
  const range = document.createRange()
  const length = node.textContent?.length ?? 0
  range.setStart(node, Math.min(offset, length))
  range.setEnd(node, Math.min(offset + 1, length))
  return range.getBoundingClientRect()
}

/** The first of `count` places in order from which on `holds` is true; `count` when there is none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const piecesOf = (root: Element): NodeListOf<HTMLElement> => root.querySelectorAll(`[${POSITION_ATTRIBUTE}]`)

const startOf = (piece: Element): number => Number(piece.getAttribute(POSITION_ATTRIBUTE))

/** The DOM point that shows a position: in the piece that holds it, else in the last before it. */
function pointAt(root: HTMLElement, position: number): { node: Node; offset: number; piece: HTMLElement } | null {
  const pieces = piecesOf(root)
  const after = firstIndex(pieces.length, (index) => {
    const piece = pieces[index]
    return piece !== undefined && startOf(piece) > position
  })
  const piece = pieces[Math.max(0, after - 1)]
  const node = piece?.firstChild
  if (!piece || !node) return null
  return { node, piece, offset: Math.max(0, Math.min(position - startOf(piece), node.textContent?.length ?? 0)) }
}
