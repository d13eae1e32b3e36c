import type { Size } from './box'
import { type FlowLimits, type FlowMember, flow, type Gaps, lastOutline } from './flow'
import type { Outline } from './skyline'

/** Which of its shapes each member takes: the flattest no wider than this, or the narrowest no higher than that. */
export type Pick = { by: 'width' | 'height'; limit: number }

/** One way for blocks to stand together. */
export type GroupShape = Size & {
  pick: Pick
  limits: FlowLimits
  rows: number
  columns: number
  outline: Outline
  /** Where the middles of the first and of the last column of the first row are. */
  firstAnchor: number
  lastAnchor: number
}

/** Shapes of blocks, from narrow and high to wide and flat. */
export type ShapeList = readonly FlowMember[]

/** Widths that shapes are looked for: each a little wider than the last. Multiplied out, so that every machine has the same. */
const LADDER = Array.from({ length: 40 }, () => 0)
for (let step = 0, width = 240; step < LADDER.length; step++, width = Math.ceil(width * 1.25)) LADDER[step] = width

/** A wider shape has to be lower by this much to be worth keeping. */
const WORTH = 0.96
/** Heights tried are this far apart. */
const STEP = 1.35

const stepOf = (width: number): number => {
  let step = 0
  while (step < LADDER.length - 1 && (LADDER[step] ?? Infinity) < width) step++
  return step
}

/** Keeps, of many shapes, the lowest for each width, and of those only what is worth its width. */
export class ShapeSieve<T extends Size> {
  private readonly lowest: (T | undefined)[] = new Array(LADDER.length)

  /** Whether a shape of this size would be kept; of equals, the first stays. */
  wants({ width, height }: Size): boolean {
    const known = this.lowest[stepOf(width)]
    return !known || height < known.height * WORTH
  }

  put(shape: T): void {
    this.lowest[stepOf(shape.width)] = shape
  }

  /** From narrow and high to wide and flat. */
  list(): T[] {
    const kept: T[] = []
    for (const shape of this.lowest) {
      const last = kept.at(-1)
      if (shape && (!last || shape.height < last.height * WORTH)) kept.push(shape)
    }
    return kept
  }
}

/** The shape that a member takes. */
export function pickShape<T extends Size>(shapes: readonly T[], { by, limit }: Pick): T {
  let chosen = by === 'width' ? shapes[0] : shapes.at(-1)
  if (by === 'width') {
    for (const shape of shapes) if (shape.width <= limit) chosen = shape
  } else {
    for (let at = shapes.length - 1; at >= 0; at--) {
      const shape = shapes[at]
      if (shape && shape.height <= limit) chosen = shape
    }
  }
  if (!chosen) throw new Error('a block has a shape')
  return chosen
}

/** Tries ways of standing together, and keeps the best of them. */
class Trials {
  readonly sieve = new ShapeSieve<GroupShape>()
  /** The shape that each member takes, and the sums over them. */
  private picked: FlowMember[] = []
  private pick: Pick = { by: 'width', limit: 0 }
  widest = 0
  highest = 0
  together = 0

  constructor(
    private readonly members: readonly ShapeList[],
    private readonly gaps: Gaps,
  ) {}

  /** Lets each member take its shape. Answers whether any of them takes another one than before. */
  choose(by: Pick['by'], limit: number): boolean {
    this.pick = { by, limit }
    const before = this.picked
    let differs = before.length === 0
    this.picked = []
    this.widest = this.highest = 0
    this.together = -this.gaps.y
    for (const shapes of this.members) {
      const shape = pickShape(shapes, this.pick)
      if (before[this.picked.length] !== shape) differs = true
      this.picked.push(shape)
      this.widest = Math.max(this.widest, shape.width)
      this.highest = Math.max(this.highest, shape.height)
      this.together += shape.height + this.gaps.y
    }
    return differs
  }

  attempt(width: number, height: number): Size {
    const limits = { width, height }
    const made = flow(this.picked, limits, this.gaps)
    if (this.sieve.wants(made)) this.sieve.put({ pick: this.pick, limits, outline: lastOutline(), ...made })
    return made
  }
}

/** A single block stands as it is. */
const single = ({ width, height, anchor, outline }: FlowMember): GroupShape => ({
  width,
  height,
  outline,
  pick: { by: 'width', limit: width },
  limits: { width: Infinity, height: 0 },
  rows: 1,
  columns: 1,
  firstAnchor: anchor,
  lastAnchor: anchor,
})

/**
 * The ways for blocks to stand together, in their order, from narrow and high to wide and flat: as one row, as one row of
 * columns, and, with `rows`, as rows below each other. Rows come first: they are easiest to read.
 */
export function groupShapes(members: readonly ShapeList[], gaps: Gaps, rows: boolean): GroupShape[] {
  const [only] = members
  if (!only) return []
  if (members.length === 1) return only.map(single)
  const trials = new Trials(members, gaps)
  for (const limit of heightsToTry(members)) {
    // The same shapes would stand together in the same ways again.
    if (!trials.choose('height', limit)) continue
    const row = trials.attempt(Infinity, 0)
    for (let height = row.height; height < trials.together * STEP; height *= STEP) {
      if (trials.attempt(Infinity, height).height >= trials.together) break
    }
    if (!rows) continue
    for (const width of LADDER) {
      if (width >= row.width) break
      if (width < trials.widest) continue
      trials.attempt(width, 0)
      trials.attempt(width, row.height)
    }
  }
  if (!rows) return trials.sieve.list()
  for (const limit of widthsToTry(members)) {
    trials.choose('width', limit)
    trials.attempt(limit, 0)
    trials.attempt(limit, trials.highest)
  }
  return trials.sieve.list()
}

/** From the least height that all members can keep to, up to that of the highest. */
function heightsToTry(members: readonly ShapeList[]): number[] {
  let [least, most] = [0, 0]
  for (const shapes of members) {
    least = Math.max(least, shapes.at(-1)?.height ?? 0)
    most = Math.max(most, shapes[0]?.height ?? 0)
  }
  const heights: number[] = []
  for (let height = most; height > least; height /= STEP) heights.push(height)
  heights.push(least)
  return heights
}

/** Widths of the ladder at which members differ in which shape they take. */
function widthsToTry(members: readonly ShapeList[]): number[] {
  let [least, together] = [0, 0]
  for (const shapes of members) {
    least = Math.max(least, shapes[0]?.width ?? 0)
    together += shapes.at(-1)?.width ?? 0
  }
  return LADDER.filter((width) => width >= least && width < together)
}
