import { runMain } from '../failure.mjs'
import { prepare } from '../prepare.mjs'
import { runVitest } from './runners.mjs'
import { runStaticChecks } from './static-checks.mjs'
import { Tally } from './tally.mjs'

/** `npm run check`: what is quick to know. No database, no browser, no build. */
export const run = () =>
  runMain(async () => {
    await prepare()
    const tally = new Tally(2)
    await tally.stage('Static checks', runStaticChecks)
    await tally.stage('Unit and property tests', () => runVitest('unit*'))
    return tally.close()
  })
