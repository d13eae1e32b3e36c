import { database, databaseUrl } from '@/lib/server/database'
import { Hints } from '@/lib/server/log/hints'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { serve } from '@/lib/server/serve'

// The server process of `live-process.ts`: the live door without pages, on PORT.
const openMaps = new OpenMaps(database(), new Hints(databaseUrl()))
openMaps.start()
await serve({
  port: Number(process.env.PORT),
  host: '127.0.0.1',
  database: database(),
  openMaps,
  answer: async (_request, response) => void response.writeHead(404).end(),
})
process.send?.('ready')
process.on('disconnect', () => process.exit())
