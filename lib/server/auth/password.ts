import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { isCommonPassword } from './common-passwords'

// 32 MB and three passes: one of OWASP's equal choices for scrypt. With the four threads of Node's pool, many
// sign-ins at once take 128 MB rather than half a gigabyte.
const LOG_N = 15
const BLOCK = 8
const PASSES = 3
const KEY_BYTES = 32
const SALT_BYTES = 16

const MIN_CHARACTERS = 8
const MAX_CHARACTERS = 128

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'personal'

/** What to tell a person about a password that was not taken. */
export const PASSWORD_FAULTS: Record<PasswordFault, string> = {
  'too-short': `Use at least ${MIN_CHARACTERS} characters.`,
  'too-long': `Use at most ${MAX_CHARACTERS} characters.`,
  common: 'This password is among the first that attackers try. A few unrelated words make a good one.',
  personal: 'Leave your name and your address out of your password.',
}

/** Why a password may not be used, if so. `personal` holds what an attacker would guess: the name, the email. */
export function findPasswordFault(password: string, personal: readonly string[] = []): PasswordFault | undefined {
  const characters = [...normal(password)].length
  if (characters < MIN_CHARACTERS) return 'too-short'
  if (characters > MAX_CHARACTERS) return 'too-long'
  if (isCommonPassword(password)) return 'common'
  const lower = password.toLowerCase()
  const words = personal.flatMap((word) => [word, word.split('@')[0] ?? '']).map((word) => word.trim().toLowerCase())
  return words.some((word) => word.length >= 4 && lower.replace(word, '').length < 4) ? 'personal' : undefined
}

/** The hash to keep, in the PHC string format; its salt is its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, { N: 2 ** LOG_N, r: BLOCK, p: PASSES })
  return `$scrypt$ln=${LOG_N},r=${BLOCK},p=${PASSES}$${encode(salt)}$${encode(key)}`
}

const FORMAT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/
// No password has this key: it stands in for an account that does not exist or has no password.
const NOBODY = `$scrypt$ln=${LOG_N},r=${BLOCK},p=${PASSES}$${encode(Buffer.alloc(SALT_BYTES))}$${encode(Buffer.alloc(KEY_BYTES))}`

/**
 * Whether this is the password that was hashed. Without a hash (no such account) it is wrong after the same
 * work, so that the time of an answer does not tell which accounts exist.
 */
export async function verifyPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, logN, r, p, salt, expected] = FORMAT.exec(hash ?? NOBODY) ?? []
  if (!salt || !expected) throw new Error('a stored password hash is not in the scrypt format')
  const key = Buffer.from(expected, 'base64')
  const options = { N: 2 ** Number(logN), r: Number(r), p: Number(p) }
  const given = await derive(password, Buffer.from(salt, 'base64'), options, key.length)
  return timingSafeEqual(given, key) && Boolean(hash)
}

function derive(password: string, salt: Buffer, options: ScryptOptions, bytes = KEY_BYTES): Promise<Buffer> {
  const maxmem = 2 * 128 * (options.N ?? 0) * (options.r ?? 0)
  return new Promise((resolve, reject) =>
    scrypt(normal(password), salt, bytes, { ...options, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

/** The same characters typed on different keyboards are the same password (NIST SP 800-63B, 5.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC')

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
