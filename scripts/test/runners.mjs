import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../places.mjs'
import { REPORT_VARIABLE, readReport } from './report.mjs'

/**
 * Runs the tests of one Vitest project.
 * @param {'unit*' | 'integration' | 'convergence'} project its name, or how the names of several begin
 */
export const runVitest = (project) =>
  runReported([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=./scripts/test/vitest-report.mjs',
  ])

/**
 * Runs the tests in a real browser.
 * @param {Record<string, string>} env
 */
export const runPlaywright = (env) =>
  runReported(
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,./scripts/test/playwright-report.mjs'],
    env,
  )

/**
 * @param {string[]} list of arguments for Node
 * @param {Record<string, string>} [env]
 */
async function runReported(list, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'crux-report-'))
  const file = join(folder, 'report.json')
  try {
    const code = await runVisibly(list, { ...env, [REPORT_VARIABLE]: file })
    return readReport(file, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string[]} list of arguments for Node
 * @param {Record<string, string>} env
 * @returns {Promise<number>} the exit code
 */
function runVisibly(list, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, list, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
