import type { Role } from '@/lib/domain/model'
import type { ListedMap } from '@/lib/sync/listed-map'
import type { Database } from '../database'

const LISTED = {
  id: true,
  title: true,
  description: true,
  visibility: true,
  archived: true,
  updatedAt: true,
  people: { where: { role: { not: null } }, select: { id: true, name: true, role: true } },
  _count: { select: { claims: true, sources: true } },
} as const

/** The maps a person is a member of, last edited first. */
export async function listMaps(database: Database, personId: string): Promise<ListedMap[]> {
  const rows = await database.map.findMany({
    where: { people: { some: { id: personId, role: { not: null } } } },
    select: LISTED,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map((row) => listedMap(row, personId))
}

/** Public maps that are not archived, last edited first, at most `limit`. */
export async function listPublicMaps(
  database: Database,
  personId: string | null,
  limit: number = 50,
): Promise<ListedMap[]> {
  const rows = await database.map.findMany({
    where: { visibility: 'public', archived: false },
    select: LISTED,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map((row) => listedMap(row, personId))
}

type Row = Omit<ListedMap, 'role' | 'owners' | 'members' | 'claims' | 'sources' | 'updatedAt'> & {
  updatedAt: Date
  people: { id: string; name: string; role: Role | null }[]
  _count: { claims: number; sources: number }
}

const listedMap = ({ people, _count, updatedAt, ...map }: Row, personId: string | null): ListedMap => ({
  ...map,
  role: people.find(({ id }) => id === personId)?.role ?? null,
  owners: people.filter(({ role }) => role === 'owner').map(({ name }) => name),
  members: people.length,
  claims: _count.claims,
  sources: _count.sources,
  updatedAt: updatedAt.toISOString(),
})
