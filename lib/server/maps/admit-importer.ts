import { can } from '@/lib/domain/access'
import type { Viewer } from '../auth/request-viewer'
import { admitWriter } from '../http/admit-writer'
import { notAllowed, notFound } from '../http/api-error'
import { openMaps } from '../log/process-maps'
import { readMap } from './read-map'

/** Reading a file and bringing it into a map, or comparing it with one, is much work at once. */
const COST = 10

/**
 * The first lines of every route that brings a file to a map: who asks may write, and import into this map. Asked before
 * megabytes are read for nothing; what is written is judged again when it is committed.
 */
export async function admitImporter(
  request: Request,
  mapId: string,
): Promise<{ ok: true; viewer: Viewer } | { ok: false; answer: Response }> {
  const writer = await admitWriter(request, COST)
  if (!writer.ok) return writer
  const before = await readMap(openMaps(), mapId, writer.viewer.id)
  if (!before) return { ok: false, answer: notFound() }
  return can(before.standing, 'map.import-into') ? writer : { ok: false, answer: notAllowed() }
}
