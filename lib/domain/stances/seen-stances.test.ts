import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OPEN_RULE } from './open-rule'
import type { KeptStance } from './person-stance'
import { movedTotal, seenStances } from './seen-stances'

const target = { kind: 'claim', id: 'c' } as const
const [W, OLD] = ['0'.repeat(16), '1'.repeat(16)]
const said = (personId: string, percent: number | null, part: Partial<KeptStance> = {}): KeptStance => ({
  ...{ personId, percent, wording: W, named: true, shown: null },
  ...part,
})
const everyone = () => true
const ANONYMOUS = { hidden: false, anonymous: true }

/** The stances after the total has moved as far as it may. */
const moved = (kept: readonly KeptStance[], counts = everyone as (id: string) => boolean) => {
  const changed = new Map(movedTotal(kept, W, counts).map((stance) => [stance.personId, stance]))
  return kept.map((stance) => changed.get(stance.personId) ?? stance)
}
const stepsSeen = (kept: readonly KeptStance[]) => seenStances(target, kept, ANONYMOUS, null, everyone)?.total?.steps

const arbitraryStance: fc.Arbitrary<KeptStance> = fc.record({
  personId: fc.constantFrom(...'abcdefgh'),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  wording: fc.constantFrom(W, OLD),
  named: fc.boolean(),
  shown: fc.option(fc.record({ step: fc.integer({ min: 0, max: 4 }), wording: fc.constantFrom(W, OLD) })),
})
const arbitraryKept = fc.uniqueArray(arbitraryStance, {
  selector: ({ personId }) => personId,
  size: 'max',
  maxLength: 8,
})

describe('what one person sees', () => {
  it('ST5: while all is hidden, nothing but their own stance, whatever the others say', () => {
    fc.assert(
      fc.property(arbitraryKept, arbitraryKept, fc.boolean(), (kept, others, anonymous) => {
        const rule = { hidden: true, anonymous }
        const own = kept.filter(({ personId }) => personId === 'a')
        const alone = seenStances(target, own, rule, 'a', everyone)
        const among = [...own, ...others.filter(({ personId }) => personId !== 'a')]
        expect(seenStances(target, among, rule, 'a', everyone)).toEqual(alone)
        expect(seenStances(target, among, rule, null, everyone)).toBeUndefined()
      }),
    )
  })

  it('ST6, ST7: without names nobody is named, and with names only who said it under theirs', () => {
    fc.assert(
      fc.property(arbitraryKept, (kept) => {
        const hidden = seenStances(target, kept, ANONYMOUS, null, everyone)
        expect(JSON.stringify(hidden ?? {})).not.toContain('personId')
        const open = seenStances(target, kept, OPEN_RULE, null, everyone)
        for (const { personId } of open?.others ?? [])
          expect(kept.find((stance) => stance.personId === personId)?.named).toBe(true)
        expect(open?.total ?? null).toBeNull()
      }),
    )
  })

  it('ST8: those who may say nothing any more are not heard, and see their own', () => {
    const kept = [said('ann', 80), said('bob', 20)]
    const seen = seenStances(target, kept, OPEN_RULE, 'bob', (id) => id === 'ann')
    expect(seen?.own?.percent).toBe(20)
    expect(seenStances(target, kept, OPEN_RULE, 'ann', (id) => id === 'ann')?.others).toEqual([])
  })
})

describe('the total without names', () => {
  it('ST6: tells nothing of fewer than three people, and of three all at once', () => {
    const two = moved([said('a', 90), said('b', 10)])
    expect(stepsSeen(two)).toBeUndefined()
    expect(stepsSeen(moved([...two, said('c', 50)]))).toEqual([1, 0, 1, 0, 1])
  })

  it('ST6: stays until three people’s parts change, so that no difference is one person’s', () => {
    const three = moved([said('a', 90), said('b', 10), said('c', 50)])
    const four = moved([...three, said('d', 90)])
    expect(stepsSeen(four)).toEqual([1, 0, 1, 0, 1])
    const more = moved(four.map((stance) => (stance.personId === 'a' ? { ...stance, percent: 10 } : stance)))
    expect(stepsSeen(more)).toEqual([1, 0, 1, 0, 1])
    expect(stepsSeen(moved([...more, said('e', 90)]))).toEqual([2, 0, 1, 0, 2])
  })

  it('ST6: whatever is said in whatever order, two totals differ by nobody or by the parts of three', () => {
    const word = fc.record({
      personId: fc.constantFrom(...'abcdef'),
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      wording: fc.constantFrom(W, W, OLD),
    })
    fc.assert(
      fc.property(fc.array(word, { size: 'max', maxLength: 60 }), (words) => {
        let kept: KeptStance[] = []
        for (const { personId, ...next } of words) {
          const rest = kept.filter((stance) => stance.personId !== personId)
          const old = kept.find((stance) => stance.personId === personId)
          const before = kept
          kept = moved([...rest, said(personId, next.percent, { ...next, shown: old?.shown ?? null })])
          const shown = (list: KeptStance[], id: string) =>
            JSON.stringify(list.find((stance) => stance.personId === id)?.shown ?? null)
          const changed = [...'abcdef'].filter((id) => shown(before, id) !== shown(kept, id))
          expect([0, 3, 4, 5, 6]).toContain(changed.length)
          const told = kept.filter((stance) => stance.shown)
          expect([0, 3, 4, 5, 6]).toContain(told.length)
          expect(new Set(told.map((stance) => stance.shown?.wording)).size).toBeLessThan(2)
        }
      }),
    )
  })

  it('ST8: moves on without those who left, when it moves', () => {
    const four = moved(['a', 'b', 'c', 'd'].map((id) => said(id, 90)))
    const later = four.map((stance) => (stance.personId > 'b' ? { ...stance, percent: 5 } : stance))
    const counts = (id: string) => id !== 'a'
    expect(stepsSeen(moved(later, counts))).toEqual([2, 0, 0, 0, 1])
  })
})
