import { claimsIn, compareIds, type DebateMap, listRecords } from '../debate-map'
import type { Argument, Claim, MapDetails } from '../model'
import { ATTACKS_ITSELF } from './attacks-itself'
import { attackEachOther, type RivalHelper } from './rivals'
import { type Fate, NOTHING_SUPPOSED, type Suppositions } from './suppositions'

/** What the translation looks at. Lists in the order in which nodes are to stand. */
export type DebateStructure = {
  claims: readonly Pick<Claim, 'id' | 'tags' | 'burden'>[]
  arguments: readonly Pick<Argument, 'id' | 'stance' | 'premises' | 'conclusion'>[]
  /** What is asked of claims that say nothing else. */
  burden?: MapDetails['burden']
  /** Claims that are rival answers, a list for each question. */
  rivals?: readonly (readonly string[])[]
}

/**
 * What a node stands for. `not`, `unbacked` and those of rivals are helpers of the claim with this id; `aside` is one of the claim or
 * the argument that is set aside.
 */
export type AttackNode = { kind: 'claim' | 'argument' | 'not' | 'unbacked' | 'aside' | RivalHelper; id: string }

/** An abstract argumentation framework (Dung 1995). Attacks are pairs of places in `nodes`, each pair once. */
export type AttackGraph = { nodes: readonly AttackNode[]; attacks: readonly (readonly [number, number])[] }

/** The claims and arguments of a map in id order. */
export function structureOf(map: DebateMap): DebateStructure {
  const rivals = rivalsOn(map)
  return {
    claims: listRecords(map, 'claims'),
    arguments: listRecords(map, 'arguments'),
    burden: map.details?.burden,
    ...(rivals.length > 0 ? { rivals } : {}),
  }
}

/** The claims of each frame of rival answers that has two or more. */
const rivalsOn = (map: DebateMap): string[][] =>
  listRecords(map, 'frames')
    .filter(({ rivals }) => rivals)
    .map(({ id }) => claimsIn(map, id).map((claim) => claim.id))
    .filter(({ length }) => length > 1)
    // By what stands first, as a file of the graph tells it too.
    .sort(([a = ''], [b = '']) => compareIds(a, b))

/**
 * What a debate means, as attacks alone. One node a claim and one an argument; an objection attacks what it is about, claim or
 * argument (Dung 1995). Premises are necessary to their argument (after Nouioua 2013): of each there is a helper `not`, attacked
 * by the premise and attacking the arguments it is a premise of. A claim that rests on its reasons (a burden in the sense of Gordon,
 * Prakken and Walton 2007; see `BurdenSchema`) is attacked by a helper `unbacked`, which each of its reasons attacks. Nothing attacks
 * what is granted or supposed to stand; a helper that nothing attacks attacks what is set aside or supposed to fall. A reason for an
 * argument attacks nothing: an argument needs none. Rival answers attack each other (see `attackEachOther`). Claims stand first, then arguments, then the helpers. Linear in its size.
 */
export function attackGraphOf(structure: DebateStructure, supposed: Suppositions = NOTHING_SUPPOSED): AttackGraph {
  const { claims, arguments: steps } = structure
  const graph = new GraphBuilder()
  for (const { id } of claims) graph.add('claim', id)
  for (const { id } of steps) graph.add('argument', id)
  const premises = new Set(steps.flatMap((step) => step.premises))
  const resting = restingClaims(structure)
  for (const { id } of claims) if (premises.has(id)) graph.add('not', id)
  for (const id of resting) graph.add('unbacked', id)
  for (const { id, tags, burden } of claims) {
    if (tags.includes(ATTACKS_ITSELF)) graph.attack('claim', id, 'claim', id)
    if (premises.has(id)) graph.attack('claim', id, 'not', id)
    if (resting.has(id)) graph.attack('unbacked', id, 'claim', id)
    graph.decide('claim', id, supposed.claims.get(id) ?? FATE_OF[burden ?? 'presumed'])
  }
  for (const { id, stance, premises: own, conclusion } of steps) {
    for (const premise of own) graph.attack('not', premise, 'argument', id)
    if (stance === 'con') graph.attack('argument', id, conclusion.kind, conclusion.id)
    else if (resting.has(conclusion.id) && conclusion.kind === 'claim')
      graph.attack('argument', id, 'unbacked', conclusion.id)
    graph.decide('argument', id, supposed.arguments.get(id))
  }
  for (const rivals of structure.rivals ?? []) graph.attackEachOther(rivals)
  return graph
}

const FATE_OF: Record<NonNullable<Claim['burden']>, Fate | undefined> = {
  presumed: undefined,
  reasons: undefined,
  granted: 'stands',
  aside: 'falls',
}

/** The claims that do not stand unless one of their reasons holds. */
function restingClaims({ claims, arguments: steps, burden: asked }: DebateStructure): ReadonlySet<string> {
  const backed = new Set(
    steps.flatMap(({ stance, conclusion }) => (stance === 'pro' && conclusion.kind === 'claim' ? conclusion.id : [])),
  )
  const rests = ({ id, burden = asked }: DebateStructure['claims'][number]) =>
    burden === 'reasons' || (burden === undefined && backed.has(id))
  return new Set(claims.filter(rests).map(({ id }) => id))
}

/**
 * The same for a debate of nothing but objections by single claims to claims, without nodes for its arguments: each attack is an
 * objection. Undefined for any other debate, one with rival answers too, and where a claim needs more than not to be answered. It decides the same of the claims, since an argument from one claim falls with it.
 */
export function directGraphOf({
  claims,
  arguments: steps,
  burden: asked,
  rivals,
}: DebateStructure): AttackGraph | undefined {
  if (rivals) return undefined
  if (claims.some(({ burden = asked }) => burden !== undefined && burden !== 'presumed')) return undefined
  const graph = new GraphBuilder()
  for (const { id } of claims) graph.add('claim', id)
  for (const { id, tags } of claims) if (tags.includes(ATTACKS_ITSELF)) graph.attack('claim', id, 'claim', id)
  for (const { stance, premises, conclusion } of steps) {
    const [only, second] = premises
    if (stance === 'pro' || conclusion.kind === 'argument' || only === undefined || second !== undefined)
      return undefined
    graph.attack('claim', only, 'claim', conclusion.id)
  }
  return graph
}

class GraphBuilder implements AttackGraph {
  readonly nodes: AttackNode[] = []
  private readonly all: (readonly [number, number])[] = []
  /** Nodes that nothing attacks, whatever was said. */
  private readonly standing = new Set<number>()
  private readonly places = new Map<string, number>()
  private readonly known = new Set<string>()

  add(kind: AttackNode['kind'], id: string): void {
    this.places.set(`${kind}:${id}`, this.nodes.push({ kind, id }) - 1)
  }

  attack(fromKind: AttackNode['kind'], fromId: string, toKind: AttackNode['kind'], toId: string): void {
    const from = this.place(fromKind, fromId)
    const to = this.place(toKind, toId)
    const key = `${from} ${to}`
    if (this.known.has(key)) return
    this.known.add(key)
    this.all.push([from, to])
  }

  attackEachOther(claimIds: readonly string[]): void {
    const rivals = claimIds.map((id): AttackNode => ({ kind: 'claim', id }))
    attackEachOther<AttackNode>(
      rivals,
      (kind, { id }) => {
        this.add(kind, id)
        return { kind, id }
      },
      (one, other) => this.attack(one.kind, one.id, other.kind, other.id),
    )
  }

  get attacks(): AttackGraph['attacks'] {
    return this.standing.size === 0 ? this.all : this.all.filter(([, to]) => !this.standing.has(to))
  }

  /** Fixes what becomes of a node, if anything does. */
  decide(kind: 'claim' | 'argument', id: string, fate: Fate | undefined): void {
    if (fate === 'stands') this.standing.add(this.place(kind, id))
    if (fate !== 'falls') return
    const aside = this.nodes.push({ kind: 'aside', id }) - 1
    this.all.push([aside, this.place(kind, id)])
  }

  private place(kind: AttackNode['kind'], id: string): number {
    const place = this.places.get(`${kind}:${id}`)
    if (place === undefined) throw new Error(`no ${kind} ${id} in the debate`)
    return place
  }
}
