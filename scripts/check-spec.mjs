import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMain } from './failure.mjs'
import { ROOT } from './places.mjs'
import { findSpecFaults } from './spec-rules.mjs'

const ROOMS = ['app', 'components', 'lib', 'tests']

/** @param {string} folder @returns {string[]} */
const testFiles = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

await runMain(async () => {
  const files = ROOMS.flatMap(testFiles)
  const tests = new Map(files.map((file) => [file.slice(ROOT.length + 1), readFileSync(file, 'utf8')]))
  const faults = findSpecFaults(readFileSync(join(ROOT, 'lib/domain/SPEC.md'), 'utf8'), tests)
  for (const fault of faults) console.error(fault)
  return faults.length === 0 ? 0 : 1
})
