import { applyOperation } from '../apply-operation'
import type { NewId } from '../compose'
import { type DebateMap, emptyMap } from '../debate-map'
import { type Finding, findingAt } from '../formats/format'
import { parseOutlineText } from '../formats/outline/outline-text'
import { JOINT, printOutlineRow } from '../formats/outline/outline-words'
import { writtenRows } from '../formats/written-rows'
import { LIMITS } from '../limits'
import type { Clip } from './clip'
import { pasteClip } from './paste-clip'

const STAMP = { author: 'clip', at: '1970-01-01T00:00:00.000Z' }
/** Everything is hung by a line of ours, so that lines at the margin may have signs. */
const TOP = 'top'
const INDENT = '  '

/**
 * The clip as an outline for people and other programs: a claim a line, deeper lines argue about the nearest shallower
 * one, `+` for and `-` against it, `&` together with the one above. Claims that stand again are named so.
 */
export function printClip(clip: Clip): string {
  const map = drawnAlone(clip)
  const isUnder = isUnderTop(map) ? 1 : 0
  const lines = writtenRows(map).flatMap((row) => {
    const depth = row.depth - isUnder
    // A reason of what it is pasted under needs no sign.
    const at = depth === 0 && row.sign === 'pro' ? { ...row, sign: 'thesis' as const } : row
    return depth < 0 ? [] : [`${INDENT.repeat(depth)}${printOutlineRow(at)}`]
  })
  return lines.join('\n')
}

const isUnderTop = (map: DebateMap): boolean => map.claims.has(TOP)

/** The clip as a map of its own; with an argument that hangs, under a claim that is not printed. */
function drawnAlone(clip: Clip): DebateMap {
  const hangs = clip.arguments.some(({ conclusion }) => conclusion === null)
  const ids = idsFrom('n')
  const under = hangs ? ({ kind: 'claim', id: TOP } as const) : null
  const { operation } = pasteClip(ids, clip, under)
  if (hangs) operation.claims.unshift({ id: TOP, text: TOP, holder: null, tags: [], pin: null })
  const made = applyOperation(createdMap(), operation, STAMP)
  if (!made.ok) throw new Error(`a clip cannot be drawn: ${made.refusal.code}`)
  return made.value.map
}

function createdMap(): DebateMap {
  const details = { title: 'Clip', description: '', visibility: 'private' as const, archived: false }
  const content = { people: [], claims: [], arguments: [], sources: [], quotes: [], annotations: [] }
  const create = { v: 1 as const, id: 'create', kind: 'create' as const, details, ownerName: 'Clip', content }
  const created = applyOperation(emptyMap('clip'), create, STAMP)
  if (!created.ok) throw new Error(created.refusal.code)
  return created.value.map
}

/** Ids in order, for records that live no longer than a call. */
function idsFrom(prefix: string): NewId {
  let count = 0
  return () => `${prefix}${String(++count).padStart(7, '0')}`
}

const TOO_LONG = findingAt(
  'too-large',
  `A line is longer than a claim may be (${LIMITS.claimText.toLocaleString('en')} characters).`,
)

/** Begins a line of a list, and says nothing about it. */
const BULLET = /^(?:[\u2022\u25e6\u25aa\u25cf\u2023\u2043\u00b7]|\d{1,3}[.)]|#{1,6})\s+/
const DASH = /^[-\u2212\u2013\u2014]\s+/
/** What only an outline with signs has. */
const SIGNED = /^\+\s|^(?:pro|because|reason|con|but|objection)\s*:/i

export type ClippedText = { clip: Clip | null; findings: Finding[] }

/**
 * Pasted text as a clip: an outline with signs, or a list (`-`, `*`, `1.`), or just lines. In a list, where every line
 * at the margin has a bullet and none a `+`, dashes are bullets and not objections.
 */
export function parseClippedText(text: string): ClippedText {
  const lines = text.split(/\r\n|\n|\r/).map(splitLine)
  const margin = Math.min(...lines.filter(({ rest }) => rest !== '').map(({ indent }) => indent.length))
  const isList =
    !lines.some(({ rest }) => SIGNED.test(rest)) &&
    lines.every(({ indent, rest }) => rest === '' || indent.length > margin || DASH.test(rest) || isBullet(rest))
  const tidy = lines.map(({ indent, rest }) => {
    const said = rest.replace(BULLET, '')
    // A sign of its own keeps the parser from wondering at the other.
    const signed = said.startsWith(JOINT) ? `+ ${said}` : said
    return rest === '' ? '' : ` ${indent}${isList ? signed.replace(DASH, '') : signed}`
  })
  const parsed = parseOutlineText(`${TOP}\n${tidy.join('\n')}`, {
    newId: idsFrom('p'),
    stamp: STAMP,
    authorName: 'Clip',
  })
  if (!parsed.ok) return { clip: null, findings: parsed.findings.map(oneLineUp) }
  const { claims, arguments: steps, annotations } = parsed.value.content
  const [top, ...others] = claims
  const findings = parsed.findings.map(oneLineUp)
  // The parser keeps what it cuts in notes, which a clip does not carry: nothing of a paste may go missing.
  if (annotations.length > 0) return { clip: null, findings: [TOO_LONG, ...findings] }
  if (!top || others.length === 0) return { clip: null, findings }
  return {
    clip: {
      format: 'crux-selection',
      version: 1,
      claims: others.map(({ id, text: said, holder, tags }) => ({ id, text: said, holder, tags })),
      arguments: steps.map(({ id, stance, premises, conclusion, scheme, note }) => ({
        id,
        stance,
        premises,
        scheme,
        note,
        conclusion: conclusion.id === top.id ? null : conclusion,
      })),
    },
    findings,
  }
}

const isBullet = (rest: string): boolean => BULLET.test(rest) || /^\*\s/.test(rest)

function splitLine(line: string): { indent: string; rest: string } {
  const rest = line.trimStart()
  return { indent: line.slice(0, line.length - rest.length), rest: rest.trimEnd() }
}

/** Our own first line is not one of theirs. */
const oneLineUp = (finding: Finding): Finding => ({ ...finding, line: finding.line && finding.line - 1 })
