import { v7 } from 'uuid'
import type { MapDraft } from '@/lib/domain/formats/format'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { type MergePlan, MergePlanSchema } from '@/lib/domain/merge/merge-plan'
import { baseOf } from '@/lib/domain/merge/plan-copy'
import { parseJson } from '@/lib/domain/parse-json'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { snapshotOf } from '@/lib/sync/snapshot'
import type { Database } from '../database'
import { apiError, malformed, notFound } from '../http/api-error'
import type { OpenMaps } from '../log/open-maps'
import { type ReadMap, readMap } from '../maps/read-map'
import { processWide } from '../process-wide'
import { runApart } from '../run-apart'
import { TaskGate } from '../task-gate'
import { mapAt } from './map-at'
import { planJob } from './merge-job'

/** Each folds a log and holds three maps. */
const AT_ONCE = 2
const MOST_WAITING = 10
/** What is below is planned within some tens of milliseconds, which the server can be without. */
const MANY_CLAIMS = 500
const MUCH_TEXT = 1_000_000

const gate = processWide('merges', () => new TaskGate(AT_ONCE, MOST_WAITING))

type CopyOfMap = {
  draft: MapDraft
  /** The format that it was read in, by name. */
  from: string
  seq?: number | undefined
}

type Planned = { ok: true; plan: MergePlan; read: ReadMap } | { ok: false; answer: Response }

/**
 * Compares a file that was read with the map that it is an edited copy of; or the refusal to send. Throws `ServerBusy` when too many
 * wait.
 */
export async function planFileMerge(
  { openMaps, database }: { openMaps: OpenMaps; database: Database },
  mapId: string,
  personId: string,
  { draft, from, seq }: CopyOfMap,
): Promise<Planned> {
  const sound = mapOfDraft(draft, { author: personId, at: new Date().toISOString() }, v7)
  if (!sound.ok) return { ok: false, answer: apiError(422, 'unreadable-file', sentenceForRefusal(sound.refusal)) }
  return gate().run(async (): Promise<Planned> => {
    const read = await readMap(openMaps, mapId, personId, 'map.import-into')
    if (!read) return { ok: false, answer: notFound() }
    if (seq !== undefined && seq > read.seq)
      return { ok: false, answer: malformed(`The log of this map has ${read.seq} entries.`) }
    const known = seq ?? baseOf(draft, mapId)
    // A file from before a backup was restored may be of a state that never came to be here.
    const isThere = known !== undefined && known >= 1 && known <= read.seq
    const base = !isThere ? undefined : known === read.seq ? read : await mapAt(database, mapId, known)
    const job = {
      ...{ draft, from, person: personId },
      now: snapshotOf(read.map, read.seq),
      base: base ? snapshotOf(base.map, base.seq) : null,
    }
    const isLarge =
      read.map.claims.size > MANY_CLAIMS ||
      read.map.size.living > MUCH_TEXT ||
      draft.content.claims.length > MANY_CLAIMS
    if (!isLarge) return { ok: true, plan: planJob(job), read }
    const planned = await runApart('merge/merge-process.ts', [], JSON.stringify(job))
    return { ok: true, plan: MergePlanSchema.parse(parseJson(new TextDecoder().decode(planned))), read }
  })
}
