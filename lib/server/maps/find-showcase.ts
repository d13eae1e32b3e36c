import type { DebateMap } from '@/lib/domain/debate-map'
import { SAMPLE_ACCOUNTS } from '../auth/sample-accounts'
import type { Database } from '../database'

/**
 * The map that the first page shows to everybody: the one that `CRUX_SHOWCASE_MAP` names, else the sample debate.
 * Only a public one. Never just any public map: whoever publishes something must not thereby write on the first page.
 */
export async function findShowcase(database: Database): Promise<string | undefined> {
  const { CRUX_SHOWCASE_MAP: named } = process.env
  const [{ id: sampleOwner }] = SAMPLE_ACCOUNTS
  const found = await database.map.findFirst({
    where: { visibility: 'public', archived: false, ...(named ? { id: named } : { createdBy: sampleOwner }) },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return found?.id
}

/** Whether a map is the one on the first page, or its like: there newcomers are offered the tour. */
export const isShowcase = ({ id, people }: Pick<DebateMap, 'id' | 'people'>): boolean =>
  id === process.env.CRUX_SHOWCASE_MAP || people.get(SAMPLE_ACCOUNTS[0].id)?.role === 'owner'
