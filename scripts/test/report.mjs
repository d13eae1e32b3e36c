import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * What one stage of the tests came to.
 * @typedef {{ name: string, message: string }} NamedFailure
 * @typedef {{ passed: number, failures: NamedFailure[] }} Report
 */

/** Where a reporter writes, told to it by the program that starts the tests. */
export const REPORT_VARIABLE = 'CRUX_TEST_REPORT'

/** @param {Report} report */
export function writeReport(report) {
  const file = process.env[REPORT_VARIABLE]
  if (!file) throw new Error(`This reporter writes where ${REPORT_VARIABLE} says, and it says nothing.`)
  writeFileSync(file, JSON.stringify(report))
}

/**
 * The report of a run. One that broke off before it wrote any, or that failed without a failure it knows of, has failed
 * once.
 * @param {string} file
 * @param {number} code of exit
 * @returns {Report}
 */
export function readReport(file, code) {
  /** @type {Report} */
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failures: [] }
  if (code === 0 || report.failures.length > 0) return report
  return {
    ...report,
    failures: [{ name: 'The run itself', message: `It ended with ${code}; its last lines say why.` }],
  }
}
