import type { Database } from '../database'
import type { Viewer } from './request-viewer'

/** The two people of the sample debate. Their addresses cannot exist (RFC 2606) and they have no password. */
export const SAMPLE_ACCOUNTS = [
  { id: 'sample-mara', name: 'Mara Lindqvist', email: 'mara@sample.invalid' },
  { id: 'sample-jonas', name: 'Jonas Okafor', email: 'jonas@sample.invalid' },
] as const

/** Whether anybody may sign in as one of them: for trying Crux on one's own machine, never on a shared database. */
export const offersSampleAccounts = (): boolean => process.env.CRUX_SAMPLE_ACCOUNTS === '1'

/** A sample account by its id, made when it is not there yet; undefined when they are not offered. */
export async function findSampleAccount(database: Database, id: string): Promise<Viewer | undefined> {
  const account = offersSampleAccounts() ? SAMPLE_ACCOUNTS.find((sample) => sample.id === id) : undefined
  if (!account) return undefined
  const { name, email, sessionVersion } = await database.user.upsert({
    where: { id: account.id },
    create: account,
    update: {},
  })
  return { id: account.id, name, email, sessionVersion }
}
