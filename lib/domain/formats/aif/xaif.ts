import type { DebateMap } from '../../debate-map'
import type { Point } from '../../model'
import type { FileSample } from '../file-sample'
import type { Format } from '../format'
import { escapeEntities } from '../html-entities'
import { isRecord, memberOf } from '../json-members'
import { printJsonRows } from '../json-rows'
import { likenessOfNodes, nodeSetOf } from './aif'
import { printDocuments } from './aif-documents'
import { parseAif } from './aif-graph'
import { type PrintedGraph, printGraph } from './aif-print'
import { placesForOva } from './ova-places'

export type PlacedNode = { nodeID: string; visible: boolean; x: number; y: number; timestamp: ''; pinned?: false }

/**
 * A map as OVA 3 saves an analysis and the tools of xAIF pass it on: the node set under `AIF`, the most quoted source as
 * `text` with a span for each quote, places under `OVA`. Members that those tools pass over say the rest:
 * `title`, `description`, `documents`, a node's `tags` and `note`, and `pinned: false` where nobody put a node.
 */
export function printXaif(map: DebateMap): string {
  const graph = printGraph(map, { dialogue: false })
  const { html, documents } = printDocuments(map, (claimId) => graph.nodeIds.get(claimId))
  const { title = '', description = '' } = map.details ?? {}
  const extras = extrasOf(map, graph)
  const file = {
    title: escapeEntities(title),
    ...(description === '' ? {} : { description: escapeEntities(description) }),
    AIF: nodeSetOf(graph, ({ nodeID }) => extras.get(nodeID) ?? {}),
    text: html,
    dialog: graph.participants.length > 0,
    OVA: {
      ...{ firstname: '', surname: '', url: '' },
      nodes: placedNodes(map, graph),
      edges: graph.edges.map(({ fromID, toID }) => ({ fromID, toID, visible: true })),
    },
    ...(documents.length === 0 ? {} : { documents }),
  }
  return printJsonRows(file)
}

/** What a node has beside its text: tags of claims, notes of arguments. */
export function extrasOf(map: DebateMap, { nodeIds }: PrintedGraph): Map<string, object> {
  const extras = new Map<string, object>()
  for (const [recordId, nodeID] of nodeIds) {
    const tags = map.claims.get(recordId)?.tags ?? []
    const note = map.arguments.get(recordId)?.note ?? ''
    if (tags.length > 0) extras.set(nodeID, { tags: tags.map(escapeEntities) })
    if (note !== '') extras.set(nodeID, { note: escapeEntities(note) })
  }
  return extras
}

/** Claims and arguments where they are pinned or else kept apart; locutions in a column beside them. */
export function placedNodes(map: DebateMap, { nodes, nodeIds }: PrintedGraph): PlacedNode[] {
  const places = placesForOva(map)
  const recordOf = new Map([...nodeIds].map(([recordId, nodeID]) => [nodeID, recordId]))
  let beside = 0
  return nodes.map(({ nodeID }) => {
    const recordId = recordOf.get(nodeID) ?? ''
    const pin: Point | null = (map.claims.get(recordId) ?? map.arguments.get(recordId))?.pin ?? null
    const { x, y } = pin ?? places.get(recordId) ?? { x: -COLUMN, y: ROW * beside++ }
    return { nodeID, visible: true, x, y, timestamp: '', ...(pin ? {} : { pinned: false }) }
  })
}
const [COLUMN, ROW] = [300, 60]

function recogniseXaif(sample: FileSample): number {
  const aif = sample.member('AIF')
  if (!isRecord(aif) || !Array.isArray(memberOf(aif, 'nodes'))) return 0
  return Math.max(0.9, likenessOfNodes(memberOf(aif, 'nodes'), 'nodeID'))
}

export const xaifFormat = {
  name: 'xaif',
  title: 'xAIF (OVA 3)',
  says: 'analyses of OVA 3 with their text, and argument mining tools',
  extensions: ['.xaif.json', '.xaif', '.json'],
  mediaType: 'application/json',
  group: 'tools',
  recognise: recogniseXaif,
  parse: parseAif,
  print: printXaif,
} satisfies Format
