import { createHash } from 'node:crypto'

/** A raw statement that begins so is planned once a connection, and then only run. */
const MARK = '/* prepared */'
const names = new Map<string, string>()

/**
 * The name under which PostgreSQL keeps a statement; empty for all but those that ask for it. What Prisma writes
 * by itself varies with the number of values, and would fill the server's memory with plans.
 */
export function preparedStatementName({ sql }: { sql: string }): string {
  if (!sql.startsWith(MARK)) return ''
  const known = names.get(sql)
  if (known) return known
  const name = `crux_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
  names.set(sql, name)
  return name
}
