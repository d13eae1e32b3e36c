import { writeFile } from 'node:fs/promises'
import { STANDARD } from './read-input'

/** Writes to a file, over what was there, or to standard output. Resolves when it is written. */
export const writeOutput = (path: string, content: string | Uint8Array): Promise<void> =>
  path === STANDARD ? print(content) : writeFile(path, content)

/** Writes to standard output as fast as it is read. */
export const print = (content: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()))
  })
