import { type DebateMap, listRecords } from '../../debate-map'
import type { Argument, Claim } from '../../model'
import type { Format } from '../format'
import type { LossCode } from '../loss-code'
import { relationInWords } from '../relation-words'
import { INK, isNodeOfGraph } from './graph-shape'

/**
 * Prints a map as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), for Markdown pages: a box for each claim, an edge
 * for each argument, or a node of its own where it has joint premises or others are about it. Frames are subgraphs. Mermaid itself
 * draws no more than 500 edges unless a page allows more (`maxEdges`).
 */
export function printMermaid(map: DebateMap): string {
  const steps = listRecords(map, 'arguments')
  const claims = listRecords(map, 'claims')
  const frames = listRecords(map, 'frames')
  const names: Names = new Map([
    ...claims.map(({ id }, index): [string, string] => [`claim:${id}`, `c${index + 1}`]),
    ...steps.map(({ id }, index): [string, string] => [`argument:${id}`, `a${index + 1}`]),
  ])
  const byFrame = new Map<string | undefined, Claim[]>(frames.map(({ id }) => [id, []]))
  const loose: Claim[] = []
  for (const claim of claims) (byFrame.get(claim.frameId) ?? loose).push(claim)
  const { title = '' } = map.details ?? {}
  const lines = ['---', `title: ${JSON.stringify(oneLine(title))}`, '---', 'flowchart BT']
  lines.push(...loose.map((claim) => `  ${claimNode(claim, names)}`))
  for (const [index, { id, title: named, colour }] of frames.entries()) {
    lines.push(`  subgraph f${index + 1}["${escaped(named)}"]`)
    for (const claim of byFrame.get(id) ?? []) lines.push(`    ${claimNode(claim, names)}`)
    lines.push('  end', `  style f${index + 1} stroke:${INK.hues[colour]}`)
  }
  lines.push(...printArguments(map, steps, names))
  return `${lines.join('\n')}\n`
}

type Names = ReadonlyMap<string, string>

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** Whatever means something to Mermaid, to the Markdown in its labels or to HTML; a colon only after the word "style". */
const MARKUP = /["#&<>`\\{}[\]|%;:*_~$@^=]/g

/** One line that stands in double quotes, by the numbers of its characters where they would be markup. A label never begins a list. */
const escaped = (text: string): string =>
  text
    .replace(MARKUP, (mark) => `#${mark.charCodeAt(0)};`)
    .replace(/^(\d+)([.)])/, (_, number: string, mark: string) => `${number}#${mark.charCodeAt(0)};`)
    .replace(/^[-+]/, (mark) => `#${mark.charCodeAt(0)};`)

function claimNode({ id, text, holder, tags }: Claim, names: Names): string {
  const lines = [escaped(oneLine(text))]
  if (holder !== null) lines.push(`— ${escaped(oneLine(holder))}`)
  // Two spaces, which look like one, are in no tag.
  if (tags.length > 0) lines.push(tags.map((tag) => `#35;${escaped(oneLine(tag))}`).join('  '))
  return `${names.get(`claim:${id}`)}["${lines.join('<br/>')}"]`
}

/** Lines are counted, since the colour of each is set by its number. */
function printArguments(map: DebateMap, steps: readonly Argument[], names: Names): string[] {
  const lines: string[] = []
  const ofStance: Record<Argument['stance'], number[]> = { pro: [], con: [] }
  let count = 0
  const line = ({ stance }: Argument, text: string) => {
    lines.push(`  ${text}`)
    ofStance[stance].push(count++)
  }
  for (const step of steps) {
    const { id, stance, premises, conclusion } = step
    const to = names.get(`${conclusion.kind}:${conclusion.id}`)
    const label = `"${escaped(relationInWords(step))}"`
    const arrow = stance === 'pro' ? '-->' : '-.->'
    const from = premises.map((premise) => names.get(`claim:${premise}`))
    if (isNodeOfGraph(map, step)) {
      const own = names.get(`argument:${id}`)
      lines.push(`  ${own}([${label}])`)
      for (const premise of from) line(step, `${premise} ${stance === 'pro' ? '---' : '-.-'} ${own}`)
      line(step, `${own} ${arrow} ${to}`)
    } else line(step, `${from[0]} ${arrow}|${label}| ${to}`)
  }
  for (const stance of ['pro', 'con'] as const)
    if (ofStance[stance].length > 0) lines.push(`  linkStyle ${ofStance[stance].join(',')} stroke:${INK[stance]}`)
  return lines
}

const CARRIED: ReadonlySet<LossCode> = new Set([
  ...(['title', 'claims', 'holders', 'tags', 'frames', 'frame-members'] as const),
  ...(['arguments', 'joint-premises', 'undercuts', 'backings', 'premise-order', 'schemes'] as const),
])

export const mermaidFormat: Format = {
  name: 'mermaid',
  title: 'Mermaid',
  says: 'a flowchart for Markdown pages on GitHub and in wikis',
  extensions: ['.mmd', '.mermaid'],
  mediaType: 'text/vnd.mermaid',
  group: 'data',
  carries: CARRIED,
  print: printMermaid,
}
