import { readFile } from 'node:fs/promises'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import type { Terminal } from './terminal'

/** What `-` means where a file is named: standard input or output. */
export const STANDARD = '-'

/** How messages call the input. */
export const nameOfInput = (path: string): string => (path === STANDARD ? 'standard input' : path)

/** The text of a file, or of standard input. It must be UTF-8; a byte order mark is left out. */
export async function readInput(path: string, terminal: Terminal): Promise<string> {
  const bytes = path === STANDARD ? await terminal.read() : await readFile(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new CliFailure(`${nameOfInput(path)}: This is not text in UTF-8.`, {
      exitCode: EXIT.unreadable,
      cause: error,
    })
  }
}
