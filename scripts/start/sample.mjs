import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, ROOT } from '../places.mjs'
import { runNode } from '../run-program.mjs'
import { programFailure, step } from '../steps.mjs'

const LOADER = 'lib/server/load-sample.ts'

/**
 * Loads the sample debate into a database without maps, once for this data folder: whoever deletes it does not
 * find it back after the next start.
 * @param {string} url of the database
 * @param {Record<string, string>} env of the server
 */
export async function loadSampleOnce(url, env) {
  const marker = join(dataFolder(), 'sample-loaded')
  if (existsSync(marker) || !existsSync(join(ROOT, LOADER))) return
  if (!(await hasMaps(url)))
    await step(
      'Sample debate',
      () => load(env),
      () => 'loaded',
    )
  writeFileSync(marker, '')
}

/** @param {Record<string, string>} env */
async function load(env) {
  const { code, output } = await runNode(['--import', 'tsx', LOADER], { env })
  if (code !== 0) throw programFailure('The sample debate could not be loaded', output)
}

/** @param {string} url */
async function hasMaps(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM "Map" LIMIT 1')
    return rowCount !== 0
  } finally {
    await client.end()
  }
}
