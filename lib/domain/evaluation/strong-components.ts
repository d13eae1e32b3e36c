import type { Neighbours } from './framework-index'

/** Groups of nodes: group `g` is `nodes` from `starts[g]` up to `starts[g + 1]`. */
export type NodeGroups = { readonly nodes: Int32Array; readonly starts: Int32Array }

/**
 * The strongly connected components of a graph (Tarjan 1972), each after all those from which an edge leads to it. Edges are
 * those of all `directions` together. Without recursion, in linear time.
 */
export function strongComponents(size: number, directions: readonly Neighbours[]): NodeGroups {
  const search = new Search(size, directions)
  for (let node = 0; node < size; node++) search.from(node)
  return search.groups()
}

class Search {
  /** Order of being met, from 1; 0 for what was not met yet. */
  private readonly met: Int32Array
  private readonly low: Int32Array
  private readonly isOpen: Uint8Array
  /** Of each node on the path, how many of its edges were followed. */
  private readonly followed: Int32Array
  private readonly path: Int32Array
  private readonly open: Int32Array
  private openCount = 0
  private count = 0
  /** Filled from the end: what is closed first comes after all that leads to it. */
  private readonly nodes: Int32Array
  private readonly starts: Int32Array
  private free: number
  private firstStart: number

  constructor(
    size: number,
    private readonly directions: readonly Neighbours[],
  ) {
    this.met = new Int32Array(size)
    this.low = new Int32Array(size)
    this.isOpen = new Uint8Array(size)
    this.followed = new Int32Array(size)
    this.path = new Int32Array(size)
    this.open = new Int32Array(size)
    this.nodes = new Int32Array(size)
    this.starts = new Int32Array(size + 1)
    this.starts[size] = size
    this.free = size
    this.firstStart = size
  }

  groups(): NodeGroups {
    return { nodes: this.nodes, starts: this.starts.subarray(this.firstStart) }
  }

  from(start: number): void {
    if (this.met[start] !== 0) return
    const { path, met, low } = this
    let depth = 1
    path[0] = start
    this.meet(start)
    while (depth > 0) {
      const node = path[depth - 1] ?? 0
      const next = this.edge(node)
      if (next === -1) {
        depth--
        this.close(node)
        if (depth > 0) {
          const above = path[depth - 1] ?? 0
          low[above] = Math.min(low[above] ?? 0, low[node] ?? 0)
        }
      } else if (met[next] === 0) {
        this.meet(next)
        path[depth++] = next
      } else if (this.isOpen[next] === 1) low[node] = Math.min(low[node] ?? 0, met[next] ?? 0)
    }
  }

  private meet(node: number): void {
    this.count++
    this.met[node] = this.count
    this.low[node] = this.count
    this.isOpen[node] = 1
    this.open[this.openCount++] = node
  }

  /** The next edge of a node that was not followed yet; -1 when all were. */
  private edge(node: number): number {
    let place = this.followed[node] ?? 0
    this.followed[node] = place + 1
    for (const { starts, ends } of this.directions) {
      const first = starts[node] ?? 0
      const count = (starts[node + 1] ?? 0) - first
      if (place < count) return ends[first + place] ?? 0
      place -= count
    }
    return -1
  }

  private close(node: number): void {
    if (this.low[node] !== this.met[node]) return
    let member = -1
    do {
      member = this.open[--this.openCount] ?? 0
      this.isOpen[member] = 0
      this.nodes[--this.free] = member
    } while (member !== node)
    this.starts[--this.firstStart] = this.free
  }
}
