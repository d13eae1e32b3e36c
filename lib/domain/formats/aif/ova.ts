import type { DebateMap } from '../../debate-map'
import type { FileSample } from '../file-sample'
import type { Format } from '../format'
import { escapeEntities } from '../html-entities'
import { listOf, memberOf } from '../json-members'
import { printJsonRows } from '../json-rows'
import { likenessOfNodes } from './aif'
import { printDocuments } from './aif-documents'
import { parseAif } from './aif-graph'
import { printGraph } from './aif-print'
import { extrasOf, placedNodes } from './xaif'

/** The colours in which OVA 2 draws each kind of node. */
const COLOURS: Readonly<Record<string, string>> = { I: 'b', L: 'b', RA: 'g', CA: 'r', MA: 'o', YA: 'y', TA: 'p' }

/**
 * A map as the older OVA (2, and its ReCAP branch) saves an analysis: nodes with their places in one list, edges from node to
 * node, the most quoted source under `analysis` with a span for each quote. Further members as in xAIF.
 */
export function printOva(map: DebateMap): string {
  const graph = printGraph(map, { dialogue: false })
  const { html, documents, first } = printDocuments(map, (claimId) => graph.nodeIds.get(claimId))
  const { title = '', description = '' } = map.details ?? {}
  const extras = extrasOf(map, graph)
  const speaker = new Map(graph.locutions.map(({ nodeID, personID }) => [nodeID, Number(personID)]))
  const placed = placedNodes(map, graph)
  const nodes = graph.nodes.map(({ nodeID, text, type, scheme, schemeID, timestamp }, index) => {
    const { x = 0, y = 0, pinned } = placed[index] ?? {}
    return {
      id: Number(nodeID),
      x,
      y,
      color: COLOURS[type] ?? 'b',
      text,
      type,
      scheme: schemeID ?? scheme ?? '0',
      participantID: speaker.get(nodeID) ?? 0,
      visible: true,
      w: 200,
      h: 30,
      timestamp,
      ...(pinned === false ? { pinned } : undefined),
      ...extras.get(nodeID),
    }
  })
  const file = {
    title: escapeEntities(title),
    ...(description === '' ? {} : { description: escapeEntities(description) }),
    nodes,
    edges: graph.edges.map(({ fromID, toID }) => ({
      from: { id: Number(fromID) },
      to: { id: Number(toID) },
      visible: true,
    })),
    participants: graph.participants.map(({ participantID, firstname, surname }) => ({
      ...{ id: Number(participantID), firstname, surname },
    })),
    analysis: {
      ...{ ovaVersion: '', txt: html, plain_txt: first?.text ?? '', annotatorName: '' },
      documentSource: first?.url ?? '',
      documentTitle: first?.title ?? '',
      documentDate: (first?.published ?? '').replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1'),
    },
    ...(documents.length === 0 ? {} : { documents }),
  }
  return printJsonRows(file)
}

function recogniseOva(sample: FileSample): number {
  const nodes = sample.member('nodes')
  if (!Array.isArray(nodes)) return 0
  const [edge] = listOf(sample.member('edges'))
  const isNested = memberOf(memberOf(edge, 'from'), 'id') !== undefined
  const hasText = memberOf(sample.member('analysis'), 'txt') !== undefined
  if (nodes.length === 0) return hasText ? 0.9 : 0
  const placed = likenessOfNodes(nodes, 'x')
  return hasText || isNested ? placed : placed * 0.9
}

export const ovaFormat = {
  name: 'ova',
  title: 'OVA 2',
  says: 'analyses of the older OVA, with their text',
  extensions: ['.ova.json', '.ova', '.json'],
  mediaType: 'application/json',
  group: 'tools',
  recognise: recogniseOva,
  parse: parseAif,
  print: printOva,
} satisfies Format
