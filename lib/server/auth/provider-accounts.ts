import { v7 } from 'uuid'
import type { Database } from '../database'
import { AccountNameSchema, EmailSchema } from './accounts'
import type { Viewer } from './request-viewer'

/** Somebody as a provider describes them; `email` only when the provider has verified it. */
export type ProviderPerson = {
  provider: string
  providerAccountId: string
  name: string | null | undefined
  email: string | null | undefined
}
export type ProviderFault = 'no-verified-email' | 'account-exists'

const VIEWER = { id: true, name: true, email: true, sessionVersion: true } as const

/** The account that signs in by this provider; undefined when there is none yet. */
export async function findProviderAccount(
  database: Database,
  person: Pick<ProviderPerson, 'provider' | 'providerAccountId'>,
): Promise<Viewer | undefined> {
  const { provider, providerAccountId } = person
  const account = await database.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: VIEWER } },
  })
  return account?.user
}

/**
 * Makes sure that somebody who signs in by a provider has an account; answers why they cannot have one.
 * An account with the same email is never joined to it: whoever made that account need not own the email.
 */
export async function admitProviderPerson(
  database: Database,
  person: ProviderPerson,
): Promise<ProviderFault | undefined> {
  if (await findProviderAccount(database, person)) return undefined
  const email = EmailSchema.safeParse(person.email)
  if (!email.success) return 'no-verified-email'
  const name = AccountNameSchema.safeParse(person.name?.trim())
  const { provider, providerAccountId } = person
  const id = v7()
  const made = await database.$transaction(async (transaction) => {
    const { count } = await transaction.user.createMany({
      data: [{ id, email: email.data, name: name.success ? name.data : (email.data.split('@')[0] ?? email.data) }],
      skipDuplicates: true,
    })
    if (count === 1) await transaction.account.create({ data: { provider, providerAccountId, userId: id } })
    return count === 1
  })
  return made || (await findProviderAccount(database, person)) ? undefined : 'account-exists'
}
