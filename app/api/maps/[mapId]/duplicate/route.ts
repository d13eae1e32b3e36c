import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound, signInFirst } from '@/lib/server/http/api-error'
import { guardWrite } from '@/lib/server/http/guard-write'
import { openMaps } from '@/lib/server/log/process-maps'
import { duplicateMap } from '@/lib/server/maps/duplicate-map'
import { refused } from '@/lib/server/maps/refused'

/** Makes a private copy of the map for whoever asks. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const turnedDown = guardWrite(request)
  if (turnedDown) return turnedDown
  const viewer = await findViewer()
  if (!viewer) return signInFirst()
  const made = await duplicateMap(database(), openMaps(), (await params).mapId, viewer)
  if (!made) return notFound()
  return made.ok ? Response.json({ mapId: made.value.mapId }, { status: 201 }) : refused(made.refusal)
})
