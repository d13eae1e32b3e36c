import type { MapDetails } from '@/lib/domain/model'
import type { Database } from '../database'
import { Prisma } from '../generated/prisma/client'
import { printEntryRows } from './encoded-entry'
import { type MapBatch, operationIds } from './map-batch'
import { RowChanges } from './row-changes'
import { rowStatements } from './row-statements'

/**
 * Writes batches of several maps in one statement, which is one transaction. Each batch stands or falls by
 * itself: it is written, whole, exactly when its map's log still ends where the batch was judged and none of
 * its operations has been answered before. Answers the ids of the maps whose batch was written.
 *
 * A failure of the database fails all of them; whether they were written is then not known.
 */
export async function commitBatches(database: Database, batches: readonly MapBatch[]): Promise<Set<string>> {
  const taken = await commitStatement(database, batches)
  return new Set(taken.map(({ id }) => id))
}

/**
 * The statement itself, for use in a transaction of several.
 *
 * - `seen` is what the statement's snapshot says: maps whose log ends where it should, without these operations, whose
 *   invitations still hold.
 * - `locked` then takes the locks, in the order of the ids so that two processes cannot wait for each other.
 *   While it waited, somebody may have committed what the snapshot does not show. That person wrote the map's
 *   row: `xmin`, the transaction that wrote it last, is no longer what was seen, and the map is left out.
 *   (`seq` alone would not tell, as storing a refusal leaves it.)
 * - `taken` raises the sequence numbers. All writing joins with it.
 *
 * `OFFSET 0` keeps PostgreSQL from turning the lookups in `seen` into a join over whole tables: the plan is kept
 * while the tables grow.
 *
 * Data-modifying parts of one statement do not see each other's rows, and need not; foreign keys are checked
 * when it ends.
 */
export function commitStatement(database: Pick<Database, '$queryRaw'>, batches: readonly MapBatch[]) {
  const rows = new RowChanges()
  for (const batch of batches) rows.add(batch.mapId, batch.changes)
  const entries = batches.flatMap((batch) => printEntryRows(batch.mapId, batch.entries))
  const refusals = batches.flatMap((batch) => batch.refusals.map((refused) => ({ mapId: batch.mapId, ...refused })))
  const writes = [
    ...(entries.length > 0 ? [insertEntries(`[${entries.join(',')}]`)] : []),
    ...(refusals.length > 0 ? [insertRefusals(JSON.stringify(refusals))] : []),
    ...rowStatements(rows),
  ]
  return database.$queryRaw<{ id: string }[]>`/* prepared */
WITH batch AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(${JSON.stringify(batches.map(batchRow))}::jsonb) AS b(
    "mapId" text, after int, entries int, ids text[], invitations text[], at timestamptz,
    title text, description text, visibility "Visibility", archived bool,
    burden "MapBurden"
  )
),
seen AS MATERIALIZED (
  SELECT m.id, m.writer FROM batch b,
    LATERAL (SELECT id, seq, xmin AS writer FROM "Map" WHERE id = b."mapId" OFFSET 0) AS m
  WHERE m.seq = b.after
    AND NOT EXISTS (
      SELECT 1 FROM unnest(b.ids) AS o(id),
        LATERAL (SELECT 1 FROM "LogEntry" l WHERE l."mapId" = b."mapId" AND l."operationId" = o.id OFFSET 0) AS hit
    )
    AND NOT EXISTS (
      SELECT 1 FROM unnest(b.ids) AS o(id),
        LATERAL (SELECT 1 FROM "Refusal" r WHERE r."mapId" = b."mapId" AND r."operationId" = o.id OFFSET 0) AS hit
    )
    AND NOT EXISTS (
      SELECT 1 FROM unnest(b.invitations) AS i(id)
      WHERE NOT EXISTS (
        SELECT 1 FROM "Invite" v WHERE v."mapId" = b."mapId" AND v.id = i.id AND v."revokedAt" IS NULL OFFSET 0
      )
    )
),
locked AS MATERIALIZED (
  SELECT m.id FROM "Map" m JOIN seen ON seen.id = m.id AND seen.writer = m.xmin
  ORDER BY m.id FOR NO KEY UPDATE OF m
),
taken AS (
  UPDATE "Map" m SET
    seq = m.seq + b.entries,
    "updatedAt" = CASE WHEN b.entries > 0 THEN b.at ELSE m."updatedAt" END,
    title = coalesce(b.title, m.title),
    description = coalesce(b.description, m.description),
    visibility = coalesce(b.visibility, m.visibility),
    archived = coalesce(b.archived, m.archived),
    -- Null is a value of its own: with the details come all of them.
    burden = CASE WHEN b.title IS NULL THEN m.burden ELSE b.burden END
  FROM batch b JOIN locked ON locked.id = b."mapId"
  WHERE m.id = b."mapId"
  RETURNING m.id
)
${Prisma.join([Prisma.empty, ...writes], ',\n')}
SELECT id FROM taken`
}

const batchRow = (batch: MapBatch) => ({
  ...detailsAfter(batch),
  mapId: batch.mapId,
  after: batch.after,
  entries: batch.entries.length,
  ids: operationIds(batch),
  invitations: batch.invitations,
  at: batch.at,
})

function detailsAfter({ changes }: MapBatch): MapDetails | undefined {
  for (const change of changes) if (change.table === 'details') return change.after
  return undefined
}

const insertEntries = (json: string) => Prisma.sql`"insertEntries" AS (
  INSERT INTO "LogEntry" ("mapId", seq, "operationId", author, at, operation)
  SELECT r."mapId", r.seq, r."operationId", r.author, r.at, r.operation
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, seq int, "operationId" text, author text, at timestamptz, operation jsonb
  )
  JOIN taken ON taken.id = r."mapId"
)`

const insertRefusals = (json: string) => Prisma.sql`"insertRefusals" AS (
  INSERT INTO "Refusal" ("mapId", "operationId", author, at, refusal)
  SELECT r."mapId", r."operationId", r.author, r.at, r.refusal
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, "operationId" text, author text, at timestamptz, refusal jsonb
  )
  JOIN taken ON taken.id = r."mapId"
)`
