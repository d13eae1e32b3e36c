import { v7 } from 'uuid'
import {
  type Finding,
  findingInWords,
  type MapDraft,
  type ParseContext,
  type ReadableFormat,
} from '@/lib/domain/formats/format'
import { readMapFile } from '@/lib/domain/formats/read-map-file'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { requireFormat } from './choose-format'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { nameOfInput, readInput } from './read-input'
import type { Terminal } from './terminal'

/** What a file was read as, and the map in it; null where none could be made of it, and the findings say why. */
export type ReadDraft = { from: ReadableFormat | null; draft: MapDraft | null; findings: Finding[] }

/**
 * Reads a file, or standard input, in the format that `from` names, else in the one it looks like. Fails only for what is no
 * fault of the file: one that is not there, a format that does not exist.
 */
export async function readDraft(
  path: string,
  from: string | undefined,
  writer: Pick<ParseContext, 'stamp' | 'authorName'>,
  terminal: Terminal,
): Promise<ReadDraft> {
  const named = from === undefined ? null : requireFormat(READABLE_FORMATS, { option: '--from', named: from, path })
  const read = await readInput(path, terminal)
  if (!read.ok) return { from: named, draft: null, findings: read.findings }
  const { format, parsed } = readMapFile(read.text, { name: path, from: named ?? undefined }, { newId: v7, ...writer })
  const findings = [...read.findings, ...parsed.findings]
  return { from: format, draft: parsed.ok ? parsed.value : null, findings }
}

/** The map of a file that must be one; says what should be looked at. */
export async function requireDraft(...[path, from, writer, terminal]: Parameters<typeof readDraft>): Promise<MapDraft> {
  const { draft, findings } = await readDraft(path, from, writer, terminal)
  if (!draft) throw new CliFailure(linesOf(path, findings), { exitCode: EXIT.unreadable })
  if (findings.length > 0) {
    terminal.say(linesOf(path, findings))
    terminal.endWith(EXIT.findings)
  }
  return draft
}

export const linesOf = (path: string, findings: readonly Finding[]): string =>
  findings.map((finding) => `${nameOfInput(path)}: ${findingInWords(finding)}`).join('\n')
