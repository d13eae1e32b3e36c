import { readFileSync } from 'node:fs'
import { parseCruxJson } from '@/lib/domain/formats/crux-json'
import { SAMPLE_ACCOUNTS } from './auth/sample-accounts'
import { database } from './database'
import { OpenMaps } from './log/open-maps'
import { importAsNewMap } from './maps/import-as-new-map'
import { joinMap } from './maps/submit-operations'

/**
 * Puts the sample debate into the database of DATABASE_URL, by the ordinary import: public, with the two sample
 * people as owner and editor. Started by `npm start` on the first run.
 */
async function loadSample(): Promise<void> {
  const file = new URL('../../prisma/sample-debate.json', import.meta.url)
  const parsed = parseCruxJson(readFileSync(file, 'utf8'))
  if (!parsed.ok)
    throw new Error(`The sample debate is broken: ${parsed.findings.map(({ message }) => message).join(' ')}`)
  const [owner, editor] = SAMPLE_ACCOUNTS
  const imported = await importAsNewMap(database(), owner, parsed.value, { trusted: true, visibility: 'public' })
  if (!imported.ok) throw new Error(`The sample debate was refused: ${JSON.stringify(imported.refusal)}`)
  const openMaps = new OpenMaps(database(), null)
  const answer = await joinMap(openMaps, imported.value.mapId, editor, 'editor')
  await openMaps.stop()
  if (answer?.outcome !== 'accepted')
    throw new Error(`The sample's second person could not join: ${JSON.stringify(answer)}`)
}

try {
  await loadSample()
} finally {
  await database().$disconnect()
}
