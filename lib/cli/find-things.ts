import { EmailSchema } from '@/lib/server/auth/accounts'
import type { Database } from '@/lib/server/database'
import type { Author } from '@/lib/server/maps/create-map'
import { CliFailure } from './cli-failure'
import { parseOption } from './parse-option'

const NAMED = { id: true, name: true } as const

/** The account with this email; without one, the only account there is. */
export async function requireOwner(database: Database, email: string | undefined): Promise<Author> {
  if (email !== undefined) {
    const address = parseOption('--owner', EmailSchema, email)
    const user = await database.user.findUnique({ where: { email: address }, select: NAMED })
    if (user) return user
    throw new CliFailure(`${address} has no account: crux user create makes one.`)
  }
  const [user, another] = await database.user.findMany({ select: NAMED, take: 2 })
  if (!user) throw new CliFailure('There is no account to own the map: crux user create makes one.')
  if (another) throw new CliFailure('Say whose map it will be with --owner: there are several accounts.')
  return user
}

/** How many ids a message names. */
const SHOWN = 5

/** The id of the map that has this id or, if only one has it, this title. */
export async function requireMapId(database: Database, word: string): Promise<string> {
  if (await database.map.findUnique({ where: { id: word }, select: { id: true } })) return word
  const titled = await database.map.findMany({ where: { title: word }, select: { id: true }, take: SHOWN })
  const [only, another] = titled
  if (!only) throw new CliFailure(`There is no map "${word}": crux maps list shows them.`)
  if (another)
    throw new CliFailure(
      `Several maps are called "${word}". Name one by its id: ${titled.map(({ id }) => id).join(', ')}.`,
    )
  return only.id
}
