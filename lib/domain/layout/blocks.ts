import type { Point } from '../model'
import { type Arrangement, arrange, type Gaps, type Size } from './arrange'
import type { PlacementNode, PlacementTree } from './placement-tree'

/** The air between things, in layout units. */
export const GAPS = {
  cardToPill: 26,
  pillToPremise: 20,
  /** From what hangs under a pill to the undercut beside it. */
  pillToUndercut: 30,
  /** Above pills that lines from farther undercuts pass over. */
  overPills: 16,
  arguments: { x: 40, y: 36, trunk: 24 },
  /** Joint premises stand close together: they count as one. */
  premises: { x: 14, y: 14, trunk: 20 },
  undercuts: { x: 36, y: 28, trunk: 20 },
  roots: { x: 72, y: 72, trunk: 0 },
} as const satisfies Record<string, number | Gaps>

/** Blocks set side by side, `at` counted from the corner of the block that holds them. */
export type Group = { at: Point; members: number[]; arrangement: Arrangement }
/** A node with everything that hangs by it, as one rectangle. */
export type Block = Size & {
  own: Point
  /** The room the node may move in sideways without meeting anything of its block. */
  room: { from: number; to: number }
  below: Group
  beside: Group
}

export type Blocks = {
  blocks: Block[]
  /** Nodes whose block grew past the limit and stands by itself, in the order of their parents. */
  detached: Set<number>
}

/** The rectangle of every node, from the leaves up. Blocks that grow past `limit` are cut off and stand by themselves. */
export function blocksOf({ nodes }: PlacementTree, limit: Size | null): Blocks {
  const blocks: Block[] = new Array(nodes.length)
  const detached = new Set<number>()
  const groupOf = (members: readonly number[], gaps: Gaps): Group => {
    const attached = members.filter((member) => !detached.has(member))
    const sizes = attached.flatMap((member) => blocks[member] ?? [])
    return { at: { x: 0, y: 0 }, members: attached, arrangement: arrange(sizes, gaps) }
  }
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index]
    if (!node) continue
    const block = node.kind === 'claim' ? claimBlock(node, groupOf) : argumentBlock(node, groupOf)
    blocks[index] = block
    const parent = node.parent === null ? undefined : nodes[node.parent]
    const mayStandAlone = parent !== undefined && (node.kind === 'claim' || parent.kind === 'argument')
    if (limit && mayStandAlone && (block.width > limit.width || block.height > limit.height)) detached.add(index)
  }
  return { blocks, detached }
}

type GroupMaker = (members: readonly number[], gaps: Gaps) => Group

function claimBlock(node: PlacementNode, groupOf: GroupMaker): Block {
  const below = groupOf(node.children, GAPS.arguments)
  const { arrangement } = below
  const width = Math.max(node.width, arrangement.width)
  below.at = { x: (width - arrangement.width) / 2, y: node.height + GAPS.cardToPill }
  return {
    width,
    height: arrangement.height > 0 ? below.at.y + arrangement.height : node.height,
    own: { x: (width - node.width) / 2, y: 0 },
    room: { from: 0, to: width },
    below,
    beside: groupOf([], GAPS.undercuts),
  }
}

function argumentBlock(node: PlacementNode, groupOf: GroupMaker): Block {
  const below = groupOf(node.children, GAPS.premises)
  const beside = groupOf(node.beside, GAPS.undercuts)
  const main = Math.max(node.width, below.arrangement.width)
  const top = beside.arrangement.trunks.length > 1 ? GAPS.overPills : 0
  below.at = { x: (main - below.arrangement.width) / 2, y: top + node.height + GAPS.pillToPremise }
  beside.at = { x: main + GAPS.pillToUndercut, y: top }
  const premisesEnd = below.arrangement.height > 0 ? below.at.y + below.arrangement.height : top + node.height
  const undercuts = beside.arrangement
  return {
    width: undercuts.width > 0 ? beside.at.x + undercuts.width : main,
    height: Math.max(premisesEnd, top + undercuts.height),
    own: { x: (main - node.width) / 2, y: top },
    room: { from: 0, to: main },
    below,
    beside,
  }
}
