import type { DebateMap } from '../../debate-map'
import { LIMITS } from '../../limits'
import type { Stance } from '../../model'
import { isPlainText } from '../../plain-text'
import { DraftBuilder } from '../draft-builder'
import { type Format, type ParseContext, type Parsed, unreadable } from '../format'
import { plainLine } from '../plain-words'
import { writtenRows } from '../written-rows'
import { buildOutline, type OutlineItem } from './outline-items'
import { JOINT, printOutlineRow, readWords, splitSign } from './outline-words'

/** A line of the outline: how far in, for or against the line it stands under (null at the margin), and what it says. */
type OutlineLine = { indent: number; stance: Stance | null; said: string; line: number }

/** Begins a line, and is no sign of an outline: other outlines mean something by it that is not known here. */
const FOREIGN_SIGN = /^([>?!~=<@&|]+)\s+/

const TAB = 4
const INDENT = '  '

/**
 * Reads an outline: a claim a line, deeper lines argue about the nearest shallower one, `+` for and `-` against
 * it. Lines at the margin are the top of the debate; the first `# ` line is the title. Any depth, in one pass. Joint premises stand with `&`
 * under a line `together:`; `that does not follow:` begins what is about the step above; `(above)` ends a claim that stands again.
 */
export function parseOutlineText(text: string, context: ParseContext): Parsed {
  const builder = new DraftBuilder(context)
  const { title, lines } = readLines(text, builder)
  if (lines.length === 0 && (title === null || builder.findings.length > 0)) {
    if (builder.findings.length === 0) return unreadable('empty', 'There is no claim in it: write one claim a line.')
    return { ok: false, findings: builder.findings }
  }
  if (lines.length > LIMITS.claims) {
    return unreadable('too-large', `It has ${lines.length} claims; a map holds ${LIMITS.claims}.`)
  }
  buildOutline(builder, itemsOf(lines, builder))
  return builder.finish({ title: title ?? '' })
}

/** A line that is left out takes what stands under it along: nothing may come to argue about another claim. */
function readLines(text: string, builder: DraftBuilder): { title: string | null; lines: OutlineLine[] } {
  const lines: OutlineLine[] = []
  let title: string | null = null
  let leftOut: { indent: number } | null = null
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1
    if (raw.trim() === '') continue
    const heading = /^#\s+(.+)$/s.exec(raw)
    if (heading?.[1] && title === null && lines.length === 0) {
      title = heading[1].trim()
      continue
    }
    const { indent, rest } = splitIndent(raw)
    if (leftOut && indent > leftOut.indent) {
      builder.find('left-out', 'It stands under a line that was left out, and was left out too.', { line })
      continue
    }
    leftOut = null
    const { stance, said } = splitSign(rest)
    const fault = faultOf(said)
    if (fault) {
      builder.find('left-out', fault, { line })
      leftOut = { indent }
      continue
    }
    lines.push({ indent, stance, said, line })
  }
  return { title, lines }
}

/** Why what a line says cannot be a claim, if so. */
function faultOf(said: string): string | undefined {
  if (said === '') return 'A sign without a claim was left out.'
  return isPlainText(said) ? undefined : 'It holds control characters and was left out.'
}

function splitIndent(line: string): { indent: number; rest: string } {
  let indent = 0
  let at = 0
  for (; at < line.length; at++) {
    if (line[at] === '\t') indent += TAB - (indent % TAB)
    else if (line[at] === ' ' || line[at] === '\u00a0') indent += 1
    else break
  }
  return { indent, rest: line.slice(at).trimEnd() }
}

/** A stack of the open lines from the margin inwards: each line closes those as deep as itself or deeper. */
function itemsOf(lines: readonly OutlineLine[], builder: DraftBuilder): OutlineItem[] {
  const items: OutlineItem[] = []
  const open: { indent: number; item: number }[] = []
  for (const { indent, stance, said, line } of lines) {
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const parent = open.at(-1)?.item ?? -1
    const { stance: meant, ...read } = readWords(said)
    const isJoint = said.startsWith(JOINT) && items[parent]?.as === 'heading'
    const foreign = indent > 0 && stance === null && !isJoint ? FOREIGN_SIGN.exec(said)?.[1] : undefined
    if (foreign)
      builder.find('unknown-sign', `“${foreign}” is no sign here: the line was taken for a reason.`, { line })
    open.push({ indent, item: items.length })
    items.push({ ...read, parent, stance: stance ?? meant ?? 'pro', place: { line } })
  }
  return items
}

/** The map as an outline that `parseOutlineText` reads. */
export function printOutlineText(map: DebateMap): string {
  const rows = writtenRows(map).map((row) => `${INDENT.repeat(row.depth)}${printOutlineRow(row)}`)
  return `${[`# ${plainLine(map.details?.title ?? '') || 'Untitled'}`, ...rows].join('\n')}\n`
}

/** How sure it is of lines without a sign: less than a file's name counts. */
const ANY_LINES = 0.14

export const outlineTextFormat = {
  name: 'outline',
  title: 'Text outline',
  says: 'a claim a line, indented, + for and - against',
  extensions: ['.txt', '.outline'],
  mediaType: 'text/plain',
  group: 'tools',
  // Any text is one at a pinch; signs at the beginnings of indented lines make it likely.
  recognise: ({ json, lines }) =>
    json !== undefined || lines.length === 0 || lines[0]?.startsWith('{')
      ? 0
      : lines.some((line) => /^\s+[+-]\s/.test(line))
        ? 0.5
        : ANY_LINES,
  parse: parseOutlineText,
  print: printOutlineText,
} satisfies Format
