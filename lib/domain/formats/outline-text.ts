import { composeClaim, composeReply } from '../compose'
import { LIMITS } from '../limits'
import type { Argument, Claim, Stance } from '../model'
import { isPlainText } from '../plain-text'
import { type Finding, type Format, findingAt, type ParseContext, type Parsed, unreadable } from './format'

/** A line of the outline: how far in, for or against the line it stands under (null at the margin), and what it says. */
type OutlineLine = { indent: number; stance: Stance | null; text: string }

/** Begins a line, and is no sign of an outline: other outlines mean something by it that is not known here. */
const FOREIGN_SIGN = /^([>?!~=<@&|]+)\s+/

/** `+`, `-` and their typographic and list cousins; a plain `*` or no sign is a reason. */
const SIGN = /^(?:(\+|\*)|([-\u2212\u2013\u2014]))(?:\s+|$)/
const WORD = /^(?:(pro|because|reason)|(con|but|objection))\s*:\s*/i
const TAB = 4

/** One fault repeated on every line is told this often. */
const MOST_FINDINGS = 50

/**
 * Reads an outline: a claim a line, deeper lines argue about the nearest shallower one, `+` for and `-` against
 * it. Lines at the margin are the top of the debate; the first `# ` line is the title. Any depth, in one pass.
 */
export function parseOutlineText(text: string, context: ParseContext): Parsed {
  const findings: Finding[] = []
  const { title, lines } = readLines(text, findings)
  if (lines.length === 0) {
    if (findings.length === 0) return unreadable('empty', 'There is no claim in it: write one claim a line.')
    return { ok: false, findings: findings.slice(0, MOST_FINDINGS) }
  }
  if (lines.length > LIMITS.claims) {
    return unreadable('too-large', `It has ${lines.length} claims; a map holds ${LIMITS.claims}.`)
  }
  const { claims, arguments: steps } = buildTree(lines, context)
  const people = [{ id: context.stamp.author, name: context.authorName }]
  const content = { people, claims, arguments: steps, sources: [], quotes: [], annotations: [] }
  const named = title ?? (lines[0]?.text ?? '').replace(/\s+/g, ' ').slice(0, LIMITS.line)
  return { ok: true, value: { title: named, description: '', content }, findings: findings.slice(0, MOST_FINDINGS) }
}

/** A line that is left out takes what stands under it along: nothing may come to argue about another claim. */
function readLines(text: string, findings: Finding[]): { title: string | null; lines: OutlineLine[] } {
  const lines: OutlineLine[] = []
  let title: string | null = null
  let leftOut: { indent: number } | null = null
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1
    if (raw.trim() === '') continue
    const heading = /^#\s+(.+)$/.exec(raw)
    if (heading?.[1] && title === null && lines.length === 0) {
      title = heading[1].trim().slice(0, LIMITS.line)
      continue
    }
    const { indent, rest } = splitIndent(raw)
    if (leftOut && indent > leftOut.indent) {
      findings.push(findingAt('left-out', 'It stands under a line that was left out, and was left out too.', { line }))
      continue
    }
    leftOut = null
    const { stance, said } = splitSign(rest)
    const fault = faultOf(said)
    if (fault) {
      findings.push(findingAt('left-out', fault, { line }))
      leftOut = { indent }
      continue
    }
    const foreign = indent > 0 && stance === null ? FOREIGN_SIGN.exec(said)?.[1] : undefined
    if (foreign)
      findings.push(
        findingAt('unknown-sign', `“${foreign}” is no sign here: the line was taken for a reason.`, { line }),
      )
    lines.push({ indent, stance, text: said })
  }
  return { title, lines }
}

/** Why a line cannot be a claim, if so. */
function faultOf(said: string): string | undefined {
  if (said === '') return 'A sign without a claim was left out.'
  if (!isPlainText(said)) return 'It holds control characters and was left out.'
  return said.length > LIMITS.claimText
    ? `It is longer than a claim may be (${LIMITS.claimText} characters) and was left out.`
    : undefined
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

function splitSign(rest: string): { stance: Stance | null; said: string } {
  const match = SIGN.exec(rest) ?? WORD.exec(rest)
  if (!match) return { stance: null, said: rest }
  return { stance: match[2] ? 'con' : 'pro', said: rest.slice(match[0].length).trim() }
}

/** A stack of the open lines from the margin inwards: each line closes those as deep as itself or deeper. */
function buildTree(
  lines: readonly OutlineLine[],
  { newId, stamp }: ParseContext,
): { claims: Claim[]; arguments: Argument[] } {
  const authored = { createdBy: stamp.author, createdAt: stamp.at, updatedBy: stamp.author, updatedAt: stamp.at }
  const claims: Claim[] = []
  const steps: Argument[] = []
  const open: { indent: number; claimId: string }[] = []
  for (const { indent, stance, text } of lines) {
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const parent = open.at(-1)
    const made = parent
      ? composeReply(newId, stance ?? 'pro', { kind: 'claim', id: parent.claimId }, { text })
      : composeClaim(newId, { text })
    for (const fields of made.operation.claims) claims.push({ ...fields, conflicts: [], ...authored })
    for (const fields of made.operation.arguments) steps.push({ ...fields, ...authored })
    open.push({ indent, claimId: made.claimId })
  }
  return { claims, arguments: steps }
}

export const outlineTextFormat = {
  name: 'outline',
  title: 'Text outline',
  says: 'a claim a line, indented, + for and - against',
  extensions: ['.txt', '.outline'],
  mediaType: 'text/plain',
  // Any text is one at a pinch; signs at the beginnings of indented lines make it likely.
  recognise: ({ json, lines }) =>
    json !== undefined || lines.length === 0 || lines[0]?.startsWith('{')
      ? 0
      : lines.some((line) => /^\s+[+-]\s/.test(line))
        ? 0.5
        : 0.2,
  parse: parseOutlineText,
} satisfies Format
