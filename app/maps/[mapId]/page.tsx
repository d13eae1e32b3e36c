import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import Workspace from '@/components/workspace/workspace'
import { findViewer } from '@/lib/server/auth/viewer'
import { openMaps } from '@/lib/server/log/process-maps'
import { isShowcase } from '@/lib/server/maps/find-showcase'
import { readMap } from '@/lib/server/maps/read-map'
import { snapshotFor } from '@/lib/sync/snapshot'

type Props = { params: Promise<{ mapId: string }> }

const findMap = cache(async (mapId: string) => readMap(openMaps(), mapId, (await findViewer())?.id ?? null))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const read = await findMap((await params).mapId)
  const details = read?.map.details
  if (!details) return { title: 'Not found' }
  return { title: details.title, robots: details.visibility === 'public' ? undefined : { index: false } }
}

/** A map at work. What one may not read is answered like what does not exist. */
export default async function MapPage({ params }: Props) {
  const viewer = await findViewer()
  const read = await findMap((await params).mapId)
  if (!read) notFound()
  const person = viewer ? { id: viewer.id, name: viewer.name } : null
  const { map, seq, standing } = read
  return (
    <Workspace
      snapshot={snapshotFor(standing, map, seq)}
      person={person}
      standing={standing}
      offersTour={isShowcase(map)}
    />
  )
}
