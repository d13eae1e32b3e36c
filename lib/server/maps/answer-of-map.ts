import { targetKey } from '@/lib/domain/debate-map'
import type { SemanticsName } from '@/lib/domain/evaluation/debate-strengths'
import { stanceKey } from '@/lib/domain/stances/stance-key'
import { stanceWeights } from '@/lib/domain/stances/stance-weights'
import { wordingOf } from '@/lib/domain/stances/wording'
import { snapshotOf } from '@/lib/sync/snapshot'
import { evaluateApart } from '../evaluation/answer-evaluation'
import type { MapQuestion } from '../evaluation/evaluation-job'
import { clientAddressOf } from '../http/client-address'
import { limitRequests } from '../http/limit-requests'
import type { OpenMap, OpenMaps } from '../log/open-maps'
import { seenOf } from '../stances/stance-state'
import { type ReadMap, readOpenMap } from './read-map'

/** Of one claim what decides it and what moves its strength, or of every question its answers side by side. */
export type AskedOfMap =
  | { kind: 'crux'; claim: string; semantics: SemanticsName }
  | { kind: 'answers'; semantics: SemanticsName }

/**
 * What is asked of a map, worked out apart from the server; undefined when there is no such map or claim for whoever asks
 * (null: signed out). Throws `ServerBusy` when too many wait.
 */
export async function answerOfMap(
  openMaps: OpenMaps,
  request: Request,
  { mapId, viewer, asked }: { mapId: string; viewer: string | null; asked: AskedOfMap },
): Promise<Response | undefined> {
  const tooFast =
    (await limitRequests('exportsOfAddress', clientAddressOf(request.headers))) ??
    (viewer && (await limitRequests('conversionsOfPerson', viewer)))
  if (tooFast) return tooFast
  const job = await openMaps.withMap(mapId, async (open) => {
    if (!isThere(readOpenMap(open, viewer), asked)) return undefined
    const said = await saidFor(open, viewer)
    // As of now: while stances were read somebody may have lost their leave.
    const read = readOpenMap(open, viewer)
    if (!read || !isThere(read, asked)) return undefined
    const quotes = said.evidence.flatMap(({ quoteId }) => read.map.quotes.get(quoteId) ?? [])
    const snapshot = { ...snapshotOf(read.map, read.seq), sources: [], quotes, annotations: [], deletions: [] }
    return { snapshot, ...said, ...asked }
  })
  return job && evaluateApart(job)
}

const isThere = (read: ReadMap | null | undefined, asked: AskedOfMap): boolean =>
  read ? asked.kind === 'answers' || read.map.claims.has(asked.claim) : false

/** The base weights that what people say gives, as far as this person may see it. */
async function saidFor(open: OpenMap, viewer: string | null): Promise<Pick<MapQuestion, 'weights' | 'evidence'>> {
  const state = await open.stances.newest()
  const map = readOpenMap(open, viewer, 'stance.read')?.map
  if (!map) return { weights: {}, evidence: [] }
  const seen = seenOf(state, map, viewer)
  const { weightOf, evidence } = stanceWeights({
    ...{ rule: state.rule, viewer, wordingOf: (target) => wordingOf(map, target) },
    seen: new Map(seen.map((each) => [stanceKey(each.target), each])),
  })
  const things = seen.flatMap(({ target }) => (target.kind === 'evidence' ? [] : [target]))
  return { weights: Object.fromEntries(things.map((thing) => [targetKey(thing), weightOf(thing)])), evidence }
}
