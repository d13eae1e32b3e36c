import { z } from 'zod'
import { findCaller } from '@/lib/server/auth/caller'
import { answerRoute } from '@/lib/server/http/answer-route'
import { malformed, notFound } from '@/lib/server/http/api-error'
import { clientAddressOf } from '@/lib/server/http/client-address'
import { limitRequests } from '@/lib/server/http/limit-requests'
import { openMaps } from '@/lib/server/log/process-maps'
import { findExport, namesOfExports } from '@/lib/server/maps/map-exports'
import { printExport } from '@/lib/server/maps/print-export'
import { readMap } from '@/lib/server/maps/read-map'

const QuerySchema = z.object({ format: z.string(), theme: z.enum(['light', 'dark']).default('light') })

/** The map as a file to keep, in the format that is asked for. */
export const GET = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const query = QuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const format = query.success ? findExport(query.data.format) : undefined
  if (!query.success || !format)
    return malformed(`Name a format: ${namesOfExports().join(', ')}; theme: light or dark.`)
  const viewer = await findCaller()
  const tooFast =
    (await limitRequests('exportsOfAddress', clientAddressOf(request.headers))) ??
    (viewer && (await limitRequests('exportsOfPerson', viewer.id)))
  if (tooFast) return tooFast
  const read = await readMap(openMaps(), (await params).mapId, viewer?.id ?? null, 'map.export')
  if (!read) return notFound()
  const title = read.map.details?.title ?? ''
  return new Response(await printExport(format, read, { theme: query.data.theme }), {
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
