import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OPEN_RULE } from './open-rule'
import type { SeenStances } from './person-stance'
import { countSteps, percentsOf, STANCE_STEPS, stepOf } from './stance-steps'
import { spreadOf, voicesOf, weightOf } from './voices'

const voices = (...percents: number[]) => ({ voices: percents.map((percent) => ({ percent, personId: null })) })
const target = { kind: 'claim', id: 'c' } as const
const W = '0'.repeat(16)
const OLD = '1'.repeat(16)
const seen = (part: Partial<SeenStances>): SeenStances => ({ target, own: null, others: [], total: null, ...part })

describe('steps', () => {
  it('ST3: each step is the nearest to its own percent, and opposite percents take opposite steps', () => {
    expect(STANCE_STEPS.map(({ percent }) => stepOf(percent))).toEqual([0, 1, 2, 3, 4])
    for (let percent = 0; percent <= 100; percent++) {
      expect(stepOf(100 - percent)).toBe(4 - stepOf(percent))
      const away = STANCE_STEPS.map((step) => Math.abs(step.percent - percent))
      expect(away[stepOf(percent)]).toBe(Math.min(...away))
    }
  })

  it('ST3: as many percents come of counts as there were people', () => {
    expect(percentsOf(countSteps([0, 14, 15, 50, 100, 86]))).toEqual([5, 5, 25, 50, 95, 95])
  })
})

describe('the weight of voices', () => {
  it('ST4: is (for + 1) / (for + against + 2), each voice split by its percent', () => {
    expect(weightOf(voices())).toBe(0.5)
    expect(weightOf(voices(100))).toBeCloseTo(2 / 3)
    expect(weightOf(voices(0))).toBeCloseTo(1 / 3)
    expect(weightOf(voices(100, 100, 100, 0))).toBeCloseTo(4 / 6)
    expect(weightOf(voices(75, 25, 80))).toBeCloseTo(2.8 / 5)
  })

  it('ST4: lies strictly between 0 and 1, and rises with every voice that rises', () => {
    const percent = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(fc.array(percent, { size: 'max', maxLength: 60 }), percent, percent, (rest, a, b) => {
        const [low, high] = [weightOf(voices(...rest, Math.min(a, b))), weightOf(voices(...rest, Math.max(a, b)))]
        expect(low).toBeGreaterThan(0)
        expect(high).toBeLessThan(1)
        expect(high >= low).toBe(true)
      }),
    )
  })

  it('ST4: voices are apart by their standard deviation', () => {
    expect(spreadOf(voices(70))).toBe(0)
    expect(spreadOf(voices(70, 70))).toBe(0)
    expect(spreadOf(voices(0, 100))).toBe(0.5)
    expect(spreadOf(voices(40, 60))).toBeCloseTo(0.1)
  })
})

describe('whose voices count', () => {
  const own = { percent: 90, wording: W, named: true }
  const bob = { personId: 'bob', percent: 20, wording: W }

  it('ST1: a stance on other words counts no more, and is told', () => {
    const told = seen({ own, others: [bob, { personId: 'eve', percent: 1, wording: OLD }] })
    const heard = voicesOf(told, OPEN_RULE, 'ann', W)
    expect(heard.voices).toEqual([
      { percent: 90, personId: 'ann' },
      { percent: 20, personId: 'bob' },
    ])
    expect([heard.steps, heard.stale]).toEqual([[0, 1, 0, 0, 1], 1])
    const old = seen({ total: { wording: OLD, steps: [1, 0, 0, 1, 1] } })
    expect(voicesOf(old, { hidden: false, anonymous: true }, 'ann', W)).toMatchObject({ voices: [], stale: 3 })
  })

  it('ST9: while all is hidden nobody’s does, and without names only what the total tells', () => {
    const told = seen({ own, total: { wording: W, steps: [0, 0, 1, 2, 0] } })
    expect(voicesOf(told, { hidden: true, anonymous: true }, 'ann', W).voices).toEqual([])
    expect(voicesOf(told, { hidden: false, anonymous: true }, 'ann', W).voices.map(({ percent }) => percent)).toEqual([
      50, 75, 75,
    ])
    expect(voicesOf(undefined, OPEN_RULE, 'ann', W).voices).toEqual([])
  })

  it('ST7: what was said without a name does not count where names are shown', () => {
    expect(voicesOf(seen({ own: { ...own, named: false } }), OPEN_RULE, 'ann', W).voices).toEqual([])
  })
})
