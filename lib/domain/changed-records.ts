import type { Map as PersistentMap } from 'immutable'

/** A part of the tree that a persistent table is made of: branches, or the entries at one end. */
type Branch = {
  readonly nodes?: unknown
  readonly entries?: unknown
  readonly entry?: unknown
  readonly bitmap?: unknown
}

const WIDTH = 32
const NOTHING: Branch = { entries: [] }

/**
 * Calls back for each record that is not the very same in two versions of a table, with what it was and is (undefined: not there).
 * Versions that come from one another share most of their tree: what is shared is not looked at, so an edit costs what it changed and
 * not the table. That reads how immutable keeps its tables, which is no promise of its: where they look otherwise, everything is compared.
 */
export function forEachChange<T>(
  before: PersistentMap<string, T>,
  after: PersistentMap<string, T>,
  tell: (id: string, was: T | undefined, is: T | undefined) => void,
): void {
  if (before === after) return
  const roots = [rootOf(before), rootOf(after)] as const
  if (roots[0] && roots[1]) compareBranches(roots[0], roots[1], tell)
  else compareEntries(before, after, tell)
}

/** Undefined where it is not known how the table is kept. */
function rootOf(table: PersistentMap<string, unknown>): Branch | undefined {
  if (table.size === 0) return NOTHING
  const root: unknown = Reflect.get(table, '_root')
  return isBranch(root) ? root : undefined
}

const isBranch = (node: unknown): node is Branch =>
  typeof node === 'object' && node !== null && ('nodes' in node || 'entries' in node || 'entry' in node)

type Tell<T> = (id: string, was: T | undefined, is: T | undefined) => void

function compareBranches<T>(before: Branch, after: Branch, tell: Tell<T>): void {
  const [was, is] = [childrenOf(before), childrenOf(after)]
  if (!was || !is) {
    compareEntries(entriesIn<T>(before), entriesIn<T>(after), tell)
    return
  }
  for (let at = 0; at < WIDTH; at++) {
    const [one, other] = [was[at], is[at]]
    if (one !== other) compareBranches(one ?? NOTHING, other ?? NOTHING, tell)
  }
}

/** By the part of the hash that leads to each; undefined at the end of a branch. */
function childrenOf({ nodes, bitmap }: Branch): readonly (Branch | undefined)[] | undefined {
  if (!Array.isArray(nodes)) return undefined
  if (typeof bitmap !== 'number') return nodes
  const children: (Branch | undefined)[] = new Array(WIDTH)
  let next = 0
  for (let at = 0; at < WIDTH; at++) if ((bitmap >>> at) & 1) children[at] = nodes[next++]
  return children
}

type Entries<T> = Iterable<readonly [string, T]>

function entriesIn<T>(branch: Branch): Entries<T> {
  const found: [string, T][] = []
  const open: Branch[] = [branch]
  for (let at = open.pop(); at; at = open.pop()) {
    if (Array.isArray(at.nodes)) open.push(...at.nodes.filter((node) => node !== undefined))
    if (Array.isArray(at.entries)) found.push(...(at.entries as [string, T][]))
    if (Array.isArray(at.entry)) found.push(at.entry as unknown as [string, T])
  }
  return found
}

function compareEntries<T>(before: Entries<T>, after: Entries<T>, tell: Tell<T>): void {
  const was = new Map(before)
  for (const [id, record] of after) {
    const old = was.get(id)
    was.delete(id)
    if (old !== record) tell(id, old, record)
  }
  for (const [id, record] of was) tell(id, record, undefined)
}
