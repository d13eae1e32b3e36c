import { readFile } from 'node:fs/promises'
import { type FileText, readFileText } from '@/lib/sync/file-text'
import type { Terminal } from './terminal'

/** What `-` means where a file is named: standard input or output. */
export const STANDARD = '-'

/** How messages call the input. */
export const nameOfInput = (path: string): string => (path === STANDARD ? 'standard input' : path)

/** The text of a file, or of standard input; what is no text says so. */
export const readInput = async (path: string, terminal: Terminal): Promise<FileText> =>
  readFileText(path === STANDARD ? await terminal.read() : await readFile(path))
