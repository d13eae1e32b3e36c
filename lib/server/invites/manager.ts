import { can } from '@/lib/domain/access'
import type { Viewer } from '../auth/request-viewer'
import { notAllowed, notFound, signInFirst } from '../http/api-error'
import { openMaps } from '../log/process-maps'
import { readMap } from '../maps/read-map'

/** The refusal for somebody who may not manage the members of this map; null for those who may. */
export async function refuseUnlessManager(viewer: Viewer | undefined, mapId: string): Promise<Response | null> {
  const read = await readMap(openMaps(), mapId, viewer?.id ?? null)
  if (!read) return viewer ? notFound() : signInFirst()
  if (!viewer) return signInFirst()
  return can(read.standing, 'members.manage') ? null : notAllowed()
}
