import { expect, it } from 'vitest'
import { disagreements } from './disagreements'
import { OPEN_RULE } from './open-rule'
import type { SeenStances } from './person-stance'
import type { StanceTarget } from './stance-target'

const wording = '0'.repeat(16)
const seen = (id: string, ...percents: number[]): SeenStances => ({
  target: { kind: 'claim', id },
  own: null,
  others: percents.map((percent, place) => ({ personId: `p${place}`, percent, wording })),
  total: null,
})
const idOf = (target: StanceTarget) => (target.kind === 'evidence' ? target.quoteId : target.id)
const SLOPES: Record<string, number> = { turns: -0.5, little: 0.3, nothing: 0, agreed: 0.9 }
const heard = [
  seen('agreed', 70, 70),
  seen('little', 20, 90),
  seen('turns', 5, 95),
  seen('nothing', 0, 100),
  seen('gone', 0, 100),
]
const ask = (rule = OPEN_RULE) =>
  disagreements(
    { rule, seen: heard, viewer: null, wordingOf: (target) => (idOf(target) === 'gone' ? undefined : wording) },
    (target) => SLOPES[idOf(target)] ?? 0,
  )

it('ST23: what to talk about first is where people are apart and the thesis turns on it, either way', () => {
  expect(ask().map(({ target }) => idOf(target))).toEqual(['turns', 'little'])
  expect(ask()[0]).toMatchObject({ spread: 0.45, slope: -0.5 })
})

it('ST23: nothing is told of what is hidden', () => {
  expect(ask({ hidden: true, anonymous: false })).toEqual([])
})
