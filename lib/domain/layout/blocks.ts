import type { Point } from '../model'
import { chooseColumns, type Gaps, hasTrunk, type Size } from './choose-columns'
import type { PlacementNode, PlacementTree } from './placement-tree'
import { Silhouette, toBand } from './silhouette'

/** The air between things, in layout units. */
export const GAPS = {
  cardToPill: 24,
  pillToPremise: 18,
  /** From what hangs under a pill to the undercut beside it. */
  pillToUndercut: 30,
  /** Above pills that lines from farther undercuts pass over. */
  overPills: 16,
  arguments: { x: 36, y: 32, trunk: 22 },
  /** Joint premises stand close together: they count as one. */
  premises: { x: 14, y: 16, trunk: 20 },
  undercuts: { x: 32, y: 24, trunk: 20 },
  roots: { x: 72, y: 72, trunk: 0 },
} as const satisfies Record<string, number | Gaps>

/** A node's place in its group: where its anchor stands, and in which column and row. */
export type Spot = Point & { column: number; row: number }

/** Blocks that stand together. `spots` are in the order of `members`, counted from the anchor of the block they hang by. */
export type Group = {
  members: number[]
  spots: Spot[]
  /** The x of each column's trunk; null where none is needed. */
  trunks: (number | null)[]
}

/** A node with everything that hangs by it. */
export type Block = {
  /** The top of the node itself, below the block's top. */
  own: number
  /** How far the node may move sideways without meeting anything of its block. */
  room: { from: number; to: number }
  below: Group
  beside: Group
  size: Size
}

export type Blocks = {
  blocks: Block[]
  /** Everything that stands by itself: the roots, and nodes whose block grew past the limit. Spots count from the origin. */
  forest: Group
}

type Built = Block & { silhouette: Silhouette }
/** `silhouette` is null for a group of nothing. */
type BuiltGroup = Group & { silhouette: Silhouette | null }

/** The block of every node, from the leaves up. Blocks that grow past `limit` are cut off and stand by themselves. */
export function blocksOf({ nodes, roots }: PlacementTree, limit: Size): Blocks {
  const blocks: Built[] = new Array(nodes.length)
  const heads = new Set(roots)
  const groupOf = (members: readonly number[], gaps: Gaps): BuiltGroup => {
    const attached = members.filter((member) => !heads.has(member))
    return standTogether(
      attached,
      attached.flatMap((member) => blocks[member] ?? []),
      gaps,
    )
  }
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index]
    if (!node) continue
    const block = node.kind === 'claim' ? claimBlock(node, groupOf) : argumentBlock(node, groupOf)
    blocks[index] = block
    const parent = node.parent === null ? undefined : nodes[node.parent]
    const mayStandAlone = parent !== undefined && (node.kind === 'claim' || parent.kind === 'argument')
    if (mayStandAlone && (block.size.width > limit.width || block.size.height > limit.height)) heads.add(index)
  }
  const members = [...heads].sort((a, b) => a - b)
  const forest = standTogether(
    members,
    members.flatMap((member) => blocks[member] ?? []),
    GAPS.roots,
  )
  return { blocks, forest }
}

/** Sets blocks side by side and below each other, each column as near to the last as their silhouettes allow. */
function standTogether(members: number[], blocks: readonly Built[], gaps: Gaps): BuiltGroup {
  const group: BuiltGroup = { members, spots: [], trunks: [], silhouette: null }
  const columns = chooseColumns(
    blocks.map(({ size }) => size),
    gaps,
  )
  for (const [column, chosen] of columns.entries()) {
    const inColumn = blocks.slice(chosen.from, chosen.to)
    const stack = stackUp(inColumn, gaps)
    const trunk = hasTrunk(chosen) ? stack.leftEnd - gaps.trunk / 2 : null
    if (trunk !== null) stack.widenTo(trunk - gaps.trunk / 2)
    const x = group.silhouette ? group.silhouette.distanceBeside(stack, gaps.x) : 0
    let y = 0
    for (const [row, { size }] of inColumn.entries()) {
      group.spots.push({ x, y, column, row })
      y += size.height + gaps.y
    }
    group.trunks.push(trunk === null ? null : trunk + x)
    stack.move(x)
    group.silhouette = group.silhouette ? group.silhouette.join(stack) : stack
  }
  return group
}

/** Blocks below each other, their anchors in one line. */
const stackUp = (blocks: readonly Built[], gaps: Gaps): Silhouette =>
  blocks.map(({ silhouette }) => silhouette).reduceRight((below, above) => above.standOn(below, gaps.y))

/** The same group with every place counted from another origin. */
function shifted({ members, spots, trunks }: Group, x: number, y: number): Group {
  return {
    members,
    spots: spots.map((spot) => ({ ...spot, x: spot.x + x, y: spot.y + y })),
    trunks: trunks.map((trunk) => (trunk === null ? null : trunk + x)),
  }
}

/** Half way between the first and the last column: what stands above belongs there. */
function middleOf({ spots }: Group): number {
  const [first, last] = [spots[0], spots.at(-1)]
  return first && last ? (first.x + last.x) / 2 : 0
}

type GroupMaker = (members: readonly number[], gaps: Gaps) => BuiltGroup
type Hung = { silhouette: Silhouette; below: Group }

/** A node standing over the middle of a group, which begins `gap` under it; the node fills `half` to each side. */
function hangBelow(group: BuiltGroup, half: number, height: number, gap: number): Hung {
  const silhouette = group.silhouette ?? new Silhouette()
  if (group.members.length === 0) {
    silhouette.raise(-half, half, height)
    return { silhouette, below: group }
  }
  const x = -middleOf(group)
  const start = toBand(height + gap)
  const below = shifted(group, x, start)
  silhouette.move(x)
  // The lines between belong to the block as well.
  const ends = [...below.spots.map((spot) => spot.x), ...below.trunks.flatMap((trunk) => trunk ?? [])]
  const reach = ends.reduce((far, end) => Math.max(far, Math.abs(end)), half)
  silhouette.raise(-reach, reach, start - toBand(height))
  silhouette.raise(-half, half, toBand(height))
  return { silhouette, below }
}

const sizeOf = ({ leftEnd, rightEnd, height }: Silhouette): Size => ({ width: rightEnd - leftEnd, height })

const NOTHING: Group = { members: [], spots: [], trunks: [] }

function claimBlock({ children, width, height }: PlacementNode, groupOf: GroupMaker): Built {
  const { silhouette, below } = hangBelow(groupOf(children, GAPS.arguments), width / 2, height, GAPS.cardToPill)
  const room = { from: -width / 2, to: width / 2 }
  return { own: 0, room, below, beside: NOTHING, silhouette, size: sizeOf(silhouette) }
}

/** A pill may lean over the premise at either end by this much, from the premise's middle. */
const ROOM_OVER_CARD = 60

function argumentBlock({ children, beside, width, height }: PlacementNode, groupOf: GroupMaker): Built {
  const premises = groupOf(children, GAPS.premises)
  const middle = middleOf(premises)
  const half = premises.spots.reduce((far, { x }) => Math.max(far, Math.abs(x - middle) + ROOM_OVER_CARD), width / 2)
  const { silhouette, below } = hangBelow(premises, half, height, GAPS.pillToPremise)
  const room = { from: -half, to: half }
  const undercuts = groupOf(beside, GAPS.undercuts)
  if (!undercuts.silhouette) {
    return { own: 0, room, below, beside: NOTHING, silhouette, size: sizeOf(silhouette) }
  }
  const x = silhouette.distanceBeside(undercuts.silhouette, GAPS.pillToUndercut)
  undercuts.silhouette.move(x)
  const both = silhouette.join(undercuts.silhouette)
  const own = undercuts.trunks.length > 1 ? GAPS.overPills : 0
  both.raise(both.leftEnd, both.rightEnd, own)
  return {
    own,
    room,
    below: shifted(below, 0, own),
    beside: shifted(undercuts, x, own),
    silhouette: both,
    size: sizeOf(both),
  }
}
