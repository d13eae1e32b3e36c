import type { DebateMap } from '../debate-map'
import { type Box, sameBox } from './box'
import type { Laid, LayoutEdge } from './layout-edge'
import { type MapLayout, pictureOf } from './layout-map'
import type { LaidArgument } from './layout-patch'
import { argumentKey, claimKey, type NodeKey } from './node-key'
import { keepRoute, type Route } from './route'

/** Where everything stands, as it travels between threads: numbers that are handed over, not copied. */
export type PackedLayout = { keys: NodeKey[]; numbers: Float64Array<ArrayBuffer> }

const ROUTES = ['above', 'trunk', 'beside', 'over'] as const
/** Of each node: its box, its parent's place or -1, and its line: kind or -1, port, bus, trunk. */
const PER_NODE = 9

export function packLayout(order: readonly Laid[]): PackedLayout {
  const keys: NodeKey[] = []
  const numbers = new Float64Array(order.length * PER_NODE)
  const placeOf = new Map(order.map((node, at) => [node, at]))
  for (const [at, { key, box, parent, line }] of order.entries()) {
    keys.push(key)
    const route = line ? [ROUTES.indexOf(line.kind), line.port, line.bus, line.trunk ?? Number.NaN] : [-1, 0, 0, 0]
    const above = parent ? (placeOf.get(parent) ?? -1) : -1
    numbers.set([box.x, box.y, box.width, box.height, above, ...route], at * PER_NODE)
  }
  return { keys, numbers }
}

/** What is known of a card or pill of a picture, for the next picture to keep what stays. */
type Unpacked = {
  key: NodeKey
  box: Box
  parent: Laid | null
  line: Route | null
  argument: LaidArgument | null
  conclusion: Laid | null
  premises: Laid[]
  lines: readonly LayoutEdge[]
}
export type UnpackedLayout = { picture: MapLayout; nodes: ReadonlyMap<NodeKey, Unpacked> }

/**
 * The picture that was packed, of the map that it was made of. Boxes and lines that are where they were in the picture
 * before are the same objects.
 */
export function unpackLayout(
  { keys, numbers }: PackedLayout,
  map: Pick<DebateMap, 'arguments'>,
  before: UnpackedLayout | null,
): UnpackedLayout {
  const nodes = new Map<NodeKey, Unpacked>()
  const order = keys.map((key, at) => {
    const node = unpackNode(key, numbers.subarray(at * PER_NODE, (at + 1) * PER_NODE), before?.nodes.get(key))
    nodes.set(key, node)
    return node
  })
  const find = (key: NodeKey): Laid => {
    const node = nodes.get(key)
    if (!node) throw new Error(`no place for ${key}`)
    return node
  }
  for (const [at, node] of order.entries()) {
    node.parent = order[numbers[at * PER_NODE + 4] ?? -1] ?? null
    if (!node.key.startsWith('argument:')) continue
    const argument = map.arguments.get(node.key.slice('argument:'.length))
    if (!argument) throw new Error(`${node.key} is not in the map`)
    const { kind, id } = argument.conclusion
    node.argument = argument
    node.conclusion = find(kind === 'claim' ? claimKey(id) : argumentKey(id))
    node.premises = argument.premises.map((premise) => find(claimKey(premise)))
  }
  return { picture: pictureOf(order), nodes }
}

function unpackNode(key: NodeKey, numbers: Float64Array, last: Unpacked | undefined): Unpacked {
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  const box = { x, y, width, height }
  const line = unpackLine(numbers)
  return {
    key,
    box: last && sameBox(last.box, box) ? last.box : box,
    parent: null,
    line: line && keepRoute(last?.line ?? null, line),
    argument: null,
    conclusion: null,
    premises: [],
    lines: last?.lines ?? [],
  }
}

function unpackLine(numbers: Float64Array): Route | null {
  const [, , , , , kind = -1, port = 0, bus = 0, along = 0] = numbers
  const trunk = Number.isNaN(along) ? null : along
  switch (ROUTES[kind]) {
    case 'above':
      return { kind: 'above', port, bus, trunk: null }
    case 'trunk':
      return { kind: 'trunk', port, bus, trunk: along }
    case 'beside':
      return { kind: 'beside', port: 0, bus: 0, trunk: along }
    case 'over':
      return { kind: 'over', port: 0, bus, trunk }
    default:
      return null
  }
}
