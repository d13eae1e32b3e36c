import { playScript } from '@/lib/domain/testing/random-operations'
import { CAST, type Step } from '@/lib/domain/testing/random-steps'
import type { Database } from '@/lib/server/database'
import { Committer } from '@/lib/server/log/committer'
import { loadMap } from '@/lib/server/log/load-map'
import { MapCopy } from '@/lib/server/log/map-copy'
import { MapWriter } from '@/lib/server/log/map-writer'
import { createMap } from '@/lib/server/maps/create-map'

/** Plays a random script on a new map of the database, refused operations too. Answers the map's id. */
export async function playInDatabase(database: Database, script: readonly Step[], title: string): Promise<string> {
  const details = { title, description: '', visibility: 'private', archived: false } as const
  const created = await createMap(database, { id: CAST[0], name: CAST[0] }, details)
  if (!created.ok) throw new Error('not created')
  const { mapId } = created.value
  const state = await loadMap(database, mapId)
  if (!state) throw new Error('not there')
  const writer = new MapWriter(new MapCopy(state), database, new Committer(database), () => {})
  const { entries, refusals } = playScript(script)
  const operations = [...entries.slice(1), ...refusals.map(({ operation }) => ({ operation, author: CAST[1] }))]
  const submitted = await writer.submit(operations.map(({ operation, author }) => ({ operation, author, actions: [] })))
  if (!submitted.ok) throw new Error(submitted.reason)
  return mapId
}
