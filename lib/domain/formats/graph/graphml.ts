import { type DebateMap, listRecords } from '../../debate-map'
import type { Claim, Quote } from '../../model'
import { printList } from '../csv/csv-table'
import { escapeXml } from '../escape-xml'
import type { Format } from '../format'
import type { LossCode } from '../loss-code'

type Owner = 'graph' | 'node' | 'edge'
type KeyType = 'string' | 'int' | 'double'

/** What nodes and edges say; each is declared before the graph. */
const KEYS = {
  title: ['graph', 'string'],
  description: ['graph', 'string'],
  kind: ['node', 'string'],
  label: ['node', 'string'],
  stance: ['node', 'string'],
  scheme: ['node', 'string'],
  note: ['node', 'string'],
  holder: ['node', 'string'],
  tags: ['node', 'string'],
  frame: ['node', 'string'],
  colour: ['node', 'string'],
  rivals: ['node', 'string'],
  x: ['node', 'double'],
  y: ['node', 'double'],
  authors: ['node', 'string'],
  publisher: ['node', 'string'],
  published: ['node', 'string'],
  url: ['node', 'string'],
  language: ['node', 'string'],
  prefix: ['node', 'string'],
  suffix: ['node', 'string'],
  start: ['node', 'int'],
  end: ['node', 'int'],
  role: ['edge', 'string'],
  order: ['edge', 'int'],
} as const satisfies Record<string, readonly [Owner, KeyType]>
type Key = keyof typeof KEYS
type Data = Partial<Record<Key, string | number | null>>

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns'

/**
 * Prints a map as GraphML (http://graphml.graphdrawing.org/specification.html): a node for each claim, argument, frame, source and
 * quote; edges from premises to arguments, from arguments to what they are about, from quotes to their claims and sources.
 */
export function printGraphml(map: DebateMap): string {
  const keys = Object.entries(KEYS).map(
    ([name, [owner, type]]) => `<key id="${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`,
  )
  const { title = '', description = '' } = map.details ?? {}
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${NAMESPACE}/1.1/graphml.xsd">`,
    ...keys,
    `<graph id="map" edgedefault="directed">${printData({ title, description: description || null })}`,
    ...nodesOf(map),
    ...edgesOf(map),
    '</graph>',
    '</graphml>\n',
  ].join('\n')
}

const text = (said: string): string => escapeXml(said).replaceAll('\r', '&#13;')

function printData(data: Data): string {
  return Object.entries(data)
    .map(([key, value]) => (value === null || value === '' ? '' : `<data key="${key}">${text(String(value))}</data>`))
    .join('')
}

const node = (id: string, data: Data): string => `<node id="${id}">${printData(data)}</node>`
const edge = (from: string, to: string, data: Data): string =>
  `<edge source="${from}" target="${to}">${printData(data)}</edge>`

function nodesOf(map: DebateMap): string[] {
  return [
    ...listRecords(map, 'frames').map(({ id, title, colour, rivals }) =>
      node(`frame-${id}`, { kind: 'frame', label: title, colour, rivals: rivals ? 'true' : null }),
    ),
    ...listRecords(map, 'claims').map(claimNode),
    ...listRecords(map, 'arguments').map(({ id, stance, scheme, note, pin }) =>
      node(`argument-${id}`, { kind: 'argument', stance, scheme, note: note.trim(), ...pin }),
    ),
    ...listRecords(map, 'sources').map(({ id, title, authors, publisher, published, url, language }) =>
      node(`source-${id}`, {
        ...{ kind: 'source', label: title, publisher, published, url, language },
        authors: authors.join('\n'),
      }),
    ),
    ...listRecords(map, 'quotes').map(quoteNode),
  ]
}

const claimNode = ({ id, text: said, holder, tags, frameId, pin }: Claim): string =>
  node(`claim-${id}`, {
    ...{ kind: 'claim', label: said, holder, tags: printList(tags) },
    frame: frameId === undefined ? null : `frame-${frameId}`,
    ...pin,
  })

const quoteNode = ({ id, exact, prefix, suffix, position }: Quote): string =>
  node(`quote-${id}`, { kind: 'quote', label: exact, prefix, suffix, ...position })

function edgesOf(map: DebateMap): string[] {
  const steps = listRecords(map, 'arguments').flatMap(({ id, premises, conclusion }) => [
    ...premises.map((premise, index) =>
      edge(`claim-${premise}`, `argument-${id}`, { role: 'premise', order: premises.length > 1 ? index + 1 : null }),
    ),
    edge(`argument-${id}`, `${conclusion.kind}-${conclusion.id}`, { role: 'conclusion' }),
  ])
  const quotes = listRecords(map, 'quotes').flatMap(({ id, sourceId, claimIds }) => [
    ...claimIds.map((claimId) => edge(`quote-${id}`, `claim-${claimId}`, { role: 'evidence' })),
    edge(`quote-${id}`, `source-${sourceId}`, { role: 'from' }),
  ])
  return [...steps, ...quotes]
}

const CARRIED: ReadonlySet<LossCode> = new Set([
  ...([
    'title',
    'description',
    'claims',
    'wording',
    'holders',
    'tags',
    'frames',
    'frame-members',
    'rivals',
    'pins',
  ] as const),
  ...(['arguments', 'joint-premises', 'undercuts', 'backings', 'premise-order', 'schemes', 'argument-notes'] as const),
  ...(['sources', 'source-records', 'quotes', 'quote-contexts', 'quote-links'] as const),
])

export const graphmlFormat: Format = {
  name: 'graphml',
  title: 'GraphML',
  says: 'the graph with all it says, for yEd, Gephi, NetworkX',
  extensions: ['.graphml'],
  mediaType: 'application/graphml+xml',
  group: 'data',
  carries: CARRIED,
  print: printGraphml,
}
