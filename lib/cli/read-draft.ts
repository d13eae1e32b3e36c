import { v7 } from 'uuid'
import { type Finding, findingInWords, type MapDraft, type ParseContext } from '@/lib/domain/formats/format'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { requireFormat } from './choose-format'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { nameOfInput, readInput } from './read-input'
import type { Terminal } from './terminal'

/** Reads a map from a file or from standard input, and says on standard error what should be looked at. */
export async function readDraft(
  path: string,
  from: string | undefined,
  writer: Pick<ParseContext, 'stamp' | 'authorName'>,
  terminal: Terminal,
): Promise<MapDraft> {
  const format = requireFormat(READABLE_FORMATS, { option: '--from', named: from, path })
  const parsed = format.parse(await readInput(path, terminal), { newId: v7, ...writer })
  if (!parsed.ok) throw new CliFailure(linesOf(path, parsed.findings), { exitCode: EXIT.unreadable })
  if (parsed.findings.length > 0) {
    terminal.say(linesOf(path, parsed.findings))
    terminal.hasFindings = true
  }
  return parsed.value
}

const linesOf = (path: string, findings: readonly Finding[]): string =>
  findings.map((finding) => `${nameOfInput(path)}: ${findingInWords(finding)}`).join('\n')
