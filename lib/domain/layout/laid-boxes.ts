import type { Box } from './box'
import type { NodeKey } from './node-key'

/** Changes beyond this many are written into a table of their own: until then, they are looked up first. */
const MOST_CHANGES = 400

/**
 * Where everything stands, by key; its order is the picture's. Never changes: the next table shares with this one what
 * did not move, so that it costs what moved and the list of keys.
 */
export class LaidBoxes {
  private constructor(
    private readonly order: readonly NodeKey[],
    /** Left, top, right and bottom of each, in the same order: searched without a look at anything else. */
    private readonly sides: Float64Array,
    private readonly base: ReadonlyMap<NodeKey, Box>,
    /** What differs from the base; null for what is gone. */
    private readonly changes: ReadonlyMap<NodeKey, Box | null>,
  ) {}

  static readonly EMPTY = new LaidBoxes([], new Float64Array(0), new Map(), new Map())

  /**
   * The table after this one. `order` names everything that is there then, `sides` says where (left, top, right and
   * bottom of each), `moved` holds what is new or elsewhere.
   */
  next(
    order: readonly NodeKey[],
    sides: Float64Array,
    moved: ReadonlyMap<NodeKey, Box>,
    gone: readonly NodeKey[],
  ): LaidBoxes {
    if (this.changes.size + moved.size + gone.length <= MOST_CHANGES) {
      const changes = new Map(this.changes)
      for (const key of gone) changes.set(key, null)
      for (const [key, box] of moved) changes.set(key, box)
      return new LaidBoxes(order, sides, this.base, changes)
    }
    const base = new Map<NodeKey, Box>()
    for (const key of order) {
      const box = moved.get(key) ?? this.get(key)
      if (box) base.set(key, box)
    }
    return new LaidBoxes(order, sides, base, new Map())
  }

  get size(): number {
    return this.order.length
  }

  get(key: NodeKey): Box | undefined {
    const changed = this.changes.get(key)
    return changed === undefined ? this.base.get(key) : (changed ?? undefined)
  }

  /** What shares room with an area, in order. Linear, some nanoseconds for each that does not. */
  keysIn({ x, y, width, height }: Box): NodeKey[] {
    const { order, sides } = this
    const keys: NodeKey[] = []
    for (let at = 0; at < order.length; at++) {
      const side = 4 * at
      const across = (sides[side] ?? 0) < x + width && (sides[side + 2] ?? 0) > x
      if (across && (sides[side + 1] ?? 0) < y + height && (sides[side + 3] ?? 0) > y) keys.push(order[at] as NodeKey)
    }
    return keys
  }

  keys(): Iterator<NodeKey> & Iterable<NodeKey> {
    return this.order[Symbol.iterator]()
  }

  *values(): Generator<Box> {
    for (const [, box] of this) yield box
  }

  *[Symbol.iterator](): Generator<[NodeKey, Box]> {
    for (const key of this.order) {
      const box = this.get(key)
      if (box) yield [key, box]
    }
  }
}
