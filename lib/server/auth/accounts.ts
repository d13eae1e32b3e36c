import { v7 } from 'uuid'
import { z } from 'zod'
import { PersonSchema } from '@/lib/domain/model'
import type { Database } from '../database'
import { hashPassword, verifyPassword } from './password'
import type { Viewer } from './request-viewer'

/** Emails compare in lower case; nobody's mail depends on more, and people type it either way. */
export const EmailSchema = z
  .string()
  .transform((email) => email.normalize('NFC').trim().toLowerCase())
  .pipe(z.email('This is not an email address.').max(254))

export const AccountNameSchema = PersonSchema.shape.name

export type NewAccount = { email: string; name: string; password: string }

/**
 * Makes an account unless the email has one already, and does the same work either way. Answers the id of the
 * new account, which only a trusted caller (the command line) may look at: undefined says who has an account.
 */
export async function createAccount(database: Database, account: NewAccount): Promise<string | undefined> {
  const id = v7()
  const passwordHash = await hashPassword(account.password)
  const { count } = await database.user.createMany({
    data: [{ id, email: account.email, name: account.name, passwordHash }],
    skipDuplicates: true,
  })
  return count === 1 ? id : undefined
}

/** The account with this email and password, after the same work whether or not there is one. */
export async function findAccountByPassword(
  database: Database,
  email: string,
  password: string,
): Promise<Viewer | undefined> {
  const user = await database.user.findUnique({ where: { email } })
  if (!(await verifyPassword(password, user?.passwordHash)) || !user) return undefined
  return { id: user.id, name: user.name, email: user.email, sessionVersion: user.sessionVersion }
}

/** Gives an account another password and ends every session it has. Answers the new session version. */
export async function changePassword(database: Database, userId: string, password: string): Promise<number> {
  const passwordHash = await hashPassword(password)
  return endSessions(database, userId, { passwordHash })
}

/** Signs an account out everywhere. Answers the session version that new sessions carry. */
export async function endSessions(
  database: Database,
  userId: string,
  change: { passwordHash?: string } = {},
): Promise<number> {
  const { sessionVersion } = await database.user.update({
    where: { id: userId },
    data: { ...change, sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  })
  return sessionVersion
}

/** How somebody signs in: by a password, by which providers; neither for a sample account. */
export async function findSignInWays(
  database: Database,
  userId: string,
): Promise<{ password: boolean; providers: string[] }> {
  const user = await database.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, accounts: { select: { provider: true }, orderBy: { provider: 'asc' } } },
  })
  return { password: user.passwordHash !== null, providers: user.accounts.map(({ provider }) => provider) }
}
