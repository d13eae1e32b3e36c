import { readFile } from 'node:fs/promises'
import { type FileText, readFileText } from '@/lib/sync/file-text'
import { namedAfter } from './file-sentence'
import type { Terminal } from './terminal'

/** What `-` means where a file is named: standard input or output. */
export const STANDARD = '-'

/** How messages call the input. */
export const nameOfInput = (path: string): string => (path === STANDARD ? 'standard input' : path)

/** The text of a file, or of standard input; what is no text says so. Rejects, naming the file, where it cannot be opened. */
export async function readInput(path: string, terminal: Terminal): Promise<FileText> {
  if (path === STANDARD) return readFileText(await terminal.read())
  const bytes = await readFile(path).catch((error: unknown) => {
    throw namedAfter(path, error)
  })
  return readFileText(bytes)
}
