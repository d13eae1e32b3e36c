import type { DebateMap } from '@/lib/domain/debate-map'
import { repeatedClaims } from '@/lib/domain/formats/fit-into'
import type { MapDraft } from '@/lib/domain/formats/format'
import { isLikelyCopy } from '@/lib/domain/merge/plan-copy'
import { ConvertSchema } from '@/lib/server/convert/convert-schema'
import { admitPerson } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound } from '@/lib/server/http/api-error'
import { limitRequests } from '@/lib/server/http/limit-requests'
import { openMaps } from '@/lib/server/log/process-maps'
import { readMap } from '@/lib/server/maps/read-map'
import { takeFileToRead } from '@/lib/server/maps/take-map-file'

/** Reads a file and says what it holds; writes it in another format when one is named. Keeps nothing. */
export const POST = answerRoute(async (request) => {
  const admitted = await admitPerson(request)
  if (!admitted.ok) return admitted.answer
  const { viewer } = admitted
  const tooFast = await limitRequests('conversionsOfPerson', viewer.id)
  if (tooFast) return tooFast
  const file = await takeFileToRead(request, viewer, ConvertSchema)
  if (!file.ok) return file.answer
  const { read, body } = file
  const target = body.into === undefined ? undefined : await readMap(openMaps(), body.into, viewer.id)
  if (body.into !== undefined && !target) return notFound()
  const { from, runnerUp, counts, findings, draft, picture, written } = read
  return Response.json(
    {
      ...{ from, runnerUp, counts, findings },
      ...(written && { to: written.to, losses: written.losses, ...fileOf(written.file) }),
      ...(picture && { picture }),
      ...(target && whatRepeats(target.map, draft)),
      ...(body.options?.draft ? { draft } : {}),
    },
    { headers: { 'cache-control': 'no-store' } },
  )
})

function whatRepeats(map: DebateMap, draft: MapDraft) {
  const repeats = repeatedClaims(map, draft.content.claims)
  return { repeats, isCopy: isLikelyCopy(draft, map, repeats.length) }
}

const fileOf = (file: string | Uint8Array) =>
  typeof file === 'string' ? { text: file } : { base64: Buffer.from(file).toString('base64') }
