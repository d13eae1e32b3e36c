import { describe, expect, it } from 'vitest'
import type { ListedMap } from '@/lib/sync/listed-map'
import { contentInWords, groupMaps, ownersInWords, searchMaps } from './listed-map'

const map = (id: string, rest: Partial<ListedMap>): ListedMap => ({
  id,
  title: id,
  description: '',
  visibility: 'private',
  archived: false,
  role: 'owner',
  owners: ['Ann'],
  members: 1,
  claims: 0,
  sources: 0,
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...rest,
})
const ids = (maps: readonly ListedMap[]) => maps.map(({ id }) => id)

describe('the dashboard’s lists', () => {
  it('DA1: own maps, shared ones and archived ones stand apart', () => {
    const groups = groupMaps([
      map('a', {}),
      map('b', { role: 'viewer' }),
      map('c', { archived: true }),
      map('d', { role: 'editor', archived: true }),
    ])
    expect([ids(groups.mine), ids(groups.shared), ids(groups.archived)]).toEqual([['a'], ['b'], ['c', 'd']])
  })

  it('DA1: a search finds every word, wherever it stands', () => {
    const maps = [map('a', { title: 'Cars in the old town' }), map('b', { title: 'Old cars', owners: ['Ben'] })]
    expect(ids(searchMaps(maps, 'cars OLD'))).toEqual(['a', 'b'])
    expect(ids(searchMaps(maps, ' ben '))).toEqual(['b'])
    expect(ids(searchMaps(maps, 'trams'))).toEqual([])
  })

  it.each([
    [0, 0, 'nothing on it yet'],
    [1, 0, '1 claim'],
    [0, 1, '0 claims · 1 source'],
    [1_234, 4, '1,234 claims · 4 sources'],
  ])('DA2: %i claims and %i sources are %s', (claims, sources, words) => {
    expect(contentInWords({ claims, sources })).toBe(words)
  })

  it.each([
    [[], ''],
    [['Ann'], 'by Ann'],
    [['Ann', 'Ben'], 'by Ann and Ben'],
    [['Ann', 'Ben', 'Cyd', 'Dan'], 'by Ann, Ben and 2 more'],
  ])('DA2: owners %j are %j', (owners, words) => expect(ownersInWords(owners)).toBe(words))
})
