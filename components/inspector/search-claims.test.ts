import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { searchClaims } from './search-claims'

describe('searchClaims', () => {
  it('IN1: finds claims by every word of text, holder and tags, accents and case aside', () => {
    const play = new PlayMap()
    const bridge = play.claim('Agreements are a bridge to NATO.')
    const expose = play.claim('An exposé of the agreements.')
    play.run(play.edit(expose, { holder: { from: null, to: 'RAND' }, addTags: ['law'] }))
    const found = (query: string, limit = 10) => searchClaims(play.map, query, limit).map(({ id }) => id)
    expect(found('agree')).toEqual([bridge, expose])
    expect(found('EXPOSE rand')).toEqual([expose])
    expect(found('law agreements')).toEqual([expose])
    expect(found('bridge rand')).toEqual([])
    expect(found('')).toEqual([expose, bridge])
    expect(found('', 1)).toEqual([expose])
  })
})
