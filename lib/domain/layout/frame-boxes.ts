import { claimsIn, type DebateMap, listRecords } from '../debate-map'
import { type Box, bottomOf, boundsOf, overlaps, rightOf } from './box'
import type { MapLayout } from './layout-map'
import { claimKey } from './node-key'

/** A part of a frame's ground. Exactly one part of every frame that is drawn carries its title. */
export type FrameBox = { frameId: string; box: Box; titled: boolean }

/** The ground shown around the cards, and below them where the title stands: above, pills and lines would cover it. */
const MARGIN = 14
export const FRAME_TITLE = 22
/** A card is tried with so many parts before it begins one of its own: those that end nearest above it. */
const RECENT = 12
/** So few parts are tried with each other once more. */
const FEW = 24
const CELL = 512

type Placed = { box: Box; frameId: string | undefined }

/**
 * The ground of each frame: as few boxes as were found with little search. Each of its cards lies within one of them, and
 * none of them touches a card of another frame or of none, except where people put cards on each other. Pure: the same
 * map and layout give the same boxes, frames in id order.
 */
export function frameBoxes(map: DebateMap, layout: Pick<MapLayout, 'boxes'>): FrameBox[] {
  if (map.frames.isEmpty()) return []
  const cards = new CardGrid()
  for (const { id, frameId } of map.claims.values()) {
    const box = layout.boxes.get(claimKey(id))
    if (box) cards.put({ box, frameId })
  }
  return listRecords(map, 'frames').flatMap(({ id: frameId }) => {
    const own = claimsIn(map, frameId).flatMap(({ id }) => layout.boxes.get(claimKey(id)) ?? [])
    const parts = gather(own, (box) => cards.strangersIn(box, frameId).next().done === true)
    const largest = parts.reduce((best, part, at) => (area(part) > area(parts[best] ?? part) ? at : best), 0)
    return parts.map((part, at) => {
      const titled = at === largest
      return { frameId, box: withMargin(part, titled, cards, frameId), titled }
    })
  })
}

const area = ({ width, height }: Box): number => width * height

/** Boxes around groups of cards, joined from top to bottom wherever the box around both is free of strangers. */
function gather(own: readonly Box[], isFree: (box: Box) => boolean): Box[] {
  const parts: Box[] = []
  for (const card of own.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const recent = Math.max(0, parts.length - RECENT)
    const at = parts.findLastIndex((part, index) => index >= recent && isFree(boundsOf([part, card])))
    const part = parts[at]
    if (part) parts[at] = boundsOf([part, card])
    else parts.push(card)
  }
  return parts.length > FEW ? parts : joinParts(parts, isFree)
}

function joinParts(parts: Box[], isFree: (box: Box) => boolean): Box[] {
  for (let one = 0; one < parts.length; one++) {
    for (let two = one + 1; two < parts.length; two++) {
      const [a, b] = [parts[one], parts[two]]
      if (!a || !b || !isFree(boundsOf([a, b]))) continue
      parts[one] = boundsOf([a, b])
      parts.splice(two, 1)
      // What stood in no one's way before may join the larger part.
      two = one
    }
  }
  return parts
}

/** As much margin as leaves the strangers around it alone. */
function withMargin(part: Box, titled: boolean, cards: CardGrid, frameId: string): Box {
  const wide = {
    x: part.x - MARGIN,
    y: part.y - MARGIN,
    width: part.width + 2 * MARGIN,
    height: part.height + 2 * MARGIN + (titled ? FRAME_TITLE : 0),
  }
  let [left, top, right, bottom] = [wide.x, wide.y, rightOf(wide), bottomOf(wide)]
  for (const { box } of cards.strangersIn(wide, frameId)) {
    if (overlaps(box, part)) continue
    // The side on which the stranger stands furthest from the cards gives way.
    const gaps = [part.x - rightOf(box), part.y - bottomOf(box), box.x - rightOf(part), box.y - bottomOf(part)]
    const side = gaps.indexOf(Math.max(...gaps))
    if (side === 0) left = Math.max(left, rightOf(box))
    else if (side === 1) top = Math.max(top, bottomOf(box))
    else if (side === 2) right = Math.min(right, box.x)
    else bottom = Math.min(bottom, box.y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The cards of the map by where they stand, so that looking around one does not look at all. */
class CardGrid {
  private readonly cells = new Map<string, Placed[]>()
  private readonly all: Placed[] = []

  put(placed: Placed): void {
    this.all.push(placed)
    for (const key of cellsOf(placed.box)) {
      const cell = this.cells.get(key)
      if (cell) cell.push(placed)
      else this.cells.set(key, [placed])
    }
  }

  /** Cards that overlap the box and are in another frame or in none; one may come several times. */
  *strangersIn(box: Box, frameId: string): Generator<Placed> {
    const cells = (box.width / CELL + 2) * (box.height / CELL + 2)
    const lists = cells > this.all.length ? [this.all] : this.listsIn(box)
    for (const list of lists)
      for (const placed of list) if (placed.frameId !== frameId && overlaps(placed.box, box)) yield placed
  }

  private *listsIn(box: Box): Generator<readonly Placed[]> {
    for (const key of cellsOf(box)) yield this.cells.get(key) ?? []
  }
}

function* cellsOf(box: Box): Generator<string> {
  for (let row = Math.floor(box.y / CELL); row * CELL < bottomOf(box); row++)
    for (let column = Math.floor(box.x / CELL); column * CELL < rightOf(box); column++) yield `${column} ${row}`
}
