import { join } from 'node:path'
import { runMain } from '../failure.mjs'
import { ROOT } from '../places.mjs'
import { prepare } from '../prepare.mjs'
import { runNode } from '../run-program.mjs'
import { startTemporaryPostgres } from '../temporary-postgres.mjs'

const FOLDER = 'screenshots'

/**
 * Takes a picture of every page and state, on a database of its own that is gone afterwards.
 * @param {string[]} names those states whose name contains one of these; all when empty
 */
export const run = (names) =>
  runMain(async () => {
    await prepare()
    const database = await startTemporaryPostgres({ durable: false })
    const { code } = await runNode(['--import', 'tsx', 'tests/screenshots/take.ts', join(ROOT, FOLDER), ...names], {
      env: { DATABASE_URL: database.url, NODE_ENV: 'production' },
      onOutput: (text) => process.stdout.write(text),
    }).finally(database.release)
    return code
  })
