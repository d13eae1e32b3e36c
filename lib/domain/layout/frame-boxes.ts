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
/** A ground so many times larger than its cards is left in parts: it would be all ground, and costly to look through. */
const MOST_EMPTY = 40
const CELL = 512
/** More columns than a map has, so that row and column make one number. */
const COLUMNS = 1 << 20

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
    const parts = gather(own, (box) => !cards.someStranger(box, frameId, () => true))
    const largest = parts.reduce((best, part, at) => (area(part) > area(parts[best] ?? part) ? at : best), 0)
    return parts.map((part, at) => {
      const titled = at === largest
      return { frameId, box: withMargin(part, titled, cards, frameId), titled }
    })
  })
}

const area = ({ width, height }: Box): number => width * height

/** A box and how much of it are cards of its frame. */
type Part = { box: Box; filled: number }

const joined = (a: Part, b: Part): Part => ({ box: boundsOf([a.box, b.box]), filled: a.filled + b.filled })

/** Boxes around groups of cards, joined from top to bottom wherever the box around both is free of strangers. */
function gather(own: readonly Box[], isFree: (box: Box) => boolean): Box[] {
  const mayBe = ({ box, filled }: Part) => area(box) <= MOST_EMPTY * filled && isFree(box)
  const parts: Part[] = []
  for (const box of own.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const card = { box, filled: area(box) }
    const recent = Math.max(0, parts.length - RECENT)
    const at = parts.findLastIndex((part, index) => index >= recent && mayBe(joined(part, card)))
    const part = parts[at]
    if (part) parts[at] = joined(part, card)
    else parts.push(card)
  }
  return (parts.length > FEW ? parts : joinParts(parts, mayBe)).map(({ box }) => box)
}

function joinParts(parts: Part[], mayBe: (part: Part) => boolean): Part[] {
  for (let one = 0; one < parts.length; one++) {
    for (let two = one + 1; two < parts.length; two++) {
      const [a, b] = [parts[one], parts[two]]
      if (!a || !b || !mayBe(joined(a, b))) continue
      parts[one] = joined(a, b)
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
  cards.someStranger(wide, frameId, (box) => {
    if (overlaps(box, part)) return false
    // The side on which the stranger stands furthest from the cards gives way.
    const gaps = [part.x - rightOf(box), part.y - bottomOf(box), box.x - rightOf(part), box.y - bottomOf(part)]
    const side = gaps.indexOf(Math.max(...gaps))
    if (side === 0) left = Math.max(left, rightOf(box))
    else if (side === 1) top = Math.max(top, bottomOf(box))
    else if (side === 2) right = Math.min(right, box.x)
    else bottom = Math.min(bottom, box.y)
    return false
  })
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The cards of the map by where they stand, so that looking around one does not look at all. */
class CardGrid {
  private readonly cells = new Map<number, Placed[]>()
  private readonly all: Placed[] = []

  put(placed: Placed): void {
    this.all.push(placed)
    for (const key of cellsOf(placed.box)) {
      const cell = this.cells.get(key)
      if (cell) cell.push(placed)
      else this.cells.set(key, [placed])
    }
  }

  /** Whether a card that overlaps the box and is in another frame or in none passes the test; one may be asked about twice. */
  someStranger(box: Box, frameId: string, test: (card: Box) => boolean): boolean {
    const isOne = (placed: Placed) => placed.frameId !== frameId && overlaps(placed.box, box) && test(placed.box)
    const cells = (box.width / CELL + 2) * (box.height / CELL + 2)
    if (cells > this.all.length) return this.all.some(isOne)
    return cellsOf(box).some((key) => this.cells.get(key)?.some(isOne))
  }
}

function cellsOf(box: Box): number[] {
  const cells: number[] = []
  for (let row = Math.floor(box.y / CELL); row * CELL < bottomOf(box); row++)
    for (let column = Math.floor(box.x / CELL); column * CELL < rightOf(box); column++)
      cells.push(row * COLUMNS + column)
  return cells
}
