import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readReport } from './report.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crux-report-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** @param {import('./report.mjs').Report} report */
function write(report) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

test('a run that broke off before it wrote a report has failed once', () => {
  expect(readReport(join(folder, 'none.json'), 1)).toMatchObject({ passed: 0, failures: [{ name: 'The run itself' }] })
})

test('a run that failed without a failed test has failed once', () => {
  expect(readReport(write({ passed: 3, failures: [] }), 1)).toMatchObject({
    passed: 3,
    failures: [{ message: expect.stringContaining('ended with 1') }],
  })
})

test('a run that failed by a test tells that test alone', () => {
  const report = { passed: 3, failures: [{ name: 'SY1', message: 'expected 1 to be 2' }] }
  expect(readReport(write(report), 1)).toEqual(report)
})
