import type { DebateStructure } from '../../evaluation/attack-graph'

/** A node of an attack graph that stands for no claim and no argument (see `AttackNode`). */
export type Helper = { kind: 'not' | 'unbacked' | 'aside'; claimId: string }

/**
 * What the claims of a debate need in order to stand, told by the helpers of its attack graph and by the attacks that are missing from it.
 * Of what is granted and never challenged nothing tells.
 */
export function withBurdens(
  { claims, arguments: steps }: DebateStructure,
  helpers: readonly Helper[],
  attacks: (fromArgumentId: string, toClaimId: string) => boolean,
): DebateStructure {
  const helped = (kind: Helper['kind']) =>
    new Set(helpers.flatMap((helper) => (helper.kind === kind ? helper.claimId : [])))
  const [aside, unbacked] = [helped('aside'), helped('unbacked')]
  const about = (stance: 'pro' | 'con') =>
    new Map(
      steps.flatMap((step) =>
        step.stance === stance && step.conclusion.kind === 'claim' ? [[step.conclusion.id, step.id] as const] : [],
      ),
    )
  const [backing, objections] = [about('pro'), about('con')]
  const burdenOf = (id: string) => {
    const objection = objections.get(id)
    if (aside.has(id)) return 'aside'
    if (objection !== undefined && !attacks(objection, id)) return 'granted'
    if (unbacked.has(id) === backing.has(id)) return undefined
    return unbacked.has(id) ? 'reasons' : 'presumed'
  }
  return {
    arguments: steps,
    claims: claims.map((claim) => {
      const burden = burdenOf(claim.id)
      return burden === undefined ? claim : { ...claim, burden }
    }),
  }
}
