import type { Visibility } from '@/lib/domain/model'
import type { Database } from '../database'

/** A map as those see it who keep the server. */
export type KeptMap = {
  id: string
  title: string
  visibility: Visibility
  archived: boolean
  owners: string[]
  claims: number
  sources: number
  /** ISO 8601, of the last edit. */
  updatedAt: string
}

/** Every map there is, last edited first. Asks nobody's leave. */
export async function listEveryMap(database: Database): Promise<KeptMap[]> {
  const rows = await database.map.findMany({
    select: {
      ...{ id: true, title: true, visibility: true, archived: true, updatedAt: true },
      people: { where: { role: 'owner' }, select: { name: true }, orderBy: { id: 'asc' } },
      _count: { select: { claims: true, sources: true } },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ people, _count, updatedAt, ...map }) => ({
    ...map,
    owners: people.map(({ name }) => name),
    ..._count,
    updatedAt: updatedAt.toISOString(),
  }))
}
