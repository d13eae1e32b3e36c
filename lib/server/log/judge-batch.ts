import { type Action, can, standingOf } from '@/lib/domain/access'
import { actionsOf } from '@/lib/domain/actions-of'
import { applyOperation } from '@/lib/domain/apply-operation'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { LoggedOperation } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'
import type { Answer } from '@/lib/sync/protocol'
import { encodeEntry } from './encoded-entry'
import type { MapState } from './load-map'
import { type MapBatch, NetChanges } from './map-batch'

/** An operation on its way into the log. */
export type Submission = {
  operation: LoggedOperation
  /** Who does it: a person's id, from the session and never from the wire. */
  author: string
  /**
   * What it asks leave for, when that is not what `actionsOf` says: for the kinds that only the server makes.
   * An empty list asks nothing.
   */
  actions?: readonly Action[]
  /** Whose leave that is, when not the author's: an accepted invitation stands or falls with whoever made it. */
  asker?: string
  /** The invitation that it stands or falls with: once that is revoked, nobody may. */
  invitation?: string
}

export type Judged = { state: MapState; batch: MapBatch; answers: Map<string, Answer> }

/**
 * Says of each submission, one after the other, whether it is accepted, as if the log ended where the
 * state does. Pure: nothing has happened until the batch is committed.
 */
export function judgeBatch(state: MapState, submissions: readonly Submission[], at: string): Judged {
  const changes = new NetChanges()
  const batch: MapBatch = {
    mapId: state.map.id,
    after: state.seq,
    at,
    entries: [],
    refusals: [],
    unkept: [],
    invitations: [],
    changes: [],
  }
  const answers = new Map<string, Answer>()
  let { map, seq } = state
  for (const submission of submissions) {
    const { operation, author, invitation } = submission
    if (invitation !== undefined) batch.invitations.push(invitation)
    const applied = judge(map, submission, at)
    if (applied.ok) {
      map = applied.value.map
      seq += 1
      changes.add(applied.value.changes)
      batch.entries.push(encodeEntry({ author, at, seq, operation }))
      answers.set(operation.id, { operationId: operation.id, outcome: 'accepted', seq })
    } else {
      const { refusal } = applied
      if (isKept(map, author, refusal)) batch.refusals.push({ operationId: operation.id, author, at, refusal })
      else batch.unkept.push(operation.id)
      answers.set(operation.id, { operationId: operation.id, outcome: 'refused', refusal })
    }
  }
  batch.changes = changes.list()
  return { state: { map, seq }, batch, answers }
}

function judge(map: DebateMap, { operation, author, actions, asker = author }: Submission, at: string) {
  const refusal = refuseAccess(map, operation, asker, actions)
  return refusal ? ({ ok: false, refusal } as const) : applyOperation(map, operation, { author, at })
}

/** Whoever is no member could fill the database with what they may not do: it is the same again without being kept. */
const isKept = (map: DebateMap, author: string, { code }: Refusal): boolean =>
  code !== 'not-allowed' || Boolean(map.people.get(author)?.role)

/** Why this person may not do this to this map, if so; `author` null is somebody signed out. */
export function refuseAccess(
  map: DebateMap,
  operation: LoggedOperation,
  author: string | null,
  actions: readonly Action[] = actionsOf(map, operation, author ?? ''),
): Refusal | undefined {
  const standing = standingOf(map, author)
  const action = actions.find((asked) => !can(standing, asked))
  return action && { code: 'not-allowed', action }
}
