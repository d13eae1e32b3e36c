import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Settings of the clone, as usual in a file `.env`; what the environment says already counts more. */
export function loadEnvironmentFile() {
  const file = join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** Where this clone keeps what is not code: the embedded database, the secret. CRUX_DATA names another place. */
export const dataFolder = () => resolve(ROOT, process.env.CRUX_DATA || '.data')
