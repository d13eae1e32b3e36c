import { type Finding, findingAt, type Parsed, unreadable } from '../format'
import { type ArgdownLines, argdownLines } from './argdown-lines'
import type { ArgdownModel } from './argdown-model'
import { argdownModel } from './argdown-response'
import { runArgdown, type SyntaxFault } from './argdown-run'

export type ReadArgdown = { ok: true; model: ArgdownModel; findings: Finding[] } | (Parsed & { ok: false })

/** Each round leaves out the paragraphs that the parser did not understand; in what is left it may find more. */
const MOST_ROUNDS = 5
const MOST_FAULTS = 20

/** What a text of Argdown says, by its own parser; paragraphs that it does not understand are left out and told. */
export function readArgdown(text: string): ReadArgdown {
  const lines = argdownLines(text)
  if ('fault' in lines) return { ok: false, findings: [lines.fault] }
  if (lines.isEmpty() || isComment(lines.text())) return unreadable('empty', 'There is nothing in it.')
  const faults: Finding[] = isHalfHeaded(lines.text()) ? [UNENDED_FRONT_MATTER] : []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const run = runArgdown(lines)
    if ('fault' in run) return { ok: false, findings: [...fewOf(faults), run.fault] }
    if (run.errors.length === 0)
      return {
        ok: true,
        model: argdownModel(run.response, lines),
        findings: [...fewOf(faults), ...fewOf(run.findings)],
      }
    const left = leaveOut(run.errors, lines, faults)
    if (!left || lines.isEmpty()) return { ok: false, findings: fewOf(faults) }
  }
  return { ok: false, findings: fewOf(faults) }
}

/** Longer comments by themselves are nobody's file. */
const LONGEST_COMMENT = 10_000

/** Whether there are only comments in it, which the parser breaks on. */
const isComment = (text: string): boolean =>
  text.length <= LONGEST_COMMENT && text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/[^\n\r]*/g, '').trim() === ''

const UNENDED_FRONT_MATTER = findingAt(
  'malformed',
  'Front matter begins with === and never ends: it was read as part of the debate.',
  { line: 1 },
)
/** Whether it begins with front matter, as the parser takes it, which no second mark ends. */
function isHalfHeaded(text: string): boolean {
  const mark = /^\s*={3,}/.exec(text)
  return mark !== null && !text.includes('===', mark[0].length)
}

/** A mistake that is made throughout is told by its first places. */
function fewOf(faults: Finding[]): Finding[] {
  const more = faults.length - MOST_FAULTS
  if (more <= 0) return faults
  return [
    ...faults.slice(0, MOST_FAULTS),
    findingAt('malformed', `And ${more.toLocaleString('en')} more of this kind.`),
  ]
}

/** Blanks the paragraphs with errors; false when there are none left to blank. */
function leaveOut(errors: readonly SyntaxFault[], lines: ArgdownLines, faults: Finding[]): boolean {
  let isChanged = false
  for (const { line, message } of errors) {
    const from = lines.blankParagraph(line)
    if (from === undefined) continue
    isChanged = true
    const told =
      message
        .split('\n')[0]
        ?.trim()
        .replace(/[.\s]+$/, '') ?? ''
    faults.push(
      findingAt('malformed', `Argdown does not allow this here: ${told}. The paragraph was left out.`, {
        line: lines.numberOf(line),
      }),
    )
  }
  return isChanged
}
