import type { DebateMap } from '../../debate-map'
import type { FileSample } from '../file-sample'
import type { Format } from '../format'
import { firstMember, listOf, memberOf, wordsOf } from '../json-members'
import { printJsonRows } from '../json-rows'
import { parseAif } from './aif-graph'
import { type PrintedGraph, type PrintedNode, printGraph } from './aif-print'

/** A node set as AIFdb gives it out: a line for each node and edge, ids in order. */
export function printAif(map: DebateMap): string {
  return printJsonRows(nodeSetOf(printGraph(map, { dialogue: true })))
}

/** The members of a node set; `told` adds what a format says of a node beside it. */
export const nodeSetOf = (
  { nodes, edges, locutions, participants }: PrintedGraph,
  told: (node: PrintedNode) => object = () => ({}),
) => ({
  nodes: nodes.map((node) => ({ ...node, ...told(node) })),
  edges,
  schemefulfillments: nodes.flatMap(({ nodeID, schemeID }) => (schemeID === undefined ? [] : [{ nodeID, schemeID }])),
  participants,
  locutions,
  descriptorfulfillments: [],
  cqdescriptorfulfillments: [],
})

/** How many nodes are looked at to tell the kind of a file. */
const FIRST = 50
const KINDS = /^(?:I|L|RA|CA|MA|PA|TA|YA|EN)$/

/** 0 to 1: how sure a list of nodes is AIF's, by the kinds of its first nodes; `mark` is a member each must have. */
export function likenessOfNodes(nodes: unknown, mark: string): number {
  const first = listOf(nodes).slice(0, FIRST)
  if (first.length === 0) return 0
  const fitting = first.filter(
    (node) => memberOf(node, mark) !== undefined && KINDS.test(wordsOf(memberOf(node, 'type')).toUpperCase()),
  )
  return fitting.length / first.length
}

function recogniseAif(sample: FileSample): number {
  const nodes = sample.member('nodes')
  if (!Array.isArray(nodes)) return 0
  if (nodes.length === 0)
    return Array.isArray(sample.member('edges')) && sample.member('locutions') !== undefined ? 0.8 : 0
  const [edge] = listOf(sample.member('edges'))
  const isAifdb = edge === undefined || firstMember(edge, 'fromID', 'toID') !== undefined
  // OVA keeps the places of nodes.
  return likenessOfNodes(nodes, 'nodeID') * (isAifdb ? 1 : 0.8) - likenessOfNodes(nodes, 'x') * 0.3
}

export const aifFormat = {
  name: 'aif',
  title: 'AIF',
  says: 'node sets of AIFdb and its tools, as JSON',
  extensions: ['.aif.json', '.aif', '.json'],
  mediaType: 'application/json',
  group: 'tools',
  recognise: recogniseAif,
  parse: parseAif,
  print: printAif,
} satisfies Format
