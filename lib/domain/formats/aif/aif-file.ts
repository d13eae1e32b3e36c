import type { Point } from '../../model'
import { type Finding, findingAt, type Place } from '../format'
import { decodeEntities } from '../html-entities'
import { firstMember, isRecord, listOf, memberOf, numberOf, wordsOf } from '../json-members'
import { readJsonText } from '../json-text'
import { plainLine } from '../plain-words'

/** One node, whichever tool wrote it. */
export type AifNode = {
  id: string
  /** `I`, `RA`, `CA`, `MA`, `PA`, `TA`, `YA`, `L`, or what else the file says. */
  kind: string
  text: string
  scheme: string
  at: string | undefined
  pin: Point | null
  tags: readonly string[]
  note: string
  place: Place
}
export type AifEdge = { from: string; to: string; index: number }
export type AifLocution = { nodeId: string; personId: string; start: string }
export type AifFile = {
  nodes: readonly AifNode[]
  /** Nodes that have the id of an earlier one and say something else. */
  repeated: readonly Place[]
  edges: readonly AifEdge[]
  placeOfEdge: (edge: Pick<AifEdge, 'index'>) => Place
  locutions: readonly AifLocution[]
  people: ReadonlyMap<string, string>
  /** The analysed text as HTML, with spans for nodes; empty when there is none. */
  html: string
  /** What is known of the analysed text, and further texts (see `aif-documents`). */
  documents: readonly unknown[]
  analysis: unknown
  title: string
  description: string
  /** How many roles of premises within schemes are told. */
  roles: number
}

/**
 * Reads the three shapes that AIF is written in as JSON: node sets of AIFdb (`nodes`, `edges`, `locutions`), xAIF and OVA 3
 * (the same under `AIF`, with `text` and the places of nodes under `OVA`), and OVA 2 (nodes with `id`, `x` and `y`, edges
 * with `from.id`, the text under `analysis`). Ids may be numbers or text, lists may be missing or null.
 */
export function readAifFile(text: string): { file: AifFile } | { fault: Finding } {
  const json = readJsonText(text)
  if ('fault' in json) return json
  const whole = json.value
  const isWrapped = isRecord(memberOf(whole, 'AIF'))
  const body = isWrapped ? memberOf(whole, 'AIF') : whole
  const root = isWrapped ? 'AIF.' : ''
  if (!Array.isArray(memberOf(body, 'nodes')))
    return { fault: findingAt('wrong-format', 'This is JSON, but not AIF: it has no list "nodes".') }
  const { nodes, repeated } = readNodes(body, root, placesIn(memberOf(whole, 'OVA') ?? memberOf(whole, 'ova')))
  const edges = listOf(memberOf(body, 'edges')).map((edge, index) => ({
    from: endOf(edge, 'fromID', 'from'),
    to: endOf(edge, 'toID', 'to'),
    index,
  }))
  const roles = [
    ...listOf(memberOf(body, 'descriptorfulfillments')),
    ...listOf(memberOf(body, 'cqdescriptorfulfillments')),
  ]
  return {
    file: {
      ...{ nodes, repeated, edges, locutions: readLocutions(body), people: readPeople(body), roles: roles.length },
      placeOfEdge: ({ index }) => ({ path: `${root}edges[${index}]` }),
      html: htmlOf(whole),
      documents: listOf(memberOf(whole, 'documents')),
      analysis: memberOf(whole, 'analysis'),
      title: decodeEntities(wordsOf(memberOf(whole, 'title'))),
      description: decodeEntities(wordsOf(memberOf(whole, 'description'))),
    },
  }
}

const idOf = (value: unknown): string => wordsOf(value).trim()

function endOf(edge: unknown, name: string, record: string): string {
  const id = memberOf(edge, name)
  if (id !== undefined && id !== null) return idOf(id)
  const end = memberOf(edge, record)
  return idOf(firstMember(end, 'id', 'nodeID') ?? end)
}

/** AIFdb writes "2015-11-25 16:13:50"; undefined for what is no time of day. */
export function instantOf(time: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(time)
  return found ? `${found[1]}T${found[2]}.000Z` : undefined
}

function readNodes(body: unknown, root: string, places: ReadonlyMap<string, unknown>) {
  const nodes = new Map<string, AifNode>()
  const repeated: Place[] = []
  for (const [index, raw] of listOf(memberOf(body, 'nodes')).entries()) {
    const place = { path: `${root}nodes[${index}]` }
    const id = idOf(firstMember(raw, 'nodeID', 'id', 'nodeId')) || `no id ${index}`
    const scheme = wordsOf(memberOf(raw, 'scheme'))
    const node: AifNode = {
      id,
      place,
      kind: wordsOf(memberOf(raw, 'type')).trim().toUpperCase(),
      text: decodeEntities(wordsOf(memberOf(raw, 'text'))),
      // OVA 2 has a number here, which names a scheme in a list that is not in the file.
      scheme: scheme === '' || /^\s*\d*\s*$/.test(scheme) ? '' : decodeEntities(scheme),
      at: instantOf(wordsOf(memberOf(raw, 'timestamp'))),
      pin: pinOf(places.get(id) ?? raw),
      tags: listOf(memberOf(raw, 'tags')).map((tag) => decodeEntities(wordsOf(tag))),
      note: decodeEntities(wordsOf(memberOf(raw, 'note'))),
    }
    const known = nodes.get(id)
    if (!known) nodes.set(id, node)
    else if (known.kind !== node.kind || plainLine(known.text) !== plainLine(node.text)) repeated.push(place)
  }
  return { nodes: [...nodes.values()], repeated }
}

const placesIn = (layout: unknown): Map<string, unknown> =>
  new Map(listOf(memberOf(layout, 'nodes')).map((node) => [idOf(firstMember(node, 'nodeID', 'id')), node]))

/** Hidden nodes stand nowhere; Crux marks what it placed itself to be seen in OVA. */
function pinOf(node: unknown): Point | null {
  if (memberOf(node, 'visible') === false || memberOf(node, 'pinned') === false) return null
  const [x, y] = [numberOf(memberOf(node, 'x')), numberOf(memberOf(node, 'y'))]
  return x === undefined || y === undefined ? null : { x, y }
}

function readLocutions(body: unknown): AifLocution[] {
  const told = listOf(memberOf(body, 'locutions')).map((locution) => ({
    nodeId: idOf(memberOf(locution, 'nodeID')),
    personId: idOf(firstMember(locution, 'personID', 'participantID')),
    start: wordsOf(memberOf(locution, 'start')).trim(),
  }))
  const inNodes = listOf(memberOf(body, 'nodes')).map((node) => ({
    nodeId: idOf(firstMember(node, 'nodeID', 'id')),
    personId: idOf(memberOf(node, 'participantID')),
    start: '',
  }))
  return [...told, ...inNodes.filter(({ personId }) => personId !== '' && personId !== '0')]
}

function readPeople(body: unknown): Map<string, string> {
  const people = new Map<string, string>()
  for (const person of listOf(memberOf(body, 'participants'))) {
    // Tools that know one name only write "None" for the other.
    const names = ['firstname', 'surname'].map((part) => decodeEntities(wordsOf(memberOf(person, part))).trim())
    const name = plainLine(names.filter((part) => part !== '' && part !== 'None').join(' '))
    const id = idOf(firstMember(person, 'participantID', 'personID', 'id'))
    if (name !== '' && !people.has(id)) people.set(id, name)
  }
  return people
}

/** What OVA shows where nobody has put in a text. */
const NO_TEXT = /^\s*Enter your text here\.*\s*$/

function htmlOf(whole: unknown): string {
  for (const member of [memberOf(whole, 'text'), memberOf(whole, 'analysis')]) {
    const html = wordsOf(member) || wordsOf(firstMember(member, 'txt', 'plain_txt'))
    if (html.trim() !== '' && !NO_TEXT.test(html)) return html
  }
  return ''
}
