import type { Box } from './box'
import type { Laid, LayoutEdge } from './layout-edge'
import type { LayoutNode } from './layout-node'
import type { LaidArgument, LayoutPatch } from './layout-patch'
import { claimKey, type NodeKey } from './node-key'
import type { LayingOf } from './picture-maker'
import type { Route } from './route'

/**
 * A laying as numbers, to travel from a worker at little cost: the nodes are numbered on both sides in the order in
 * which they first come.
 */
export type LayingMessage = {
  fresh: NodeKey[]
  gone: NodeKey[]
  order: Int32Array<ArrayBuffer>
  /** Of each node `FIELDS` numbers: which, its box, its parent, and its line. */
  changed: Float64Array<ArrayBuffer>
  redrawn: Int32Array<ArrayBuffer>
}

const FIELDS = 10
const ROUTES = [null, 'above', 'trunk', 'beside', 'over'] as const

/** The worker's side: what of a laying the page does not know. */
export class LayingSender {
  private readonly numbers = new Map<NodeKey, number>()
  private next = 0

  write({ order, changed, redrawn, gone }: LayingOf<LayoutNode>): LayingMessage {
    for (const key of gone) this.numbers.delete(key)
    const fresh: NodeKey[] = []
    for (const { key } of changed) {
      if (this.numbers.has(key)) continue
      this.numbers.set(key, this.next++)
      fresh.push(key)
    }
    const rows = new Float64Array(FIELDS * changed.length)
    for (const [at, node] of changed.entries()) rows.set(this.rowOf(node), FIELDS * at)
    return { fresh, gone: [...gone], order: this.numbersOf(order), changed: rows, redrawn: this.numbersOf(redrawn) }
  }

  private rowOf({ key, box, parent, line }: LayoutNode): number[] {
    const [{ x, y, width, height }, above] = [box, parent ? this.numberOf(parent.key) : -1]
    if (!line) return [this.numberOf(key), x, y, width, height, above]
    const { kind, port, bus, trunk } = line
    return [this.numberOf(key), x, y, width, height, above, ROUTES.indexOf(kind), port, bus, trunk ?? Number.NaN]
  }

  private numbersOf(nodes: readonly LayoutNode[]): Int32Array<ArrayBuffer> {
    const numbers = new Int32Array(nodes.length)
    for (const [at, { key }] of nodes.entries()) numbers[at] = this.numberOf(key)
    return numbers
  }

  private numberOf(key: NodeKey): number {
    const number = this.numbers.get(key)
    if (number === undefined) throw new Error(`${key} was never laid out`)
    return number
  }
}

/** A node as the page knows it: where it stands, and who is at the ends of its lines. */
type Copy = {
  readonly key: NodeKey
  box: Box
  parent: Copy | null
  line: Route | null
  argument: LaidArgument | null
  conclusion: Copy | null
  premises: Copy[]
  lines: readonly LayoutEdge[]
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 }

/** The page's side: the laying again, from what was sent to the worker and what came back. */
export class LayingReader {
  private readonly numbered: Copy[] = []
  private readonly byKey = new Map<NodeKey, Copy>()

  read(patch: LayoutPatch, { fresh, gone, order, changed, redrawn }: LayingMessage): LayingOf<Laid> {
    for (const key of gone) this.byKey.delete(key)
    for (const key of fresh) this.add(key)
    for (const argument of patch.arguments) this.join(argument)
    const moved: Copy[] = []
    for (let at = 0; at < changed.length; at += FIELDS) moved.push(this.place(changed.subarray(at, at + FIELDS)))
    const copies = (numbers: Int32Array) => Array.from(numbers, (number) => this.at(number))
    return { order: copies(order), changed: moved, redrawn: copies(redrawn), gone }
  }

  private add(key: NodeKey): void {
    const copy: Copy = {
      key,
      box: NOWHERE,
      parent: null,
      line: null,
      argument: null,
      conclusion: null,
      premises: [],
      lines: [],
    }
    this.numbered.push(copy)
    this.byKey.set(key, copy)
  }

  private join(argument: LaidArgument): void {
    const { id, conclusion, premises } = argument
    const own = this.require(`argument:${id}`)
    own.argument = argument
    own.conclusion = this.require(`${conclusion.kind}:${conclusion.id}`)
    own.premises = premises.map((premise) => this.require(claimKey(premise)))
  }

  private place(row: Float64Array): Copy {
    const [number = -1, x = 0, y = 0, width = 0, height = 0, above = -1, kind = 0, port = 0, bus = 0, trunk = 0] = row
    const node = this.at(number)
    const { box } = node
    if (box.x !== x || box.y !== y || box.width !== width || box.height !== height) node.box = { x, y, width, height }
    node.parent = above < 0 ? null : this.at(above)
    const route = ROUTES[kind] ?? null
    node.line = route && ({ kind: route, port, bus, trunk: Number.isNaN(trunk) ? null : trunk } as Route)
    return node
  }

  private at(number: number): Copy {
    const copy = this.numbered[number]
    if (!copy) throw new Error(`no node has the number ${number}`)
    return copy
  }

  private require(key: NodeKey): Copy {
    const copy = this.byKey.get(key)
    if (!copy) throw new Error(`no ${key} was laid out`)
    return copy
  }
}
