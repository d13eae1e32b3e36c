import type { TextRange } from '@/lib/domain/anchoring/describe-passage'

/** The part of a DOM node that the mapping needs; real nodes fit it, and so do plain objects in tests. */
export type PointNode = {
  readonly nodeType: number
  readonly parentNode: PointNode | null
  readonly childNodes: ArrayLike<PointNode>
  readonly textContent: string | null
  getAttribute?(name: string): string | null
}

/**
 * On every element that shows a piece of the text: where that piece begins, in UTF-16 code units. Such an
 * element holds one text node with the piece and nothing else; DOM offsets count UTF-16 code units as well.
 */
export const POSITION_ATTRIBUTE = 'data-position'

const TEXT_NODE = 3

const positionOf = (node: PointNode): number | null => {
  const value = typeof node.getAttribute === 'function' ? node.getAttribute(POSITION_ATTRIBUTE) : null
  return value === null ? null : Number(value)
}

const lengthOf = (node: PointNode): number => node.textContent?.length ?? 0

const indexInParent = (node: PointNode): number => Array.prototype.indexOf.call(node.parentNode?.childNodes ?? [], node)

/** The first (or with `last` the last) piece of text at or under a node. */
function pieceUnder(node: PointNode, last: boolean): PointNode | null {
  if (positionOf(node) !== null) return node
  const { length } = node.childNodes
  for (let step = 0; step < length; step++) {
    const child = node.childNodes[last ? length - 1 - step : step]
    const piece = child ? pieceUnder(child, last) : null
    if (piece) return piece
  }
  return null
}

/** The nearest piece that ends before (or begins after) the place in front of a node's child, inside the root. */
function pieceBeside(root: PointNode, node: PointNode, childIndex: number, before: boolean): PointNode | null {
  let at: PointNode = node
  let index = childIndex
  for (;;) {
    for (let i = before ? index - 1 : index; i >= 0 && i < at.childNodes.length; i += before ? -1 : 1) {
      const child = at.childNodes[i]
      const piece = child ? pieceUnder(child, before) : null
      if (piece) return piece
    }
    if (at === root || !at.parentNode) return null
    index = indexInParent(at) + (before ? 0 : 1)
    at = at.parentNode
  }
}

function contains(root: PointNode, node: PointNode): boolean {
  for (let at: PointNode | null = node; at; at = at.parentNode) if (at === root) return true
  return false
}

/**
 * The position in the text of a point in the document, as `Selection` and `Range` give it. A point between
 * pieces counts as the end of the piece before it; null when it is outside of the root or the root shows no text.
 */
export function positionOfPoint(root: PointNode, node: PointNode, offset: number): number | null {
  if (!contains(root, node)) return null
  for (let at: PointNode | null = node; at && at !== root; at = at.parentNode) {
    const start = positionOf(at)
    if (start === null) continue
    const inText = node.nodeType === TEXT_NODE
    return start + (inText ? Math.min(offset, lengthOf(at)) : offset > 0 ? lengthOf(at) : 0)
  }
  const [from, index] = node.nodeType === TEXT_NODE ? [node.parentNode ?? root, indexInParent(node)] : [node, offset]
  const before = pieceBeside(root, from, index, true)
  if (before) return (positionOf(before) ?? 0) + lengthOf(before)
  const after = pieceBeside(root, from, index, false)
  return after ? positionOf(after) : null
}

/** The stretch without the white space at its ends and with whole surrogate pairs; null when nothing is left. */
export function trimRange(text: string, range: TextRange): TextRange | null {
  let start = Math.max(0, range.start)
  let end = Math.min(text.length, range.end)
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (start >= end) return null
  if (partsPair(text, start)) start--
  if (partsPair(text, end)) end++
  return { start, end }
}

const partsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

/**
 * The text as it is put into the page: of the same length, so that positions stay true, but without
 * carriage returns, which the HTML parser would turn into (or merge with) line feeds.
 */
export const shownText = (text: string): string => text.replace(/\r\n?/g, (end) => (end === '\r' ? '\n' : ' \n'))
