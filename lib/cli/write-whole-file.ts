import { rmSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { constants } from 'node:os'
import { CliFailure } from './cli-failure'
import { namedAfter } from './file-sentence'
import { findStat } from './find-stat'

/** Only its owner may read or write it. */
const PRIVATE = 0o600

/**
 * Makes a file that is there either whole or not at all, for its owner's eyes only: it is written beside its
 * place and moved there when it is on disk. A file that is there already is kept unless `force`.
 */
export async function writeWholeFile<T>(
  path: string,
  { force = false }: { force?: boolean },
  fill: (write: (piece: Buffer) => Promise<void>) => Promise<T>,
): Promise<T> {
  await requireFree(path, force)
  const half = `${path}.${process.pid}.part`
  const file = await open(half, 'wx', PRIVATE).catch((error: unknown) => {
    throw namedAfter(path, error)
  })
  const release = removeWhenStopped(half)
  try {
    const result = await fill((piece) => file.appendFile(piece))
    await file.sync()
    await file.close()
    await requireFree(path, force)
    await rename(half, path)
    return result
  } catch (error) {
    await discard(file, half)
    throw namedAfter(path, error)
  } finally {
    release()
  }
}

async function requireFree(path: string, force: boolean): Promise<void> {
  const there = await findStat(path)
  if (there && !there.isFile()) throw new CliFailure(`${path} is not a file.`)
  if (there && !force) throw new CliFailure(`${path} is there already: --force writes over it.`)
}

async function discard(file: FileHandle, half: string): Promise<void> {
  await file.close()
  await rm(half, { force: true })
}

/** Takes the half of a file away when somebody ends the process. Returns how to leave off. */
function removeWhenStopped(half: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = (signal: NodeJS.Signals) => {
    rmSync(half, { force: true })
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.once(signal, stop)
  return () => {
    for (const signal of signals) process.off(signal, stop)
  }
}
