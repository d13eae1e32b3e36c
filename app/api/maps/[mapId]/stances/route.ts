import { can } from '@/lib/domain/access'
import { StanceWishSchema } from '@/lib/domain/stances/person-stance'
import { findCaller } from '@/lib/server/auth/caller'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound } from '@/lib/server/http/api-error'
import { readJson } from '@/lib/server/http/read-json'
import { openMaps } from '@/lib/server/log/process-maps'
import { readOpenMap } from '@/lib/server/maps/read-map'
import { answerStance } from '@/lib/server/stances/answer-stance'
import { seenOf } from '@/lib/server/stances/stance-state'
import { takeStance } from '@/lib/server/stances/take-stance'

type Context = { params: Promise<{ mapId: string }> }

/** What people say how likely they hold, as far as whoever asks may see it. */
export const GET = answerRoute(async (_request, { params }: Context) => {
  const viewer = (await findCaller())?.id ?? null
  const told = await openMaps().withMap((await params).mapId, async (open) => {
    if (!readOpenMap(open, viewer, 'stance.read')) return undefined
    const state = await open.stances.newest()
    const read = readOpenMap(open, viewer, 'stance.read')
    return read && { rule: state.rule, seen: seenOf(state, read.map, viewer) }
  })
  return told ? Response.json(told, { headers: { 'cache-control': 'no-store' } }) : notFound()
})

/** Says how likely whoever asks holds a claim or an argument, or takes it back. */
export const POST = answerRoute(async (request, { params }: Context) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const { id } = writer.viewer
  const body = await readJson(request, StanceWishSchema)
  if (!body.ok) return body.answer
  const outcome = await openMaps().withMap((await params).mapId, (open) => {
    const read = readOpenMap(open, id)
    if (!read) return undefined
    return can(read.standing, 'stance.take') ? takeStance(database(), open, id, body.value) : 'not-allowed'
  })
  return answerStance(outcome)
})
