import { compareIds } from '../debate-map'
import type { LayoutGraph } from './layout-graph'
import type { LayoutNode } from './layout-node'

/** Everything that is laid out, parents before what hangs by them; the roots in the order they stand in; any pins. */
export type Tree = { order: LayoutNode[]; roots: LayoutNode[]; pinned: boolean }

/**
 * Says under what each card and pill is placed: an argument under its conclusion, a claim under the first argument it
 * is a premise of, nearest to a root. What stands in a circle begins with the oldest claim of that circle. Everything
 * appears exactly once. Nodes that have other children than in the last round are stale afterwards. Linear.
 */
export function hang(graph: LayoutGraph, round: number): Tree {
  const order: LayoutNode[] = []
  const roots: LayoutNode[] = []
  let pinned = false
  const put = (node: LayoutNode, parent: LayoutNode | null): void => {
    node.round = round
    node.parent = parent
    node.root = parent ? parent.root : node
    order.push(node)
    if (node.pin) pinned = true
    if (!parent) roots.push(node)
  }
  /** Breadth first, so that a claim used in several places hangs where it is nearest to a root. */
  let next = 0
  const hangEverythingBelow = (): void => {
    for (let node = order[next]; node; node = order[++next]) {
      for (const argument of node.about) put(argument, node)
      if (node.claim) {
        setChildren(node, node.about, NONE)
        continue
      }
      // Mostly they are those of the last round: a list is made only when they are not.
      let premises: LayoutNode[] | null = null
      let at = 0
      for (const premise of node.premises) {
        if (premise.round === round) continue
        put(premise, node)
        if (!premises && node.children[at] !== premise) premises = node.children.slice(0, at)
        premises?.push(premise)
        at++
      }
      setChildren(
        node,
        premises ?? (at < node.children.length ? node.children.slice(0, at) : node.children),
        node.about,
      )
    }
  }

  for (const claim of graph.claims) if (claim.from.length === 0 && claim.about.length > 0) put(claim, null)
  hangEverythingBelow()
  for (const claim of graph.claims) {
    if (claim.from.length === 0 || claim.round === round) continue
    put(oldestOfCircleAbove(claim), null)
    hangEverythingBelow()
  }
  for (const claim of graph.claims) if (claim.from.length === 0 && claim.about.length === 0) put(claim, null)
  hangEverythingBelow()
  return { order, roots, pinned }
}

const NONE: LayoutNode[] = []

function setChildren(node: LayoutNode, children: readonly LayoutNode[], beside: readonly LayoutNode[]): void {
  if ((node.children === children || sameNodes(node.children, children)) && sameNodes(node.beside, beside)) return
  node.children = [...children]
  node.beside = [...beside]
  node.stale = true
}

function sameNodes(a: readonly LayoutNode[], b: readonly LayoutNode[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** Climbs from a claim that no root reaches, always by the first argument; such a climb ends in a circle. */
function oldestOfCircleAbove(start: LayoutNode): LayoutNode {
  const path = [start]
  const stepOf = new Map([[start, 0]])
  for (let last = start; ; ) {
    const above = claimAbove(last.from[0])
    if (!above) return last
    const seen = stepOf.get(above)
    if (seen !== undefined) return path.slice(seen).reduce((a, b) => (compareIds(b.id, a.id) < 0 ? b : a))
    stepOf.set(above, path.length)
    path.push(above)
    last = above
  }
}

/** The claim that an argument is about in the end, when it is about a step, then the claim that step is about. */
function claimAbove(argument: LayoutNode | undefined): LayoutNode | undefined {
  let at = argument
  while (at && !at.claim) at = at.conclusion ?? undefined
  return at
}
