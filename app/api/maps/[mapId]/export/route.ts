import { chooseForExport, unknownClaims } from '@/lib/domain/formats/export-choice'
import { originOf } from '@/lib/domain/formats/map-origin'
import { findCaller } from '@/lib/server/auth/caller'
import { answerRoute } from '@/lib/server/http/answer-route'
import { malformed, notFound } from '@/lib/server/http/api-error'
import { clientAddressOf } from '@/lib/server/http/client-address'
import { limitRequests } from '@/lib/server/http/limit-requests'
import { openMaps } from '@/lib/server/log/process-maps'
import { readExportQuery } from '@/lib/server/maps/export-query'
import { printExport } from '@/lib/server/maps/print-export'
import { readMap } from '@/lib/server/maps/read-map'

/** The map as a file to keep, in the format that is asked for. */
export const GET = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const query = readExportQuery(new URL(request.url).searchParams)
  if (!query.ok) return malformed(query.message)
  const { format, choice, options } = query
  const viewer = await findCaller()
  const tooFast =
    (await limitRequests('exportsOfAddress', clientAddressOf(request.headers))) ??
    (viewer && (await limitRequests('exportsOfPerson', viewer.id)))
  if (tooFast) return tooFast
  const read = await readMap(openMaps(), (await params).mapId, viewer?.id ?? null, 'map.export')
  if (!read) return notFound()
  const [unknown] = unknownClaims(read.map, choice)
  if (unknown !== undefined) return malformed(`There is no claim ${unknown} on this map.`)
  const map = chooseForExport(read.map, choice)
  const title = read.map.details?.title ?? ''
  // A part of a map would look like a copy in which the rest was deleted.
  const origin = map === read.map ? originOf(map.id, read.seq) : undefined
  return new Response(await printExport(format, { map, seq: read.seq }, { ...options, origin }), {
    headers: {
      'content-type': format.mediaType,
      'content-disposition': attachment(`${title}${format.extensions[0]}`),
      'cache-control': 'no-store',
      // A browser must not find a page in what people wrote.
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
    },
  })
})

/** RFC 6266: a name that every browser can save, and the true one for those that know UTF-8. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .()-]+/g, '_').trim() || 'map'
  const bare = name.replace(/[\\/:*?"<>|]+/g, '_')
  const encoded = encodeURIComponent(bare).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
