import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './places.mjs'

/**
 * The secret that signs sessions: NEXTAUTH_SECRET, or one made once and kept, so that a restart signs nobody out.
 * @returns {string}
 */
export function sessionSecret() {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  const file = join(dataFolder(), 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}
