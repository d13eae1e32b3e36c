import { can } from '@/lib/domain/access'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { readJson } from '@/lib/server/http/read-json'
import { openMaps } from '@/lib/server/log/process-maps'
import { readOpenMap } from '@/lib/server/maps/read-map'
import { answerStance } from '@/lib/server/stances/answer-stance'
import { StanceRuleWishSchema } from '@/lib/server/stances/stance-rule-wish'
import { chooseStanceRule } from '@/lib/server/stances/take-stance'

/** Chooses how the map deals with stances: whether they are hidden until revealed, and whether they are without names. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const { id } = writer.viewer
  const body = await readJson(request, StanceRuleWishSchema)
  if (!body.ok) return body.answer
  const outcome = await openMaps().withMap((await params).mapId, (open) => {
    const read = readOpenMap(open, id)
    if (!read) return undefined
    return can(read.standing, 'stances.rule') ? chooseStanceRule(database(), open, id, body.value) : 'not-allowed'
  })
  return answerStance(outcome)
})
