import { findFormat } from '@/lib/domain/formats/find-format'
import type { MapDraft } from '@/lib/domain/formats/format'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import type { MergePlan } from '@/lib/domain/merge/merge-plan'
import { planCopy, type StateOfMap } from '@/lib/domain/merge/plan-copy'
import type { Snapshot } from '@/lib/sync/protocol'
import { mapOfSnapshot } from '@/lib/sync/snapshot'

/** What the planning of a merge needs, as plain data: it may be done in another process. */
export type MergeJob = {
  /** The format that the file was read in, by name. */
  from: string
  draft: MapDraft
  now: Snapshot
  base: Snapshot | null
  person: string
}

const stateOf = (snapshot: Snapshot): StateOfMap => ({ map: mapOfSnapshot(snapshot), seq: snapshot.seq })

export function planJob({ from, draft, now, base, person }: MergeJob): MergePlan {
  const format = findFormat(READABLE_FORMATS, from)
  if (!format) throw new Error(`${from} cannot be read`)
  return planCopy(format, draft, stateOf(now), { base: base && stateOf(base), person })
}
