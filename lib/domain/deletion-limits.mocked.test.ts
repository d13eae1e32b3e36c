import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { applyOperation } from './apply-operation'
import { checkMap } from './check-map'
import { countedIds } from './counted-ids'
import { contentOf, emptyMap, listRecords } from './debate-map'
import { invertOperation } from './invert-operation'
import * as limits from './limits'
import { PlayMap } from './testing/play-map'
import { arbitraryScript, playScript } from './testing/random-operations'

vi.mock('./limits', async (load) => {
  const real = await load<typeof limits>()
  return { ...real, LIMITS: { ...real.LIMITS, deletions: 2, deletedText: 2_000 } }
})

const at = '2027-01-01T00:00:00.000Z'

/** Deletes a new claim of this many characters. */
function deleteClaim(play: PlayMap, length: number): string {
  const operation = play.delete({ claims: [play.claim('x'.repeat(length))] })
  play.run(operation)
  return operation.id
}

describe('a map full of deletions', () => {
  it('OP13: keeps the newest deletions, as many as the limit', () => {
    const play = new PlayMap()
    const [first, ...others] = [1, 2, 3].map((length) => deleteClaim(play, length))
    expect(listRecords(play.map, 'deletions').map(({ id }) => id)).toEqual(others)
    const restore = { v: 1, id: play.newId(), kind: 'restore', deletionId: first ?? '' } as const
    expect(play.refused(restore)).toEqual({ code: 'missing', kind: 'deletion', id: first })
  })

  it('OP13: keeps the newest deletions, as long as the limit, and the newest of all however long', () => {
    const play = new PlayMap()
    deleteClaim(play, 900)
    const second = deleteClaim(play, 900)
    const third = deleteClaim(play, 100)
    expect([...play.map.deletions.keys()].sort()).toEqual([second, third])
    const longest = deleteClaim(play, 2_000)
    expect([...play.map.deletions.keys()]).toEqual([longest])
    expect(play.map.size.deleted).toBeGreaterThan(limits.LIMITS.deletedText)
    expect(checkMap(play.map)).toEqual([])
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: longest })
    expect(play.map.size.deleted).toBe(0)
  })

  it('OP13: every log leaves a sound map that replays to the same, and each deletion can be undone at once', () => {
    let dropped = 0
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 120 }), (script) => {
        const { entries, done, map } = playScript(script)
        let again = emptyMap(map.id)
        for (const { operation, ...stamp } of entries) {
          const result = applyOperation(again, operation, stamp)
          if (!result.ok) throw new Error('an accepted operation was refused')
          again = result.value.map
        }
        expect(contentOf(again)).toEqual(contentOf(map))
        expect(listRecords(again, 'deletions')).toEqual(listRecords(map, 'deletions'))
        expect(checkMap(map)).toEqual([])
        for (const step of done) {
          if (step.operation.kind !== 'delete') continue
          if (step.after.deletions.size <= step.before.deletions.size) dropped += 1
          const undo = invertOperation(step, countedIds('undo'))
          expect(undo && applyOperation(step.after, undo, { author: 'ann', at }).ok).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
    expect(dropped).toBeGreaterThan(10)
  })
})
