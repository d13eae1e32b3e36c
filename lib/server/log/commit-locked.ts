import type { LogEntry } from '@/lib/domain/operation'
import type { Answer } from '@/lib/sync/protocol'
import type { Database } from '../database'
import { commitStatement } from './commit-batches'
import { type Judged, judgeBatch, type Submission } from './judge-batch'
import type { MapState } from './load-map'
import { foldEntries } from './map-copy'
import { findAnswers, readLogPages } from './read-log'

export type LockedCommit = {
  /** What others had committed after the state that was given. */
  missed: LogEntry[]
  /** Answers that operations had before. */
  known: Map<string, Answer>
  /** What came of the other operations. */
  judged: Judged
}

/**
 * The slow, sure way to commit, for when somebody else came first: takes the map's lock, in line with all who
 * want it, and only then reads what is new, judges and writes. Undefined when there is no such map.
 */
export const commitLocked = (
  database: Database,
  state: MapState,
  submissions: readonly Submission[],
): Promise<LockedCommit | undefined> =>
  database.$transaction(async (transaction) => {
    const mapId = state.map.id
    const locked = await transaction.$queryRaw<unknown[]>`SELECT 1 FROM "Map" WHERE id = ${mapId} FOR NO KEY UPDATE`
    if (locked.length === 0) return undefined
    const missed: LogEntry[] = []
    for await (const page of readLogPages(transaction, mapId, state.seq)) missed.push(...page)
    const known = await findAnswers(
      transaction,
      mapId,
      submissions.map(({ operation }) => operation.id),
    )
    const holds = await findInvitations(transaction, mapId, submissions)
    const open = submissions
      .filter(({ operation }) => !known.has(operation.id))
      .map((submission) => (holds(submission) ? submission : refusedToAll(submission)))
    const judged = judgeBatch(foldEntries(state, missed), open, new Date().toISOString())
    if (open.length > 0) {
      const taken = await commitStatement(transaction, [judged.batch])
      if (taken.length !== 1) throw new Error(`map ${mapId} was locked, and yet not written`)
    }
    return { missed, known, judged }
  })

/** What it depended on has ended: nobody has leave for it. */
const refusedToAll = ({ operation, author }: Submission): Submission => ({
  operation,
  author,
  actions: ['server.only'],
})

/** Whether what a submission depends on holds: only an invitation may have ended meanwhile. */
async function findInvitations(
  transaction: Pick<Database, 'invite'>,
  mapId: string,
  submissions: readonly Submission[],
): Promise<(submission: Submission) => boolean> {
  const ids = submissions.flatMap(({ invitation }) => invitation ?? [])
  if (ids.length === 0) return () => true
  const rows = await transaction.invite.findMany({ where: { mapId, id: { in: ids }, revokedAt: null } })
  const holding = new Set(rows.map(({ id }) => id))
  return ({ invitation }) => invitation === undefined || holding.has(invitation)
}
