import type { DebateMap } from '../../debate-map'
import {
  type AttackGraph,
  type AttackNode,
  attackGraphOf,
  type DebateStructure,
  directGraphOf,
  structureOf,
} from '../../evaluation/attack-graph'

/** How the nodes of a framework are called: by numbers from 1, or by words where they are words themselves. */
export type NodeNames = 'numbers' | 'words'

/**
 * A map as an abstract argumentation framework, ready to be written. `texts` says what the claims say whose name does not, and
 * `steps` what else a node stands for: `c2 & c3 against c1`, `not c2`, `unbacked c1`, `aside c4`, `none-to c1`.
 */
export type NamedFramework = {
  isDirect: boolean
  names: readonly string[]
  texts: ReadonlyMap<number, string>
  steps: ReadonlyMap<number, string>
  attacks: AttackGraph['attacks']
}

/** What claims need to stand, and which are rivals, shows in the attacks alone. */
export const BECOMES = { burdens: 'the attacks that they mean', rivals: 'the attacks that they mean' } as const

/** Says in a comment which of the two translations a file holds. */
export const DIRECT_REMARK = 'Claims, and the objections between them.'
export const TRANSLATED_REMARK =
  'Claims, arguments and their helpers: "not" is attacked by a premise and attacks what needs it; "unbacked" attacks a claim unless a reason holds.'

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/**
 * The attack graph of a map with a name for each node. A map of nothing but objections by single claims to claims is written as it
 * is; any other with nodes for its arguments and helpers (see `attackGraphOf`).
 */
export function frameworkOf(map: DebateMap, naming: NodeNames): NamedFramework {
  const structure = structureOf(map)
  const direct = directGraphOf(structure)
  const texts = structure.claims.map(({ id }) => oneLine(map.claims.get(id)?.text ?? ''))
  if (direct) {
    const names = naming === 'numbers' ? texts.map((_, at) => String(at + 1)) : namesInWords(texts)
    const other = [...texts.entries()].filter(([at, text]) => text !== names[at])
    return { isDirect: true, names, texts: new Map(other), steps: new Map(), attacks: direct.attacks }
  }
  const graph = attackGraphOf(structure)
  const names = naming === 'numbers' ? graph.nodes.map((_, at) => String(at + 1)) : namesByKind(graph.nodes)
  return {
    isDirect: false,
    names,
    texts: new Map(texts.entries()),
    steps: stepsInWords(structure, graph.nodes, names),
    attacks: graph.attacks,
  }
}

/** A claim whose text could be a name is called that; the others get numbers that none of them has. */
function namesInWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const isName = (text: string) => /^[A-Za-z0-9_]{1,64}$/.test(text) && counts.get(text) === 1
  let number = 0
  return texts.map((text) => {
    if (isName(text)) return text
    do number++
    while (counts.has(String(number)))
    return String(number)
  })
}

function namesByKind(nodes: readonly AttackNode[]): string[] {
  const claims = new Map<string, string>()
  let steps = 0
  return nodes.map(({ kind, id }) => {
    if (kind === 'argument') return `a${++steps}`
    if (kind !== 'claim') return `${kind.replace('-', '_')}_${claims.get(id)}`
    const name = `c${claims.size + 1}`
    claims.set(id, name)
    return name
  })
}

function stepsInWords(
  { arguments: steps }: DebateStructure,
  nodes: readonly AttackNode[],
  names: readonly string[],
): Map<number, string> {
  const called = new Map(nodes.map(({ kind, id }, at) => [`${kind}:${id}`, names[at] ?? '']))
  const byId = new Map(steps.map((step) => [step.id, step]))
  const words = new Map<number, string>()
  for (const [at, { kind, id }] of nodes.entries()) {
    if (kind !== 'claim' && kind !== 'argument') words.set(at, `${kind} ${called.get(`claim:${id}`)}`)
    const step = kind === 'argument' ? byId.get(id) : undefined
    if (!step) continue
    const premises = step.premises.map((premise) => called.get(`claim:${premise}`)).join(' & ')
    const { conclusion, stance } = step
    words.set(
      at,
      `${premises} ${stance === 'pro' ? 'for' : 'against'} ${called.get(`${conclusion.kind}:${conclusion.id}`)}`,
    )
  }
  return words
}
