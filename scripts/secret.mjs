import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { dataFolder } from './places.mjs'

/** Fewer could be guessed, and whoever knows the secret is whoever they like. */
const LEAST_CHARACTERS = 32

/** Fails with a sentence when NEXTAUTH_SECRET is set to something short. */
export function requireLongSecret() {
  const secret = process.env.NEXTAUTH_SECRET
  if (secret && secret.length < LEAST_CHARACTERS)
    throw new Failure(
      `NEXTAUTH_SECRET has ${secret.length} characters; it needs ${LEAST_CHARACTERS} or more: set it to what \`openssl rand -base64 32\` prints.`,
    )
}

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
