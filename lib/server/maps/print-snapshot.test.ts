import { expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { snapshotFor } from '@/lib/sync/snapshot'
import { printSnapshot } from './print-snapshot'

it('SY28: a map is printed for everybody as it is now', () => {
  const play = new PlayMap()
  const claim = play.claim('Gone')
  const print = (seq: number) =>
    (['owner', 'reader'] as const).map((standing) => {
      const json = printSnapshot(standing, play.map, seq)
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(snapshotFor(standing, play.map, seq))))
      return json
    })
  const first = print(2)
  expect(print(2)).toEqual(first)
  // An entry that changes nothing still counts.
  expect(print(3)).not.toEqual(first)
  play.run({
    ...{ v: 1, id: play.newId(), kind: 'delete', claims: [claim], arguments: [], sources: [], quotes: [] },
    ...{ annotations: [], premises: [], quoteLinks: [] },
  })
  const [owner = '', reader = ''] = print(4)
  expect([owner.includes('Gone'), reader.includes('Gone')]).toEqual([true, false])
})
