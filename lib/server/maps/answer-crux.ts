import { targetKey } from '@/lib/domain/debate-map'
import type { SemanticsName } from '@/lib/domain/evaluation/debate-strengths'
import { stanceWeights } from '@/lib/domain/stances/stance-weights'
import { wordingOf } from '@/lib/domain/stances/wording'
import { snapshotOf } from '@/lib/sync/snapshot'
import { evaluateApart } from '../evaluation/answer-evaluation'
import { clientAddressOf } from '../http/client-address'
import { limitRequests } from '../http/limit-requests'
import type { OpenMap, OpenMaps } from '../log/open-maps'
import { seenOf } from '../stances/stance-board'
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
    const weights = await weightsFor(open, viewer)
    // As of now: while stances were read somebody may have lost their leave.
    const read = readOpenMap(open, viewer)
    if (!read?.map.claims.has(asked.claim)) return undefined
    const snapshot = { ...snapshotOf(read.map, read.seq), sources: [], quotes: [], annotations: [], deletions: [] }
    return { kind: 'crux', snapshot, weights, ...asked } as const
  })
  return job && evaluateApart(job)
}

/** The base weights of what people spoke of, as far as this person may see it. */
async function weightsFor(open: OpenMap, viewer: string | null): Promise<Record<string, number>> {
  const state = await open.stances.newest()
  const map = readOpenMap(open, viewer, 'stance.read')?.map
  if (!map) return {}
  const seen = seenOf(state, map, viewer)
  const weightOf = stanceWeights({
    ...{ rule: state.rule, viewer, wordingOf: (target) => wordingOf(map, target) },
    seen: new Map(seen.map((each) => [targetKey(each.target), each])),
  })
  return Object.fromEntries(seen.map(({ target }) => [targetKey(target), weightOf(target)]))
}
