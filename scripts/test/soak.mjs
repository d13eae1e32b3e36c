import { randomInt } from 'node:crypto'
import { Failure, runMain } from '../failure.mjs'
import { prepare } from '../prepare.mjs'
import { runNode } from '../run-program.mjs'
import { programFailure, step } from '../steps.mjs'

const MINUTES = '30'
const PROJECTS = ['--project', 'unit*', '--project', 'convergence']

/**
 * `npm run soak -- MINUTES PATH…`: the tests with new random cases, over and over, until the time is over or one fails.
 * The tests in the paths; without any, all that need no database.
 */
export const run = () =>
  runMain(async () => {
    const [minutes = MINUTES, ...paths] = process.argv.slice(2)
    if (!(Number(minutes) > 0)) throw new Failure(`“${minutes}” is no number of minutes: npm run soak -- 30 lib/domain`)
    await prepare()
    const end = performance.now() + Number(minutes) * 60_000
    while (performance.now() < end) {
      const seed = randomInt(1, 2 ** 31)
      await step(
        `Seed ${seed}`,
        () => test(seed, paths),
        () => 'all hold',
      )
    }
  })

/**
 * @param {number} seed
 * @param {string[]} paths
 */
async function test(seed, paths) {
  const list = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--bail=1', ...PROJECTS, ...paths]
  const { code, output } = await runNode(list, { env: { CRUX_SEED: String(seed) } })
  if (code !== 0) throw programFailure(`A test failed with CRUX_SEED=${seed}`, output)
}
