import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupPairs } from './pair-groups'
import type { Cause, Turning } from './turnings'

const falls = (id: string): Cause => ({ thing: { kind: 'claim', id }, fate: 'falls' })
const pair = (a: string, b: string): Turning => ({ causes: [falls(a), falls(b)], becomes: 'stands' })
const idsOf = (causes: readonly Cause[]) => causes.map(({ thing }) => thing.id)

it('EV16: pairs in which each of some goes with each of others are two lists', () => {
  const groups = groupPairs([pair('a', 'x'), pair('a', 'y'), pair('b', 'x'), pair('y', 'b'), pair('x', 'z')])
  expect(groups.map(({ either }) => either.map(idsOf))).toEqual([
    [
      ['a', 'b'],
      ['x', 'y'],
    ],
    [['x'], ['z']],
  ])
})

it('EV16: every pair is in one group, and no group says more than the pairs', () => {
  const letter = fc.constantFrom(...'abcdefgh')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(letter, letter), {
        selector: (both) => [...both].sort().join(),
        maxLength: 28,
        size: 'max',
      }),
      (all) => {
        const pairs = all.filter(([a, b]) => a !== b)
        const told = groupPairs(pairs.map(([a, b]) => pair(a, b))).flatMap(({ either: [these, those] }) =>
          idsOf(these).flatMap((a) => idsOf(those).map((b) => [a, b].sort().join())),
        )
        expect(told.sort()).toEqual(pairs.map((both) => [...both].sort().join()).sort())
      },
    ),
  )
})
