import { z } from 'zod'
import { parseJson } from '@/lib/domain/parse-json'
import { TABLE_NAMES, type TableName } from './backed-up-tables'
import { BackupFault } from './backup-fault'

/**
 * A backup is lines of JSON, each ended by a newline:
 *
 *     {"format":"crux-backup","version":1,"migrations":["20260101000000_initial"]}
 *     ["User",{"id":"...","email":"...", ...}]                  a row, as PostgreSQL prints it
 *     ...                                                       table after table, each in the order of its key
 *     {"rows":{"User":1, ...},"sha256":"..."}                   the seal: of every byte before this line
 *
 * There is no time in it: two backups of the same data are the same bytes.
 */
const VERSION = 1

/** How every backup begins, of any version. */
export const MARK = '{"format":"crux-backup",'

const HeaderSchema = z.strictObject({
  format: z.literal('crux-backup'),
  version: z.int().min(1),
  migrations: z.array(z.string()),
})
/** How many rows each table has in the file. */
export type RowCounts = Record<TableName, number>
const SealSchema = z.strictObject({
  rows: z.record(z.enum(TABLE_NAMES), z.int().min(0)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const noRows = (): RowCounts => Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as RowCounts

export const printHeader = (migrations: readonly string[]): string =>
  `${JSON.stringify({ format: 'crux-backup', version: VERSION, migrations })}\n`

/** A row in the file; `json` is one object in one line. */
export const printRow = (table: TableName, json: string): string => `["${table}",${json}]\n`

export const printSeal = (rows: RowCounts, sha256: string): string => `${JSON.stringify({ rows, sha256 })}\n`

export const notABackup = () => new BackupFault('not-a-backup', 'This is not a backup of Crux.')

/** Throws unless the line begins a backup of a database that had exactly these migrations. */
export function requireHeader(line: string, migrations: readonly string[]): void {
  const header = HeaderSchema.safeParse(parseJson(line))
  if (!header.success) throw notABackup()
  const { version, migrations: made } = header.data
  if (version !== VERSION)
    throw new BackupFault(
      'other-version',
      `This backup has format ${version}, and this version of Crux reads format ${VERSION}: restore it with the version that made it.`,
    )
  const missing = made.find((name) => !migrations.includes(name))
  if (missing !== undefined)
    throw new BackupFault(
      'other-version',
      `This backup was made by a newer version of Crux (its database had the migration ${missing}): restore it with that version.`,
    )
  const extra = migrations.find((name) => !made.includes(name))
  if (extra !== undefined)
    throw new BackupFault(
      'other-version',
      `This backup was made by an older version of Crux (its database lacked the migration ${extra}): restore it with that version, then update.`,
    )
}

/** The row of a line, or undefined when it is none. */
export function findRow(line: string): { table: TableName; json: string } | undefined {
  const [begin, name] = /^\["([A-Za-z]+)",(?=\{)/.exec(line) ?? []
  const table = TABLE_NAMES.find((known) => known === name)
  if (!begin || !table || !line.endsWith('}]')) return undefined
  return { table, json: line.slice(begin.length, -1) }
}

/** The seal of a line, or undefined when it is none. */
export const findSeal = (line: string): z.infer<typeof SealSchema> | undefined =>
  SealSchema.safeParse(parseJson(line)).data
