import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { v7 } from 'uuid'
import { hashPassword } from '../../../lib/server/auth/password'
import { sealSession } from '../../../lib/server/auth/session-cookie'
import { readEmbeddedAddress } from '../../../scripts/embedded-postgres.mjs'
import { dataFolder } from '../../../scripts/places.mjs'
import { sessionSecret } from '../../../scripts/secret.mjs'

export const PASSWORD = 'quite-long-and-not-common-7'

/**
 * Makes accounts in the database of the server under test, and sessions with its secret. Through its doors each would cost
 * two slow hashes of a password, a third of the work of a short test; the doors have tests of their own.
 */
export class Accounts {
  readonly #client: pg.Client
  readonly #passwordHash: string

  private constructor(client: pg.Client, passwordHash: string) {
    this.#client = client
    this.#passwordHash = passwordHash
  }

  static async open(): Promise<Accounts> {
    process.env.NEXTAUTH_SECRET ||= sessionSecret()
    const client = new pg.Client({ connectionString: readEmbeddedAddress(dataFolder()) })
    await client.connect()
    return new Accounts(client, await hashPassword(PASSWORD))
  }

  close(): Promise<void> {
    return this.#client.end()
  }

  /** A new account of this name, with PASSWORD; answers its session cookie. */
  async make(name: string): Promise<{ name: string; value: string }> {
    const userId = v7()
    const email = `${name.toLowerCase()}-${randomUUID()}@example.org`
    await this.#client.query('INSERT INTO "User" (id, email, name, "passwordHash") VALUES ($1, $2, $3, $4)', [
      ...[userId, email, name, this.#passwordHash],
    ])
    const [cookie = ''] = (await sealSession({ userId, sessionVersion: 0 })).split(';')
    const at = cookie.indexOf('=')
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1) }
  }
}
