import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import type { StanceRow } from './stance-rows'
import { gatherStances, type StanceState, seenOf } from './stance-state'

const wording = '0123456789abcdef'
const rule = (hidden: boolean) => ({ hidden, anonymous: false, by: null, at: null })

describe('what is told of stances', () => {
  const play = new PlayMap('ann')
  const claims = Array.from({ length: 20 }, (_, place) => play.claim(`Claim ${place}`))
  for (const person of ['bob', 'eve'])
    play.run({ v: 1, id: play.newId(), kind: 'join', personId: person, role: 'editor', name: person }, person)

  /** Rows whose every reading is counted. */
  const counted = (personId: string, reads: string[]): StanceRow[] =>
    claims.map((id) => ({
      target: { kind: 'claim', id },
      stance: new Proxy(
        { personId, percent: 80, wording, named: true, shown: null },
        {
          get(stance, field, self) {
            reads.push(personId)
            return Reflect.get(stance, field, self)
          },
        },
      ),
    }))

  it('ST29: while all is hidden nothing of what others said is looked at, so that no time depends on it', () => {
    const reads: string[] = []
    const own = counted('bob', reads).slice(0, 2)
    const alone = gatherStances(own)
    const among = gatherStances([...counted('eve', reads), ...counted('ann', reads)], alone)
    const work = (said: typeof alone, hidden: boolean) => {
      reads.length = 0
      const state: StanceState = { ...said, rule: rule(hidden) }
      const seen = ['bob', null].map((viewer) => seenOf(state, play.map, viewer))
      return { seen, reads: [...reads] }
    }
    const before = work(alone, true)
    expect(before.seen.map((list) => list.length)).toEqual([2, 0])
    expect(work(among, true)).toEqual(before)
    expect(new Set(before.reads)).toEqual(new Set(['bob']))
    // The same state does tell, once it is not hidden.
    expect(work(among, false).seen.map((list) => list.length)).toEqual([20, 20])
  })

  it('ST1: what somebody says again takes the place of what they said before, and leaves what was read earlier as it was', () => {
    const row = (percent: number): StanceRow => ({
      target: { kind: 'claim', id: claims[0] ?? '' },
      stance: { personId: 'bob', percent, wording, named: true, shown: null },
    })
    const first = gatherStances([row(10)])
    const second = gatherStances([row(20), row(30)], first)
    const told = (said: typeof first) =>
      seenOf({ ...said, rule: rule(false) }, play.map, 'bob').map(({ own }) => own?.percent)
    expect([told(first), told(second)]).toEqual([[10], [30]])
  })
})
