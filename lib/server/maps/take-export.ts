import { tellVerdicts } from '@/lib/domain/evaluation/told-verdicts'
import { chooseForExport, unknownClaims } from '@/lib/domain/formats/export-choice'
import type { PrintOptions } from '@/lib/domain/formats/format'
import { originOf } from '@/lib/domain/formats/map-origin'
import { findCaller } from '../auth/caller'
import { guardBody } from '../http/admit-writer'
import { malformed, notFound } from '../http/api-error'
import { clientAddressOf } from '../http/client-address'
import { limitRequests } from '../http/limit-requests'
import { readJson } from '../http/read-json'
import { openMaps } from '../log/process-maps'
import { ExportBodySchema, type ExportQuery, exportAsked, readExportQuery } from './export-query'
import { type ReadMap, readMap } from './read-map'

/** Ids of as many claims as a map has. */
const BODY_BYTES = 4_000_000

type Asked = Extract<ExportQuery, { ok: true }>
export type TakenExport =
  | {
      ok: true
      asked: Asked
      title: string
      read: Pick<ReadMap, 'map' | 'seq'>
      /** The state that the file is a copy of; a part of a map would look like a copy in which the rest was deleted. */
      origin: PrintOptions['origin']
      /** Of the whole map. */
      verdicts: PrintOptions['verdicts']
    }
  | { ok: false; answer: Response }

/**
 * The part of the map that a request asks to export, or the refusal to send. The choice is in the address, or in the body of
 * a `POST` where it names more claims than an address holds.
 */
export async function takeExport(request: Request, mapId: string): Promise<TakenExport> {
  const query = request.method === 'POST' ? await readBody(request) : readExportQuery(new URL(request.url).searchParams)
  if ('answer' in query) return { ok: false, answer: query.answer }
  if (!query.ok) return { ok: false, answer: malformed(query.message) }
  const viewer = await findCaller()
  const tooFast =
    (await limitRequests('exportsOfAddress', clientAddressOf(request.headers))) ??
    (viewer && (await limitRequests('exportsOfPerson', viewer.id)))
  if (tooFast) return { ok: false, answer: tooFast }
  const whole = await readMap(openMaps(), mapId, viewer?.id ?? null, 'map.export')
  if (!whole) return { ok: false, answer: notFound() }
  const [unknown] = unknownClaims(whole.map, query.choice)
  if (unknown !== undefined) return { ok: false, answer: malformed(`There is no claim ${unknown} on this map.`) }
  const read = { map: chooseForExport(whole.map, query.choice), seq: whole.seq }
  const origin = read.map === whole.map ? originOf(whole.map.id, whole.seq) : undefined
  const verdicts = query.tellsVerdicts ? tellVerdicts(whole.map) : undefined
  return { ok: true, asked: query, title: whole.map.details?.title ?? '', read, origin, verdicts }
}

async function readBody(request: Request): Promise<ExportQuery | { answer: Response }> {
  const refusal = await guardBody(request)
  if (refusal) return { answer: refusal }
  const body = await readJson(request, ExportBodySchema, BODY_BYTES)
  return body.ok ? exportAsked(body.value) : { answer: body.answer }
}
