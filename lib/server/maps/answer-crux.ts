import { targetKey } from '@/lib/domain/debate-map'
import type { SemanticsName } from '@/lib/domain/evaluation/debate-strengths'
import { stanceKey } from '@/lib/domain/stances/stance-key'
import { stanceWeights } from '@/lib/domain/stances/stance-weights'
import { wordingOf } from '@/lib/domain/stances/wording'
import { snapshotOf } from '@/lib/sync/snapshot'
import { evaluateApart } from '../evaluation/answer-evaluation'
import type { CruxQuestion } from '../evaluation/evaluation-job'
import { clientAddressOf } from '../http/client-address'
import { limitRequests } from '../http/limit-requests'
import type { OpenMap, OpenMaps } from '../log/open-maps'
import { seenOf } from '../stances/stance-state'
import { readOpenMap } from './read-map'

type Asked = { claim: string; semantics: SemanticsName }

/**
 * Whether one claim stands, what decides that, and what moves its strength; undefined when there is no such claim for whoever asks
 * (null: signed out). Throws `ServerBusy` when too many wait.
 */
export async function answerCrux(
  openMaps: OpenMaps,
  request: Request,
  { mapId, viewer, asked }: { mapId: string; viewer: string | null; asked: Asked },
): Promise<Response | undefined> {
  const tooFast =
    (await limitRequests('exportsOfAddress', clientAddressOf(request.headers))) ??
    (viewer && (await limitRequests('conversionsOfPerson', viewer)))
  if (tooFast) return tooFast
  const job = await openMaps.withMap(mapId, async (open) => {
    if (!readOpenMap(open, viewer)?.map.claims.has(asked.claim)) return undefined
    const said = await saidFor(open, viewer)
    // As of now: while stances were read somebody may have lost their leave.
    const read = readOpenMap(open, viewer)
    if (!read?.map.claims.has(asked.claim)) return undefined
    const quotes = said.evidence.flatMap(({ quoteId }) => read.map.quotes.get(quoteId) ?? [])
    const snapshot = { ...snapshotOf(read.map, read.seq), sources: [], quotes, annotations: [], deletions: [] }
    return { kind: 'crux', snapshot, ...said, ...asked } as const
  })
  return job && evaluateApart(job)
}

/** The base weights that what people say gives, as far as this person may see it. */
async function saidFor(open: OpenMap, viewer: string | null): Promise<Pick<CruxQuestion, 'weights' | 'evidence'>> {
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
