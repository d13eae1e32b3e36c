import { randomInt } from 'node:crypto'
import { runMain } from '../failure.mjs'
import { prepare } from '../prepare.mjs'
import { runNode } from '../run-program.mjs'

/** As many spoilt files for each parser; `npm test` reads a part of them. */
const RUNS = '20000'

/** `npm run fuzz`: every parser of files, at length. */
export const run = () =>
  runMain(async () => {
    await prepare()
    const list = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/interchange/fuzz.test.ts']
    const { code } = await runNode(list, {
      // Other cases each time.
      env: { CRUX_FUZZ_RUNS: RUNS, CRUX_SEED: process.env.CRUX_SEED ?? String(randomInt(1, 2 ** 31)) },
      onOutput: (text) => process.stdout.write(text),
    })
    return code
  })
