import type { Point } from '../model'
import { type Box, bottomOf, boundsOf, overlaps, rightOf, sameBox } from './box'
import { type LayoutNode, UNMOVED } from './layout-node'
import { keepRoute, movedRoute, type Route } from './route'

/** The side of the squares that neighbours are looked up by: about the size of a card. */
const CELL = 256
/** A box that finds no room within so many steps in any direction goes under everything. */
const STEPS = 24
const AIR = 12
/** Boxes under everything stand in rows of this width. */
const SHELF = 2_400

/** Pins may be heaped up without end; past this many in one square the rest counts as one obstacle. */
const CROWD = 64

/** The boxes that have their place already, found by where they are. */
class TakenRoom {
  private readonly cells = new Map<number, Box[]>()
  private bottom = -Infinity
  private shelf: { x: number; y: number; from: number } | null = null

  take(box: Box): void {
    this.bottom = Math.max(this.bottom, bottomOf(box))
    for (const key of cellsOf(box)) {
      const cell = this.cells.get(key)
      if (!cell) this.cells.set(key, [box])
      else if (cell.length < CROWD) cell.push(box)
      else cell.push(boundsOf([box, ...cell.splice(CROWD - 1)]))
    }
  }

  /** Something that is in the way of a box there, if anything is. */
  findObstacle(box: Box): Box | undefined {
    for (const key of cellsOf(box)) {
      const obstacle = this.cells.get(key)?.find((taken) => overlaps(taken, box))
      if (obstacle) return obstacle
    }
    return undefined
  }

  /** Room in a row below everything that was taken when the row began. */
  shelve(box: Box): Box {
    const onShelf = this.shelf && { ...box, x: this.shelf.x, y: this.shelf.y }
    if (this.shelf && onShelf && onShelf.x - this.shelf.from < SHELF && !this.findObstacle(onShelf)) {
      this.shelf.x += box.width + AIR
      return onShelf
    }
    const y = this.bottom + 4 * AIR
    this.shelf = { x: box.x + box.width + AIR, y, from: box.x }
    return { ...box, y }
  }
}

/** Rows and columns beyond this many come round again: that only means a few more comparisons. */
const ROUND = 1 << 20

function cellsOf({ x, y, width, height }: Box): number[] {
  const keys: number[] = []
  for (let row = Math.floor(y / CELL); row * CELL < y + height; row++) {
    for (let column = Math.floor(x / CELL); column * CELL < x + width; column++)
      keys.push((row % ROUND) * ROUND + (column % ROUND))
  }
  return keys
}

const padded = ({ x, y, width, height }: Box): Box => ({
  x: x - AIR,
  y: y - AIR,
  width: width + 2 * AIR,
  height: height + 2 * AIR,
})

/** One step past an obstacle, in each direction. */
const PASSES: readonly ((box: Box, obstacle: Box) => Box)[] = [
  (box, obstacle) => ({ ...box, y: bottomOf(obstacle) + AIR }),
  (box, obstacle) => ({ ...box, x: rightOf(obstacle) + AIR }),
  (box, obstacle) => ({ ...box, x: obstacle.x - box.width - AIR }),
  (box, obstacle) => ({ ...box, y: obstacle.y - box.height - AIR }),
]

/** The nearest free place straight below, right, left or above; else a place under everything. */
function nearestFree(box: Box, taken: TakenRoom): Box {
  if (!taken.findObstacle(box)) return box
  let best: { box: Box; moved: number } | null = null
  for (const pass of PASSES) {
    let candidate = box
    let obstacle = taken.findObstacle(padded(candidate))
    for (let step = 0; obstacle && step < STEPS; step++) {
      candidate = pass(candidate, obstacle)
      obstacle = taken.findObstacle(padded(candidate))
    }
    const moved = Math.abs(candidate.x - box.x) + Math.abs(candidate.y - box.y)
    if (!obstacle && (!best || moved < best.moved)) best = { box: candidate, moved }
  }
  return best?.box ?? taken.shelve(box)
}

/**
 * Moves pinned nodes to their pins, and with them what hangs by them. Pins are kept to the letter; whatever else a pin
 * (or what it brought along) lies on gives way, so that no two boxes overlap but pins that people put on each other.
 * Everything else stays where the tree placed it. `order` has parents before what hangs by them.
 */
export function settlePins(order: readonly LayoutNode[], pinned: boolean): void {
  if (!pinned) {
    for (const node of order) {
      node.shift = UNMOVED
      node.box = node.placed
      node.line = node.route
    }
    return
  }
  giveWay(order)
  for (const node of order) {
    const together = node.parent && isSameShift(node.shift, node.parent.shift)
    node.line = together && node.route ? movedLine(node, node.route) : null
  }
}

const movedLine = (node: LayoutNode, route: Route): Route =>
  isSameShift(node.shift, UNMOVED) ? route : keepRoute(node.line, movedRoute(route, node.shift))

/** Pins may be fractions, so equal ways may differ by rounding. */
const isSameShift = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01

function giveWay(order: readonly LayoutNode[]): void {
  const taken = new TakenRoom()
  const carried: LayoutNode[] = []
  const still: LayoutNode[] = []
  for (const node of order) {
    const { placed, pin } = node
    if (pin) {
      settle(node, { ...placed, x: pin.x, y: pin.y })
      taken.take(node.box)
      continue
    }
    node.shift = node.parent ? node.parent.shift : UNMOVED
    if (node.shift === UNMOVED) still.push(node)
    else carried.push(node)
  }
  for (const node of carried) {
    const wished = { ...node.placed, x: node.placed.x + node.shift.x, y: node.placed.y + node.shift.y }
    settle(node, nearestFree(wished, taken))
    taken.take(node.box)
  }
  // What the tree placed does not overlap: only what a moved box lies on has to look for room among all of it.
  const hit: LayoutNode[] = []
  for (const node of still) {
    if (taken.findObstacle(node.placed)) hit.push(node)
    else settle(node, node.placed)
  }
  if (hit.length === 0) return
  const unmoved = new Set(hit)
  for (const node of still) if (!unmoved.has(node)) taken.take(node.box)
  for (const node of hit) {
    settle(node, nearestFree(node.placed, taken))
    taken.take(node.box)
  }
}

function settle(node: LayoutNode, box: Box): void {
  if (!sameBox(node.box, box)) node.box = box
  const shift = { x: box.x - node.placed.x, y: box.y - node.placed.y }
  node.shift = isSameShift(shift, UNMOVED) ? UNMOVED : shift
}
