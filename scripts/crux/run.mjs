import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { migrate, openDatabase } from '../connected-database.mjs'
import { runMain } from '../failure.mjs'
import { loadEnvironmentFile, ROOT } from '../places.mjs'
import { prepare } from '../prepare.mjs'
import { quietSteps } from '../steps.mjs'

const NEEDS_DATABASE = ['maps', 'user', 'backup', 'restore']

/**
 * Runs the command line of Crux, on this clone's database when the command needs one. Prints nothing of its own
 * on standard output.
 * @param {string[]} words after `crux`
 */
export const run = (words) =>
  runMain(async () => {
    quietSteps()
    loadEnvironmentFile()
    await prepare()
    const asksForHelp = words.some((word) => word === '--help' || word === '-h')
    if (asksForHelp || !NEEDS_DATABASE.includes(words[0] ?? '')) return runCommand(words, {})
    const database = await openDatabase()
    try {
      await migrate(database)
      return await runCommand(words, { DATABASE_URL: database.url })
    } finally {
      await database.release()
    }
  })

/**
 * @param {string[]} words
 * @param {Record<string, string>} env
 * @returns {Promise<number>} the exit code
 */
function runCommand(words, env) {
  // From the clone, wherever the person stands.
  const list = ['--import', import.meta.resolve('tsx'), join(ROOT, 'lib/cli/main.ts'), ...words]
  const settings = { ...env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, list, {
      cwd: callersFolder(),
      env: { ...process.env, ...settings },
      stdio: 'inherit',
    })
    // We wait for the command, whatever ends it, and then release the database.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Where the person stands: the files they name are relative to it. npm goes to the clone, and says where it was. */
const callersFolder = () => (process.env.npm_lifecycle_event === 'crux' && process.env.INIT_CWD) || process.cwd()
