import { Dashboard } from '@/components/dashboard/dashboard'
import { MapSection } from '@/components/dashboard/map-section'
import { Landing } from '@/components/site/landing'
import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { listMaps, listPublicMaps } from '@/lib/server/maps/list-maps'

/** As many as a visitor looks through. */
const SHOWN_TO_VISITORS = 6

/** The dashboard of whoever is signed in; for everybody else what Crux is, and what is public. */
export default async function HomePage() {
  const viewer = await findViewer()
  if (!viewer) {
    const maps = await listPublicMaps(database(), null, SHOWN_TO_VISITORS)
    return <Landing publicMaps={<MapSection title="Public maps" maps={maps} signedIn={false} />} />
  }
  const [maps, publicMaps] = await Promise.all([listMaps(database(), viewer.id), listPublicMaps(database(), viewer.id)])
  return <Dashboard maps={maps} publicMaps={publicMaps} />
}
