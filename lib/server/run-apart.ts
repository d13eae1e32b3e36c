import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const LONGEST_RUN_MS = 120_000

/**
 * Runs a program of the server (`merge/merge-process.ts`) with this input; answers its output. In a process of its own, so that the
 * server goes on meanwhile, whatever happens there. Rejects when it fails or takes longer than two minutes.
 */
export async function runApart(
  program: string,
  words: readonly string[],
  input: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = programPath(program)
  const loader = program.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...loader, path, ...words], {
    ...childSettings(path),
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: LONGEST_RUN_MS,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  // A program that dies early closes its input; its exit code tells the story.
  child.stdin.on('error', () => child.stdin.destroy())
  child.stdin.end(input)
  const [output, complaint, exitCode] = await Promise.all([buffer(child.stdout), text(child.stderr), ended])
  // Only our own bound sends this signal, or a machine without memory left.
  if (child.signalCode === 'SIGKILL') throw new Error(`${program} was stopped`)
  if (exitCode !== 0) throw new Error(`${program} failed (${exitCode ?? 'stopped'}): ${complaint.trim().slice(-500)}`)
  return output
}

/** Where a program of the server is: in this folder; a bundled copy of this file finds it from the project's folder, where Next runs. */
export function programPath(program: string): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), program)
  return existsSync(beside) ? beside : join(process.cwd(), 'lib/server', program)
}

/** Where such a program runs, in the project's folder, and what it is told of the machine. */
export const childSettings = (path: string): Pick<SpawnOptions, 'cwd' | 'env'> => ({
  // Each is in a folder of this one.
  cwd: join(dirname(path), '../../..'),
  // What the server was started with (loaders, inspectors, secrets) is none of its business.
  env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, HOME: process.env.HOME, LANG: process.env.LANG },
})
