import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EmbeddedMap } from '@/components/site/embedded-map'
import { openMaps } from '@/lib/server/log/process-maps'
import { drawMap } from '@/lib/server/maps/draw-map'
import { readMap } from '@/lib/server/maps/read-map'

type Props = { params: Promise<{ mapId: string }> }

/** As anybody may read it, whoever looks: a page of another site must not show what is not for everybody. */
const findOpenMap = cache((mapId: string) => readMap(openMaps(), mapId, null))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const read = await findOpenMap((await params).mapId)
  return { title: read?.map.details?.title ?? 'Not found', robots: { index: false } }
}

/** A map for the frames of other sites: to read and to look around in, live; everything else is a link away. */
export default async function EmbedPage({ params }: Props) {
  const { mapId } = await params
  const read = await findOpenMap(mapId)
  if (!read) notFound()
  return <EmbeddedMap mapId={mapId} drawn={drawMap(read)} />
}
