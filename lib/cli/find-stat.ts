import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'

/** What stands at a path; undefined when nothing does. Throws for what keeps one from knowing. */
export async function findStat(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
