import { spawn } from 'node:child_process'
import { ROOT } from './places.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends every program that `runProgram` has under way. */
export function stopPrograms() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs a program in the clone's folder to its end.
 * @param {string} program
 * @param {string[]} list of arguments
 * @param {{ env?: Record<string, string>, onOutput?: (text: string) => void, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} standard output and error, mixed as they came
 */
export function runProgram(program, list, { env = {}, onOutput = () => {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, list, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    })
    running.add(child)
    child.once('close', () => running.delete(child))
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (/** @type {string} */ text) => {
        output += text
        onOutput(text)
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Runs a Node program.
 * @param {string[]} list of arguments, the script first
 * @param {Parameters<typeof runProgram>[2]} [options]
 */
export const runNode = (list, options) => runProgram(process.execPath, list, options)
