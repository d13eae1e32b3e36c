import type { DebateMap } from '../../debate-map'
import type { Stance } from '../../model'
import { ATTACKS_ITSELF } from '../attacks-itself'
import { ARGUMENT, CLAIM, type DebateGraph } from '../debate-graph'
import type { RivalQuestion } from './rival-questions'
import { argumentsAboutNodes, type Below, SIDE, walkBelow } from './walk-below'

/** What several answers are judged by: a tag of claims that argue about them, or such a claim itself. */
export type Criterion = {
  kind: 'tag' | 'claim'
  /** The tag, or the claim's id. */
  of: string
  /** What people call it: the tag, or the claim's words. */
  name: string
  /** About how many of the answers it has something to say. */
  answers: number
}

/** Names a criterion, in a list of those chosen. */
export const criterionKey = ({ kind, of }: Pick<Criterion, 'kind' | 'of'>): string => `${kind}:${of}`

/** A claim that speaks for an answer or against it, and the arguments by which it does. */
export type Consideration = { claimId: string; stance: Stance; arguments: readonly string[] }

/** What the answers to a question have in common to be judged by. */
export type CommonGround = {
  /** What touches most answers first, then by name. */
  criteria: readonly Criterion[]
  /** What is said about one of the answers under a criterion, reasons first, on each side the nearest first; empty where nothing is. */
  considerations(criterion: Pick<Criterion, 'kind' | 'of'>, answerId: string): Consideration[]
}

/**
 * Finds what at least two answers to a question are judged by: the tags that claims below them share, and claims that stand below
 * both, of those that lead to each other only the first. An answer is no criterion itself. Costs for each answer what argues about it,
 * and a few passes over the map; `graph` is the graph of the map.
 */
export function commonGround(map: DebateMap, graph: DebateGraph, { answers }: RivalQuestion): CommonGround {
  const about = argumentsAboutNodes(graph)
  const nodes = answers.map((id) => graph.claim(id) ?? -1)
  const all = new Set(nodes)
  const below = nodes.map((node) => walkBelow(graph, about, node, all))
  const touched = countTouched(graph, below)
  const tags = new TaggedClaims(map, graph, touched)
  const shared = firstShared(graph, touched)
  const textOf = (id: string) => map.claims.get(id)?.text ?? ''
  const criteria = [
    ...tags.shared(below).map(([tag, count]): Criterion => ({ kind: 'tag', of: tag, name: tag, answers: count })),
    ...shared.map((node): Criterion => {
      const id = graph.idOf(node)
      return { kind: 'claim', of: id, name: textOf(id), answers: touched[node] ?? 0 }
    }),
  ]
  return {
    criteria: criteria.sort(byReach),
    considerations({ kind, of }, answerId) {
      const here = below[answers.indexOf(answerId)]
      const node = kind === 'claim' ? graph.claim(of) : undefined
      const found = kind === 'tag' ? tags.bearing(of) : node === undefined ? [] : [node]
      return here ? considerationsAmong(graph, here, found) : []
    },
  }
}

const byReach = (a: Criterion, b: Criterion): number =>
  b.answers - a.answers ||
  a.name.localeCompare(b.name, 'en') ||
  // A tag may be called what a claim says, and two claims may say the same.
  (criterionKey(a) < criterionKey(b) ? -1 : 1)

function considerationsAmong(graph: DebateGraph, { sides, places }: Below, found: readonly number[]): Consideration[] {
  const nearest = found
    .filter((node) => sides[node] !== 0)
    .sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0))
  return (['pro', 'con'] as const).flatMap((stance) => {
    const isHere = (node: number) => ((sides[node] ?? 0) & SIDE[stance]) !== 0
    return nearest.filter(isHere).map((node) => ({
      ...{ claimId: graph.idOf(node), stance },
      arguments: usesOf(graph, node).filter(isHere).map(graph.idOf),
    }))
  })
}

const usesOf = ({ uses: { starts, ends } }: DebateGraph, node: number): number[] => [
  ...ends.subarray(starts[node], starts[node + 1]),
]

/** The claims below any answer by their tags, each of which has a number. */
class TaggedClaims {
  private readonly numbers = new Map<string, number>()
  private readonly names: string[] = []
  private readonly bearers: number[][] = []

  constructor(map: DebateMap, { size, kinds, idOf }: DebateGraph, touched: Uint16Array) {
    for (let node = 0; node < size; node++) {
      if (kinds[node] !== CLAIM || touched[node] === 0) continue
      for (const tag of map.claims.get(idOf(node))?.tags ?? []) {
        // That tag says how the claim is evaluated, and nothing of what it is about.
        if (tag !== ATTACKS_ITSELF) this.bearers[this.numberOf(tag)]?.push(node)
      }
    }
  }

  private numberOf(tag: string): number {
    const known = this.numbers.get(tag)
    if (known !== undefined) return known
    const number = this.names.push(tag) - 1
    this.numbers.set(tag, number)
    this.bearers.push([])
    return number
  }

  bearing(tag: string): readonly number[] {
    return this.bearers[this.numbers.get(tag) ?? -1] ?? []
  }

  /** The tags that claims below two answers or more bear, each with the number of those. */
  shared(below: readonly Below[]): [tag: string, answers: number][] {
    return this.names.flatMap((tag, number): [string, number][] => {
      const count = below.filter(({ sides }) => this.bearers[number]?.some((node) => sides[node] !== 0)).length
      return count < 2 ? [] : [[tag, count]]
    })
  }
}

/** Below how many answers each node is. */
function countTouched({ size }: DebateGraph, below: readonly Below[]): Uint16Array {
  const touched = new Uint16Array(size)
  for (const { nodes } of below) for (const node of nodes) touched[node] = (touched[node] ?? 0) + 1
  return touched
}

/**
 * The claims below several answers that are said about something which is not itself below several: what only stands below a
 * shared claim is shared by way of that one, and says nothing new.
 */
function firstShared(graph: DebateGraph, touched: Uint16Array): number[] {
  const { size, kinds } = graph
  const above = claimsArguedAbout(graph)
  const isFirst = (node: number) =>
    usesOf(graph, node).some((step) => (touched[step] ?? 0) > 0 && (touched[above[step] ?? 0] ?? 0) < 2)
  const first: number[] = []
  for (let node = 0; node < size; node++)
    if (kinds[node] === CLAIM && (touched[node] ?? 0) > 1 && isFirst(node)) first.push(node)
  return first
}

/** Of each argument the claim that it is about in the end, past the arguments that it is about. */
function claimsArguedAbout({ size, kinds, about }: DebateGraph): Int32Array {
  const above = new Int32Array(size).fill(-1)
  for (let node = 0; node < size; node++) {
    if (kinds[node] !== ARGUMENT || above[node] !== -1) continue
    const way: number[] = []
    let at = node
    // Nothing argues about itself in a circle of arguments alone; should a file say so, this ends all the same.
    while (kinds[at] === ARGUMENT && above[at] === -1 && way.length <= size) {
      way.push(at)
      at = about[at] ?? 0
    }
    const claim = kinds[at] === ARGUMENT ? (above[at] ?? at) : at
    for (const step of way) above[step] = claim
  }
  return above
}
