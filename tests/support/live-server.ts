import { v7 } from 'uuid'
import { sealSession } from '@/lib/server/auth/session-cookie'
import { connectDatabase, type Database } from '@/lib/server/database'
import { Hints } from '@/lib/server/log/hints'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { serve } from '@/lib/server/serve'

process.env.NEXTAUTH_SECRET ??= 'a secret for tests, of thirty-two characters'

export type LiveServer = { port: number; database: Database; openMaps: OpenMaps; stop: () => Promise<void> }

/**
 * What one server process is, without its pages: a pool, open maps and a hub of its own. Several of them on one
 * database are several processes to each other. Whoever starts it stops it; stopping twice is once.
 */
export async function startLiveServer(url: string, { hints = true } = {}): Promise<LiveServer> {
  const database = connectDatabase(url)
  const openMaps = new OpenMaps(database, hints ? new Hints(url) : null)
  openMaps.start()
  const { port, stop: stopServing } = await serve({
    port: 0,
    host: '127.0.0.1',
    database,
    openMaps,
    answer: async (_request, response) => {
      response.writeHead(404).end()
    },
  })
  let stopping: Promise<void> | null = null
  const stop = () => {
    stopping ??= stopServing().then(() => database.$disconnect())
    return stopping
  }
  return { port, database, openMaps, stop }
}

export type TestPerson = { id: string; name: string; cookie: string }

/** Somebody with an account and a session. */
export async function makePerson(database: Database, name: string): Promise<TestPerson> {
  const id = v7()
  await database.user.create({ data: { id, email: `${id}@example.org`, name } })
  const [cookie = ''] = (await sealSession({ userId: id, sessionVersion: 0 })).split(';')
  return { id, name, cookie }
}
