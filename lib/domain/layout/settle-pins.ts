import type { Point } from '../model'
import { type Box, bottomOf, boundsOf, overlaps, rightOf } from './box'
import type { PlacementTree } from './placement-tree'

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
  private readonly cells = new Map<string, Box[]>()
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

function cellsOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = []
  for (let row = Math.floor(y / CELL); row * CELL < y + height; row++) {
    for (let column = Math.floor(x / CELL); column * CELL < x + width; column++) keys.push(`${column} ${row}`)
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

export type Settled = {
  boxes: Box[]
  /** How far each box stands from where the tree put it. */
  shifts: Point[]
}

/**
 * Moves pinned boxes to their pins, and with them what hangs by them. Pins are kept to the letter; whatever else a pin
 * (or what it brought along) lies on gives way, so that no two boxes overlap but pins that people put on each other.
 */
export function settlePins({ nodes }: PlacementTree, placed: readonly Box[]): Settled {
  const shifts: Point[] = []
  const fixed: number[] = []
  const carried: number[] = []
  const still: number[] = []
  for (const [index, node] of nodes.entries()) {
    const box = placed[index]
    if (!box) throw new Error(`${node.key} has no box`)
    const inherited = node.parent === null ? undefined : shifts[node.parent]
    const shift = node.pin ? { x: node.pin.x - box.x, y: node.pin.y - box.y } : (inherited ?? { x: 0, y: 0 })
    shifts.push(shift)
    if (node.pin) fixed.push(index)
    else if (shift.x !== 0 || shift.y !== 0) carried.push(index)
    else still.push(index)
  }
  const boxes = [...placed]
  if (fixed.length === 0) return { boxes, shifts }
  const taken = new TakenRoom()
  const settle = (index: number, find: (wished: Box) => Box): void => {
    const box = placed[index]
    const shift = shifts[index]
    if (!box || !shift) return
    const settled = find({ ...box, x: box.x + shift.x, y: box.y + shift.y })
    boxes[index] = settled
    shifts[index] = { x: settled.x - box.x, y: settled.y - box.y }
    taken.take(settled)
  }
  for (const index of fixed) {
    const pin = nodes[index]?.pin
    settle(index, (box) => (pin ? { ...box, x: pin.x, y: pin.y } : box))
  }
  for (const index of [...carried, ...still]) settle(index, (box) => nearestFree(box, taken))
  return { boxes, shifts }
}
