import type { DebateMap } from '../../debate-map'
import type { FileSample } from '../file-sample'
import type { Format, ParseContext, Parsed } from '../format'
import { unreadable } from '../format'
import { BECOMES, frameworkOf } from './framework'
import { FrameworkReader, numberedLines } from './framework-reader'

/**
 * Prints the attack graph of a map in the Trivial Graph Format (https://en.wikipedia.org/wiki/Trivial_Graph_Format), as solvers
 * read it: a node a line, `#`, an attack a line. What a node says or stands for goes after its name.
 */
export function printTgf(map: DebateMap): string {
  const { names, texts, steps, attacks } = frameworkOf(map, 'words')
  const nodes = names.map((name, place) => {
    const label = texts.get(place) ?? steps.get(place)
    return label === undefined ? name : `${name} ${label}`
  })
  return `${[...nodes, '#', ...attacks.map(([from, to]) => `${names[from]} ${names[to]}`)].join('\n')}\n`
}

/** What a map's file calls its arguments and helpers. */
const OF_STEP = /^(?:a\d+|not_c\d+|unbacked_c\d+|aside_c\d+|(?:none|some)_(?:to|from)_c\d+)$/

/** Reads such a file: each node a claim that says its label, or else its name; each edge an objection. */
export function parseTgf(text: string, context: ParseContext): Parsed {
  const reader = new FrameworkReader(context)
  let isInEdges = false
  for (const [raw, line] of numberedLines(text)) {
    const said = raw.replace(/^\ufeff/, '').trim()
    if (said === '') continue
    if (said === '#') {
      if (isInEdges) reader.find('malformed', 'A second “#” was left out.', line)
      isInEdges = true
    } else if (isInEdges) readEdge(reader, said, line)
    else readNode(reader, said, line)
  }
  if (!isInEdges) return unreadable('wrong-format', 'There is no line “#” in it, which parts nodes from edges.')
  return reader.finish()
}

function readNode(reader: FrameworkReader, said: string, line: number): void {
  const [, name = '', label = ''] = /^(\S+)\s*(.*)$/.exec(said) ?? []
  reader.node(name, line)
  if (label === '') return
  if (!OF_STEP.test(name) || !reader.step(name, label)) reader.text(name, label)
}

/** What some tools write beside an edge, or in its place. */
const SUPPORT = /^(?:\+|s|sup|supp|support|supports|pro)$/i
const ATTACK = /^(?:|-|a|att|attack|attacks|con)$/i

function readEdge(reader: FrameworkReader, said: string, line: number): void {
  const [, from, to, label = ''] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(said) ?? []
  if (from === undefined || to === undefined) {
    reader.find('malformed', 'It is no edge, which would be two names, and was left out.', line)
    return
  }
  if (SUPPORT.test(label)) {
    reader.support(from, to, line)
    return
  }
  if (!ATTACK.test(label))
    reader.find('left-out', 'What it says of an attack was left out: here attacks have no words.', line)
  reader.attack(from, to, line)
}

/** A “#” alone on its line, and after it the names of two nodes. */
function looksLikeTgf({ text }: FileSample): number {
  const mark = /(?:^|[\r\n])[ \t]*#[ \t]*(?:[\r\n]|$)/.exec(text.slice(0, 2_000_000))
  if (!mark) return 0
  const names = new Set(
    text
      .slice(0, mark.index)
      .split(/[\r\n]+/, 100_000)
      .map((line) => line.trim().split(/\s/, 1)[0]),
  )
  const after = text.slice(mark.index + mark[0].length, mark.index + mark[0].length + 2_000)
  const [first] = after.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  if (first === undefined) return 0.4
  const [from, to] = first.trim().split(/\s+/)
  return to !== undefined && names.has(from) && names.has(to) ? 0.9 : 0
}

export const tgfFormat = {
  name: 'tgf',
  title: 'Trivial Graph Format',
  says: 'the attack graph as a plain list, for solvers and graph tools',
  extensions: ['.tgf'],
  mediaType: 'text/plain',
  group: 'tools',
  recognise: looksLikeTgf,
  becomes: BECOMES,
  parse: parseTgf,
  print: printTgf,
} satisfies Format
