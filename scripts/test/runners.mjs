import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../places.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs the tests of one Vitest project.
 * @param {'unit*' | 'integration' | 'convergence'} project its name, or how the names of several begin
 * @returns {Promise<Count>}
 */
export const runVitest = (project) =>
  withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await runVisibly(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters])
    /** @type {{ numPassedTests: number, numFailedTests: number } | null} */
    const counts = readReport(report)
    return count(code, counts?.numPassedTests, counts?.numFailedTests)
  })

/**
 * Runs the tests in a real browser.
 * @param {Record<string, string>} env
 * @returns {Promise<Count>}
 */
export const runPlaywright = (env) =>
  withReport(async (report) => {
    const list = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']
    const code = await runVisibly(list, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report })
    /** @type {{ stats: { expected: number, unexpected: number, flaky: number } } | null} */
    const counts = readReport(report)
    return count(code, counts?.stats.expected, counts && counts.stats.unexpected + counts.stats.flaky)
  })

/**
 * A run that failed without a failed test (a file that did not load, a server that did not start) counts as one.
 * @param {number} code of exit
 * @param {number | undefined} passed
 * @param {number | null | undefined} failed
 * @returns {Count}
 */
const count = (code, passed = 0, failed) => ({ passed, failed: failed || (code === 0 ? 0 : 1) })

/**
 * @template T
 * @param {(file: string) => Promise<T>} work
 */
async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'crux-report-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // The run broke off before it wrote one; its exit code counts.
    return null
  }
}

/**
 * @param {string[]} list of arguments for Node
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} the exit code
 */
function runVisibly(list, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, list, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
