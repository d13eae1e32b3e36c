import type { Prisma } from '../generated/prisma/client'
import { BACKED_UP_TABLES, type BackedUpTable, type TableName } from './backed-up-tables'

/**
 * What goes to or from the database at once, in bytes of JSON; a row that is larger goes alone. Prisma keeps the
 * last hundred notes of its debug log, and with them the parameters of some 25 statements.
 */
export const BATCH_BYTES = 1_000_000

type Transaction = Prisma.TransactionClient
type Key = Record<string, string | number>
type SizedKey = Key & { bytes: number }

/**
 * Every row of a table in the order of its key, each as one line of JSON, in batches of about `BATCH_BYTES`.
 *
 * A cursor gives the keys and sizes, so that no sort carries the rows themselves and a batch's size is known
 * before it is read. One table at a time: the cursor has a name.
 */
export async function* readRows(transaction: Transaction, name: TableName): AsyncGenerator<string[]> {
  const table = BACKED_UP_TABLES[name]
  await transaction.$executeRaw`
    DECLARE "keysToBackUp" NO SCROLL CURSOR FOR
    SELECT ${table.key}, octet_length(row_to_json(t)::text) AS bytes FROM ${table.name} t ORDER BY ${table.order}`
  for (let keys = await nextKeys(transaction); keys.length > 0; keys = await nextKeys(transaction)) {
    for (const batch of batchesOf(keys)) yield await readBatch(transaction, table, batch)
  }
  await transaction.$executeRaw`CLOSE "keysToBackUp"`
}

const nextKeys = (transaction: Transaction) => transaction.$queryRaw<SizedKey[]>`FETCH FORWARD 5000 FROM "keysToBackUp"`

function* batchesOf(keys: readonly SizedKey[]): Generator<Key[]> {
  let batch: Key[] = []
  let total = 0
  for (const { bytes, ...key } of keys) {
    if (batch.length > 0 && total + bytes > BATCH_BYTES) {
      yield batch
      batch = []
      total = 0
    }
    batch.push(key)
    total += bytes
  }
  if (batch.length > 0) yield batch
}

async function readBatch(transaction: Transaction, table: BackedUpTable, keys: readonly Key[]): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ line: string }[]>`
    SELECT row_to_json(t)::text AS line
    FROM json_to_recordset(${JSON.stringify(keys)}::json) AS k(${table.keyTypes})
    JOIN ${table.name} t USING (${table.keyNames})
    ORDER BY ${table.order}`
  if (rows.length !== keys.length) throw new Error(`of ${keys.length} rows only ${rows.length} were read again`)
  return rows.map(({ line }) => line)
}
