import { spawn } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { run } from '@/lib/cli/run'

export type CruxRun = { code: number | null; stdout: string; stderr: string; bytes: Buffer }
export type CruxOptions = { stdin?: string | Uint8Array; env?: Record<string, string> }

/** Runs a command in this process. Without DATABASE_URL unless given. */
export async function runCrux(words: readonly string[], { stdin = '', env = {} }: CruxOptions = {}): Promise<CruxRun> {
  const stdout = new Kept()
  const stderr = new Kept()
  const code = await run(words, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env })
  return { code, stdout: `${stdout.bytes}`, stderr: `${stderr.bytes}`, bytes: stdout.bytes }
}

class Kept extends Writable {
  private readonly pieces: Buffer[] = []

  get bytes(): Buffer {
    return Buffer.concat(this.pieces)
  }

  override _write(piece: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.pieces.push(piece)
    done()
  }
}

/**
 * Runs a command in a process of its own, as scripts/crux.mjs does. With `stopReading` its standard output is
 * closed when the first bytes have come, as `head` does.
 */
export async function spawnCrux(
  words: readonly string[],
  { stdin = '', env = {}, stopReading = false }: CruxOptions & { stopReading?: boolean } = {},
): Promise<CruxRun> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', ...words], {
    env: { ...process.env, ...env },
  })
  // A command that fails early does not read what it is given.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  if (stopReading) child.stdout.once('data', () => child.stdout.destroy())
  const exit = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
  const [code, bytes, stderr] = await Promise.all([
    exit,
    stopReading ? Buffer.alloc(0) : buffer(child.stdout),
    text(child.stderr),
  ])
  return { code, stdout: `${bytes}`, stderr, bytes }
}
