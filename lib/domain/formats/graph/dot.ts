import { type DebateMap, listRecords } from '../../debate-map'
import type { Argument, Claim } from '../../model'
import type { Format } from '../format'
import type { LossCode } from '../loss-code'
import { relationInWords } from '../relation-words'
import { INK, isNodeOfGraph } from './graph-shape'

/** Characters on a line of a card. */
const LINE = 36

type Attributes = Record<string, string | null>

/**
 * Prints a map in Graphviz's language (https://graphviz.org/doc/info/lang.html), conclusions above what argues about them: a box for
 * each claim, an edge for each argument, or a node of its own where it has joint premises or others are about it. Frames are clusters.
 */
export function printDot(map: DebateMap): string {
  const steps = listRecords(map, 'arguments')
  const nodes = new Set(steps.flatMap((step) => (isNodeOfGraph(map, step) ? step.id : [])))
  const frames = listRecords(map, 'frames')
  const byFrame = new Map<string | undefined, Claim[]>(frames.map(({ id }) => [id, []]))
  const loose: Claim[] = []
  for (const claim of listRecords(map, 'claims')) (byFrame.get(claim.frameId) ?? loose).push(claim)
  const { title = '' } = map.details ?? {}
  const lines = [
    'digraph map {',
    `  graph ${attributes({ rankdir: 'BT', label: wrapped(title), labelloc: 't', fontname: 'sans-serif', charset: 'UTF-8' })};`,
    `  node ${attributes({ shape: 'box', style: 'rounded', fontname: 'sans-serif', fontsize: '11' })};`,
    `  edge ${attributes({ fontname: 'sans-serif', fontsize: '9' })};`,
    ...loose.map((claim) => `  ${claimNode(claim)}`),
  ]
  for (const [index, { id, title: named, colour }] of frames.entries()) {
    lines.push(`  subgraph cluster_${index + 1} {`)
    lines.push(
      `    graph ${attributes({ label: wrapped(named), tooltip: named, color: INK.hues[colour], class: colour })};`,
    )
    for (const claim of byFrame.get(id) ?? []) lines.push(`    ${claimNode(claim)}`)
    lines.push('  }')
  }
  for (const step of steps) lines.push(...printArgument(step, nodes).map((line) => `  ${line}`))
  return `${lines.join('\n')}\n}\n`
}

/** In quotes: a backslash begins an escape, and labels know the entities of HTML. Breaks between lines are our own. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('&', '&amp;')
    .replace(/\r\n|\n|\r/g, '\\n')

function attributes(given: Attributes): string {
  const printed = Object.entries(given).flatMap(([name, value]) =>
    value === null || value === '' ? [] : `${name}="${escaped(value)}"`,
  )
  return `[${printed.join(', ')}]`
}

const nodeOf = (kind: 'claim' | 'argument', id: string): string => `"${kind}-${id}"`

function claimNode({ id, text, holder, tags }: Claim): string {
  const said = wrapped(text)
  const below = [holder === null ? '' : wrapped(`— ${holder}`), wrapped(tags.map((tag) => `#${tag}`).join(' '))]
  const label = [said, ...below].filter((part) => part !== '').join('\n')
  return `${nodeOf('claim', id)} ${attributes({ label, tooltip: text, holder, tags: tags.join('\n') })};`
}

function printArgument(step: Argument, nodes: ReadonlySet<string>): string[] {
  const { id, stance, scheme, note, premises, conclusion } = step
  const ink = INK[stance]
  const line = { color: ink, fontcolor: ink, style: stance === 'pro' ? 'solid' : 'dashed' }
  const said = { tooltip: note.trim(), scheme }
  const to = nodeOf(conclusion.kind, conclusion.id)
  if (!nodes.has(id)) {
    const [only = ''] = premises
    return [
      `${nodeOf('claim', only)} -> ${to} ${attributes({ label: wrapped(relationInWords(step)), ...line, ...said })};`,
    ]
  }
  const own = nodeOf('argument', id)
  return [
    `${own} ${attributes({ label: wrapped(relationInWords(step)), shape: 'ellipse', fontsize: '9', ...line, ...said })};`,
    ...premises.map(
      (premise) => `${nodeOf('claim', premise)} -> ${own} ${attributes({ ...line, arrowhead: 'none' })};`,
    ),
    `${own} -> ${to} ${attributes(line)};`,
  ]
}

/** Broken between words only, so that a search finds each. */
function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const CARRIED: ReadonlySet<LossCode> = new Set([
  ...(['title', 'claims', 'wording', 'holders', 'tags', 'frames', 'frame-members'] as const),
  ...(['arguments', 'joint-premises', 'undercuts', 'backings', 'premise-order', 'schemes', 'argument-notes'] as const),
])

export const dotFormat: Format = {
  name: 'dot',
  title: 'DOT',
  says: 'a graph for Graphviz to draw',
  extensions: ['.dot', '.gv'],
  mediaType: 'text/vnd.graphviz',
  group: 'data',
  carries: CARRIED,
  print: printDot,
}
