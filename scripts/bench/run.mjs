import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, runMain } from '../failure.mjs'
import { ROOT } from '../places.mjs'
import { prepare } from '../prepare.mjs'
import { runNode } from '../run-program.mjs'
import { startTemporaryPostgres } from '../temporary-postgres.mjs'
import { meetsBar, parseFigure, printFigures } from './figures.mjs'

const FOLDER = 'tests/bench'

/**
 * Runs the benches one after the other, each with an empty database of its own (DATABASE_URL), as safe against
 * crashes as the real one, and prints what they measured against their bars.
 * @param {string[]} names those whose file name contains one of these; all when empty
 */
export const run = (names) =>
  runMain(async () => {
    await prepare()
    const benches = (existsSync(join(ROOT, FOLDER)) ? readdirSync(join(ROOT, FOLDER)) : [])
      .filter((file) => file.endsWith('.bench.ts'))
      .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
      .sort()
    if (benches.length === 0) throw new Failure(`No bench in ${FOLDER} is called ${names.join(' or ')}.`)
    /** @type {import('./figures.mjs').Figure[]} */
    const figures = []
    /** @type {string[]} */
    const broken = []
    for (const bench of benches) {
      console.log(`\n── ${bench}`)
      const database = await startTemporaryPostgres({ durable: true })
      const { code, output } = await runNode(['--import', 'tsx', join(FOLDER, bench)], {
        env: { DATABASE_URL: database.url, NODE_ENV: 'production' },
        onOutput: (text) => process.stdout.write(text),
      }).finally(database.release)
      figures.push(...output.split('\n').flatMap((line) => parseFigure(line) ?? []))
      if (code !== 0) broken.push(bench)
    }
    console.log(`\n${printFigures(figures)}`)
    for (const bench of broken) console.log(`${bench} broke off`)
    return broken.length === 0 && figures.every((figure) => meetsBar(figure) !== false) ? 0 : 1
  })
