import { compareIds } from '../debate-map'
import { argumentPill, claimCard } from './card'
import { type LayoutNode, newNode } from './layout-node'
import type { LaidArgument, LaidClaim, LayoutPatch } from './layout-patch'
import { argumentKey, claimKey, type NodeKey } from './node-key'

const byId = (a: LayoutNode, b: LayoutNode): number => compareIds(a.id, b.id)

/** Puts a node where it belongs in a list in id order; new records mostly belong at the end. */
function insert(list: LayoutNode[], node: LayoutNode): void {
  let at = list.length
  while (at > 0 && byId(node, list[at - 1] ?? node) < 0) at--
  list.splice(at, 0, node)
}

function remove(list: LayoutNode[], node: LayoutNode): void {
  const at = list.indexOf(node)
  if (at >= 0) list.splice(at, 1)
}

/** The claims and arguments of a map with who points at whom, kept up to date by patches. */
export class LayoutGraph {
  private readonly nodes = new Map<NodeKey, LayoutNode>()
  /** In id order. */
  readonly claims: LayoutNode[] = []

  /** Takes a patch in. Nodes whose own size changed are stale afterwards. Costs what the patch does, not the map. */
  apply({ claims, arguments: args, gone }: LayoutPatch): void {
    const touched = new Set<LayoutNode>()
    for (const key of gone) this.drop(key, touched)
    const made: LayoutNode[] = []
    for (const claim of claims) touched.add(this.putClaim(claim, made))
    this.addClaims(made)
    const changed = args.map((argument) => this.putArgument(argument, touched))
    // Arguments may be about each other, so all are there before any is joined.
    for (const node of changed) this.join(node, touched)
    for (const node of touched) measure(node)
  }

  private putClaim(claim: LaidClaim, made: LayoutNode[]): LayoutNode {
    const key = claimKey(claim.id)
    let node = this.nodes.get(key)
    if (!node) {
      node = newNode(key, claim.id)
      this.nodes.set(key, node)
      made.push(node)
    }
    node.claim = claim
    node.pin = claim.pin
    return node
  }

  private addClaims(made: LayoutNode[]): void {
    if (made.length < 16) for (const node of made) insert(this.claims, node)
    else {
      for (const node of made) this.claims.push(node)
      this.claims.sort(byId)
    }
  }

  private putArgument(argument: LaidArgument, touched: Set<LayoutNode>): LayoutNode {
    const key = argumentKey(argument.id)
    let node = this.nodes.get(key)
    if (node) this.part(node, touched)
    else {
      node = newNode(key, argument.id)
      this.nodes.set(key, node)
    }
    node.argument = argument
    node.pin = argument.pin
    touched.add(node)
    return node
  }

  private join(node: LayoutNode, touched: Set<LayoutNode>): void {
    if (!node.argument) throw new Error(`${node.key} is no argument`)
    const { premises, conclusion } = node.argument
    node.premises = premises.map((id) => this.require(claimKey(id)))
    for (const premise of node.premises) {
      insert(premise.from, node)
      touched.add(premise)
    }
    node.conclusion = this.require(conclusion.kind === 'claim' ? claimKey(conclusion.id) : argumentKey(conclusion.id))
    insert(node.conclusion.about, node)
    touched.add(node.conclusion)
  }

  private part(node: LayoutNode, touched: Set<LayoutNode>): void {
    for (const premise of node.premises) {
      remove(premise.from, node)
      touched.add(premise)
    }
    if (node.conclusion) {
      remove(node.conclusion.about, node)
      touched.add(node.conclusion)
    }
  }

  private drop(key: NodeKey, touched: Set<LayoutNode>): void {
    const node = this.require(key)
    this.part(node, touched)
    this.nodes.delete(key)
    if (node.claim) remove(this.claims, node)
  }

  private require(key: NodeKey): LayoutNode {
    const node = this.nodes.get(key)
    if (!node) throw new Error(`no ${key} in the layout`)
    return node
  }
}

/** A thesis is argued about and argues for nothing itself (see `isThesis`). */
const isThesisNode = ({ about, from }: LayoutNode): boolean => about.length > 0 && from.length === 0

function measure(node: LayoutNode): void {
  const { claim, argument } = node
  const size = claim ? claimCard(claim, isThesisNode(node)) : argument ? argumentPill(argument) : null
  if (!size || (size.width === node.width && size.height === node.height)) return
  node.width = size.width
  node.height = size.height
  node.stale = true
}
