import type { DebateStructure } from '../../evaluation/attack-graph'
import { RIVAL_HELPERS, type RivalHelper } from '../../evaluation/rivals'

/** A node of an attack graph: a claim, or a helper of rivals. */
export type RivalNode = { kind: 'claim' | RivalHelper; claimId: string }

/**
 * The rivals of a debate, told by the attacks between claims and those of their helpers (see `attackEachOther`), and who of them
 * is granted: whom no rival attacks. Where all are granted nothing tells.
 */
export function withRestoredRivals(
  structure: DebateStructure,
  attacks: Iterable<readonly [from: RivalNode, to: RivalNode]>,
): DebateStructure {
  const heads = new Map(structure.claims.map(({ id }) => [id, id]))
  const headOf = (id: string): string => {
    let head = id
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next
    heads.set(id, head)
    return head
  }
  const challenged = new Set<string>()
  for (const [from, to] of attacks) {
    if (from.claimId === to.claimId) continue
    heads.set(headOf(from.claimId), headOf(to.claimId))
    if (to.kind === 'claim') challenged.add(to.claimId)
  }
  const groups = new Map<string, string[]>()
  for (const { id } of structure.claims) {
    const head = headOf(id)
    const group = groups.get(head)
    if (group) group.push(id)
    else groups.set(head, [id])
  }
  const rivals = [...groups.values()].filter(({ length }) => length > 1)
  if (rivals.length === 0) return structure
  const granted = new Set(rivals.flat().filter((id) => !challenged.has(id)))
  return {
    ...structure,
    rivals,
    claims: structure.claims.map((claim) => (granted.has(claim.id) ? { ...claim, burden: 'granted' } : claim)),
  }
}

export const isRivalHelper = (kind: string): kind is RivalHelper => RIVAL_HELPERS.some((known) => known === kind)
