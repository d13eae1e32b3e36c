import { createHash, randomBytes } from 'node:crypto'

/** A new secret for an invitation's link: nobody guesses 256 bits. */
export const makeInviteToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it. The secret has no structure to guess, so a plain hash is enough. */
export const hashInviteToken = (token: string): string => createHash('sha256').update(token).digest('hex')
