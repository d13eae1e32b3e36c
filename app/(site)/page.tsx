import { DashboardDoor } from '@/components/dashboard/dashboard-door'
import { MapSection } from '@/components/dashboard/map-section'
import { templateOffers } from '@/components/dashboard/template-offers'
import type { DrawnMap } from '@/components/map-picture/use-live-picture'
import { exampleDebate } from '@/components/site/example-debate'
import { Landing } from '@/components/site/landing'
import { pictureOfTemplate } from '@/lib/domain/templates/picture-of-template'
import { TEMPLATES } from '@/lib/domain/templates/templates'
import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { openMaps } from '@/lib/server/log/process-maps'
import { drawMap } from '@/lib/server/maps/draw-map'
import { findShowcase } from '@/lib/server/maps/find-showcase'
import { listMaps, listPublicMaps } from '@/lib/server/maps/list-maps'
import { readMap } from '@/lib/server/maps/read-map'

/** As many as a visitor looks through. */
const SHOWN_TO_VISITORS = 6

/** Drawn once for everybody: a template is the same for all. */
const DRAWN = TEMPLATES.map((template) => ({ ...template, picture: pictureOfTemplate(template) }))

/** The dashboard of whoever is signed in; for everybody else what Crux is, and what is public. */
export default async function HomePage() {
  const viewer = await findViewer()
  if (!viewer) {
    const [maps, shown] = await Promise.all([listPublicMaps(database(), null, SHOWN_TO_VISITORS), showcase()])
    return <Landing shown={shown} publicMaps={<MapSection title="Public maps" maps={maps} />} />
  }
  const [maps, publicMaps, tourMapId = null] = await Promise.all([
    listMaps(database(), viewer.id),
    listPublicMaps(database(), viewer.id),
    findShowcase(database()),
  ])
  return <DashboardDoor maps={maps} publicMaps={publicMaps} templates={templateOffers(DRAWN)} tourMapId={tourMapId} />
}

/** The map on the first page as it is now; a small drawn debate where there is none. */
async function showcase(): Promise<{ mapId: string | null; drawn: DrawnMap }> {
  const mapId = await findShowcase(database())
  const read = mapId === undefined ? undefined : await readMap(openMaps(), mapId, null)
  return mapId !== undefined && read
    ? { mapId, drawn: drawMap(read, 'glance') }
    : { mapId: null, drawn: drawMap({ map: exampleDebate(), seq: 0 }, 'glance') }
}
