import { type DebateMap, listRecords, targetKey } from '../debate-map'
import type { Argument, Claim, Point } from '../model'
import { argumentPill, claimCard } from './card'

/** `claim:ID` or `argument:ID`. */
export type NodeKey = `claim:${string}` | `argument:${string}`
export const claimKey = (id: string): NodeKey => `claim:${id}`
export const argumentKey = (id: string): NodeKey => `argument:${id}`

/** A card or a pill with its place in the tree that the layout hangs things by. Nodes refer to each other by index. */
export type PlacementNode = {
  key: NodeKey
  kind: 'claim' | 'argument'
  width: number
  height: number
  pin: Point | null
  parent: number | null
  /** Of a claim: the arguments about it. Of an argument: those of its premises that hang under it. */
  children: number[]
  /** Of an argument: the arguments about it, which stand beside it. */
  beside: number[]
}

/** Parents always come before their children. */
export type PlacementTree = { nodes: PlacementNode[]; indexOf: Map<NodeKey, number>; roots: number[] }

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const members = groups.get(key)
      if (members) members.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

/**
 * Says under what each card and pill is placed: an argument under its conclusion, a claim under the first argument it
 * is a premise of, nearest to a root. What stands in a circle begins with the oldest claim of that circle. Everything
 * appears exactly once; linear in the size of the map after sorting it by id.
 */
export function placementTree(map: DebateMap): PlacementTree {
  const claims = listRecords(map, 'claims')
  const records = listRecords(map, 'arguments')
  const about = group(records, (argument) => [targetKey(argument.conclusion)])
  const from = group(records, (argument) => argument.premises)
  const tree: PlacementTree = { nodes: [], indexOf: new Map(), roots: [] }

  const place = (
    key: NodeKey,
    parent: number | null,
    rest: Omit<PlacementNode, 'key' | 'parent' | 'children' | 'beside'>,
  ) => {
    const index = tree.nodes.length
    tree.indexOf.set(key, index)
    tree.nodes.push({ key, parent, children: [], beside: [], ...rest })
    return index
  }
  const placeClaim = (claim: Claim, parent: number | null): number => {
    const thesis = about.has(claimKey(claim.id)) && !from.has(claim.id)
    const { width, height } = claimCard(claim, thesis)
    return place(claimKey(claim.id), parent, { kind: 'claim', width, height, pin: claim.pin })
  }
  const placeArgument = (argument: Argument, parent: number): number => {
    const { width, height } = argumentPill(argument)
    return place(argumentKey(argument.id), parent, { kind: 'argument', width, height, pin: argument.pin })
  }
  /** Breadth first, so that a claim used in several places hangs where it is nearest to a root. */
  let next = 0
  const hangEverythingBelow = (): void => {
    for (; next < tree.nodes.length; next++) {
      const node = tree.nodes[next]
      if (!node) continue
      const aboutIt = (about.get(node.key) ?? []).map((argument) => placeArgument(argument, next))
      if (node.kind === 'claim') {
        node.children = aboutIt
        continue
      }
      node.beside = aboutIt
      for (const claimId of map.arguments.get(node.key.slice('argument:'.length))?.premises ?? []) {
        const claim = map.claims.get(claimId)
        if (claim && !tree.indexOf.has(claimKey(claimId))) node.children.push(placeClaim(claim, next))
      }
    }
  }

  const free = claims.filter((claim) => !from.has(claim.id))
  const theses = free.filter((claim) => about.has(claimKey(claim.id)))
  const loose = free.filter((claim) => !about.has(claimKey(claim.id)))
  for (const claim of theses) tree.roots.push(placeClaim(claim, null))
  hangEverythingBelow()
  for (const claim of claims) {
    if (!from.has(claim.id) || tree.indexOf.has(claimKey(claim.id))) continue
    tree.roots.push(placeClaim(oldestOfCircleAbove(map, from, claim), null))
    hangEverythingBelow()
  }
  for (const claim of loose) tree.roots.push(placeClaim(claim, null))
  hangEverythingBelow()
  return tree
}

/** Climbs from a claim that no root reaches, always by the first argument; such a climb ends in a circle. */
function oldestOfCircleAbove(map: DebateMap, from: ReadonlyMap<string, Argument[]>, start: Claim): Claim {
  const path = [start]
  const stepOf = new Map([[start.id, 0]])
  for (;;) {
    const last = path.at(-1) ?? start
    const above = claimAbove(map, from.get(last.id)?.[0])
    if (!above) return last
    const seen = stepOf.get(above.id)
    if (seen !== undefined) return path.slice(seen).reduce((a, b) => (b.id < a.id ? b : a))
    stepOf.set(above.id, path.length)
    path.push(above)
  }
}

/** The claim that an argument is about in the end, when it is about a step, then the claim that step is about. */
function claimAbove(map: DebateMap, argument: Argument | undefined): Claim | undefined {
  let at = argument
  while (at?.conclusion.kind === 'argument') at = map.arguments.get(at.conclusion.id)
  return at && map.claims.get(at.conclusion.id)
}
