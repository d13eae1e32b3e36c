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
    private readonly base: ReadonlyMap<NodeKey, Box>,
    /** What differs from the base; null for what is gone. */
    private readonly changes: ReadonlyMap<NodeKey, Box | null>,
  ) {}

  static readonly EMPTY = new LaidBoxes([], new Map(), new Map())

  /** The table after this one. `order` names everything that is there then, `moved` what is new or elsewhere. */
  next(order: readonly NodeKey[], moved: ReadonlyMap<NodeKey, Box>, gone: readonly NodeKey[]): LaidBoxes {
    if (this.changes.size + moved.size + gone.length <= MOST_CHANGES) {
      const changes = new Map(this.changes)
      for (const key of gone) changes.set(key, null)
      for (const [key, box] of moved) changes.set(key, box)
      return new LaidBoxes(order, this.base, changes)
    }
    const base = new Map<NodeKey, Box>()
    for (const key of order) {
      const box = moved.get(key) ?? this.get(key)
      if (box) base.set(key, box)
    }
    return new LaidBoxes(order, base, new Map())
  }

  get size(): number {
    return this.order.length
  }

  get(key: NodeKey): Box | undefined {
    const changed = this.changes.get(key)
    return changed === undefined ? this.base.get(key) : (changed ?? undefined)
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
