import type { Point } from '../model'
import type { Box } from './box'
import type { FlowMember, FlowSpot } from './flow'
import type { GroupShape } from './group-shapes'
import type { LayoutEdge } from './layout-edge'
import type { LaidArgument, LaidClaim } from './layout-patch'
import type { NodeKey } from './node-key'
import type { Route } from './route'

/**
 * One shape that the block of a node, which is the node with everything that hangs by it, may take. `anchor` is where the
 * middle of the node itself is, counted from the block's left end.
 */
export type Shape = FlowMember & {
  /** The top of the node itself, below the block's top. */
  own: number
  /** How what hangs below stands together, and where that begins. */
  below: { group: GroupShape; x: number; y: number } | null
  /** Rows hang from a trunk under the left end of the card, which stands at the left of them. */
  hanging: boolean
  beside: { group: GroupShape; x: number; y: number } | null
  /** Worked out when the shape is drawn for the first time. */
  spots: BlockSpots | null
}

/** A block within another: in which shape, and where its top left corner is, counted from the other's. */
export type Hung = {
  node: LayoutNode
  shape: Shape
  x: number
  y: number
  spot: FlowSpot
  /** The trunk of its column, when it does not head it. */
  trunk: number | null
  /** Where its row begins. */
  top: number
}
export type BlockSpots = {
  below: Hung[]
  beside: Hung[]
  /** How many columns the first row below has. */
  columns: number
  /** How far from the block's left end the middles of the first and the last column of the first row are. */
  from: number
  to: number
}

/**
 * A card or a pill as the layouter keeps it from one map to the next: its neighbours in the graph, its place in the tree
 * that things hang by, the shapes its block may take, and where it stands. Nodes are changed in place and never leave
 * the layouter.
 */
export type LayoutNode = {
  readonly key: NodeKey
  readonly id: string
  /** What it was made of; null on the other kind. */
  claim: LaidClaim | null
  argument: LaidArgument | null
  width: number
  height: number
  pin: Point | null

  /** The arguments about it, in id order. */
  about: LayoutNode[]
  /** Of a claim: the arguments it is a premise of, in id order. */
  from: LayoutNode[]
  /** Of an argument. */
  premises: LayoutNode[]
  conclusion: LayoutNode | null

  /** The round of hanging that last reached it. */
  round: number
  parent: LayoutNode | null
  root: LayoutNode | null
  /** Of a claim: the arguments about it. Of an argument: those of its premises that hang under it. */
  children: LayoutNode[]
  /** Of an argument: the arguments about it, which stand beside it. */
  beside: LayoutNode[]

  /** Its block has to be shaped anew. */
  stale: boolean
  /** From narrow and high to wide and flat. */
  shapes: readonly Shape[]
  /** Its block is too long to hang by another... */
  long: boolean
  /** ...so it stands by itself among the parts of its root. */
  alone: boolean
  /** Of a root: the blocks of its tree that stand by themselves, itself first, and how they stand together. */
  parts: LayoutNode[]

  /** Where its block was put last, and in which shape: the same again needs no work. */
  blockX: number
  blockY: number
  blockShape: Shape | null
  /** Where the tree puts it, whatever is pinned. */
  placed: Box
  route: Route | null
  /** Where it stands in the end, and how far that is from where the tree puts it. */
  box: Box
  shift: Point
  /** How the line to its parent runs in the end; null where none does, or where both were moved apart. */
  line: Route | null
  /** What was told of it last, by which it is known what changed. */
  toldBox: Box
  toldLine: Route | null
  toldParent: LayoutNode | null
  toldArgument: LaidArgument | null
  /** Of an argument: its lines as they were drawn last. */
  lines: readonly LayoutEdge[]
}

export const NOWHERE: Box = { x: Number.NaN, y: Number.NaN, width: 0, height: 0 }
export const UNMOVED: Point = { x: 0, y: 0 }

const NO_LINES: readonly LayoutEdge[] = []

export const newNode = (key: NodeKey, id: string): LayoutNode => ({
  key,
  id,
  claim: null,
  argument: null,
  width: 0,
  height: 0,
  pin: null,
  about: [],
  from: [],
  premises: [],
  conclusion: null,
  round: 0,
  parent: null,
  root: null,
  children: [],
  beside: [],
  stale: true,
  shapes: [],
  long: false,
  alone: false,
  parts: [],
  blockX: Number.NaN,
  blockY: Number.NaN,
  blockShape: null,
  placed: NOWHERE,
  route: null,
  box: NOWHERE,
  shift: UNMOVED,
  line: null,
  toldBox: NOWHERE,
  toldLine: null,
  toldParent: null,
  toldArgument: null,
  lines: NO_LINES,
})
