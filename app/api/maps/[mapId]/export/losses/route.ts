import { NOBODY_NAMED } from '@/lib/domain/formats/export-choice'
import { answerRoute } from '@/lib/server/http/answer-route'
import { findLosses } from '@/lib/server/maps/print-export'
import { takeExport } from '@/lib/server/maps/take-export'

/** What the file that the same address without `/losses` answers lacks of what was chosen. */
const answer = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const taken = await takeExport(request, (await params).mapId)
  if (!taken.ok) return taken.answer
  const { asked, read } = taken
  // That nobody is named is what was chosen.
  const losses = await findLosses(asked.format, read, asked.choice.names === false ? NOBODY_NAMED : undefined)
  return Response.json({ losses }, { headers: { 'cache-control': 'no-store' } })
})
export const GET = answer
export const POST = answer
