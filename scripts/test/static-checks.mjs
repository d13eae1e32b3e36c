import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../places.mjs'
import { runNode } from '../run-program.mjs'

const TSC = 'node_modules/typescript/bin/tsc'
const NEXT = 'node_modules/next/dist/bin/next'

/**
 * What can be said of the code without running it. Each is one pass or one failure.
 * @type {{ name: string, run: () => Promise<{ code: number, output: string }> }[]}
 */
export const STATIC_CHECKS = [
  { name: 'Types', run: checkTypes },
  { name: 'Types of the scripts', run: () => runNode([TSC, '--noEmit', '-p', 'scripts']) },
  { name: 'Purity of the domain', run: () => runNode([TSC, '--noEmit', '-p', 'lib/domain']) },
  {
    name: 'Format, lint and import directions',
    run: () => runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  },
  { name: 'Nothing unused', run: () => runNode(['node_modules/knip/bin/knip.js', '--no-progress']) },
  { name: 'Every rule has a test', run: () => runNode(['scripts/check-spec.mjs']) },
]

async function checkTypes() {
  // Left by a development server; they name pages that may be gone since.
  rmSync(join(ROOT, '.next/dev/types'), { recursive: true, force: true })
  const routes = await runNode([NEXT, 'typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } })
  return routes.code === 0 ? runNode([TSC, '--noEmit', '-p', '.']) : routes
}

/** @returns {Promise<import('./report.mjs').Report>} */
export async function runStaticChecks() {
  /** @type {import('./report.mjs').NamedFailure[]} */
  const failures = []
  for (const { name, run } of STATIC_CHECKS) {
    const begun = performance.now()
    const { code, output } = await run()
    if (code !== 0) {
      console.log(output.trimEnd())
      failures.push({ name, message: output })
    }
    console.log(`  ${code === 0 ? '✔' : '✘'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  }
  return { passed: STATIC_CHECKS.length - failures.length, failures }
}
