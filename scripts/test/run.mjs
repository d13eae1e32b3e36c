import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMain } from '../failure.mjs'
import { freePort } from '../postgres/cluster.mjs'
import { buildPages, prepare } from '../prepare.mjs'
import { step } from '../steps.mjs'
import { requireChromium } from './chromium.mjs'
import { runPlaywright, runVitest } from './runners.mjs'
import { runStaticChecks } from './static-checks.mjs'
import { Tally } from './tally.mjs'

/** `npm test`: sets up what it needs, then everything there is to check. */
export const run = () =>
  runMain(async () => {
    console.log('Crux tests itself')
    await prepare()
    const chromium = await step(
      'Chromium',
      requireChromium,
      ({ executablePath }) => executablePath || "Playwright's own",
    )
    await step('Pages', buildPages, (made) => (made ? 'built' : 'up to date'))

    const tally = new Tally(5)
    await tally.stage('Static checks', runStaticChecks)
    await tally.stage('Unit and property tests', () => runVitest('unit*'))
    await tally.stage('Integration tests', () => runVitest('integration'))
    await tally.stage('Convergence tests', () => runVitest('convergence'))
    await tally.stage('Tests in the browser', () => runInBrowser(chromium.executablePath))
    return tally.close()
  })

/** On a server of its own, with an empty database of its own. @param {string} executablePath */
async function runInBrowser(executablePath) {
  const data = mkdtempSync(join(tmpdir(), 'crux-e2e-'))
  // Run by root, PostgreSQL uses another account, which must be able to enter.
  chmodSync(data, 0o755)
  try {
    return await runPlaywright({
      CRUX_CHROMIUM: executablePath,
      CRUX_DATA: data,
      CRUX_E2E_PORT: String(await freePort()),
    })
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
