import { answerRoute } from '@/lib/server/http/answer-route'
import { printExport } from '@/lib/server/maps/print-export'
import { takeExport } from '@/lib/server/maps/take-export'

/** The map as a file to keep, in the format that is asked for. */
const answer = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const taken = await takeExport(request, (await params).mapId)
  if (!taken.ok) return taken.answer
  const { asked, read, origin, verdicts, title } = taken
  const { format, options } = asked
  return new Response(await printExport(format, read, { ...options, origin, verdicts }), {
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
export const GET = answer
export const POST = answer

/** RFC 6266: a name that every browser can save, and the true one for those that know UTF-8. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .()-]+/g, '_').trim() || 'map'
  const bare = name.replace(/[\\/:*?"<>|]+/g, '_')
  const encoded = encodeURIComponent(bare).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
