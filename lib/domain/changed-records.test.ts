import fc from 'fast-check'
import { Map as PersistentMap } from 'immutable'
import { describe, expect, it, vi } from 'vitest'
import { forEachChange } from './changed-records'

type Record = { value: number }

function changed(before: PersistentMap<string, Record>, after: PersistentMap<string, Record>) {
  const told = new Map<string, [Record | undefined, Record | undefined]>()
  forEachChange(before, after, (id, was, is) => {
    expect(told.has(id)).toBe(false)
    told.set(id, [was, is])
  })
  return told
}

const edits = fc.array(
  fc.record({
    // Keys with the same hash too: 'Aa' and 'BB' in all combinations.
    id: fc.oneof(
      fc.nat({ max: 400 }).map(String),
      fc.array(fc.constantFrom('Aa', 'BB'), { minLength: 3, maxLength: 3 }).map((parts) => parts.join('')),
    ),
    value: fc.option(fc.nat({ max: 3 }), { freq: 3 }),
  }),
  { maxLength: 300, size: 'max' },
)
const play = (start: PersistentMap<string, Record>, steps: readonly { id: string; value: number | null }[]) =>
  steps.reduce((table, { id, value }) => (value === null ? table.delete(id) : table.set(id, { value })), start)

describe('forEachChange', () => {
  it('EV10: tells exactly what differs between two versions of a table, however they came about', () => {
    fc.assert(
      fc.property(edits, edits, edits, (common, one, other) => {
        const base = play(PersistentMap(), common)
        const [before, after] = [play(base, one), play(base, other)]
        const told = changed(before, after)
        for (const id of new Set([...before.keys(), ...after.keys()])) {
          const [was, is] = [before.get(id), after.get(id)]
          expect(told.get(id)).toEqual(was === is ? undefined : [was, is])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('EV10: looks at nothing that two versions share, and compares everything where it is not known how tables are kept', () => {
    const before = PersistentMap(Array.from({ length: 10_000 }, (_, at) => [String(at), { value: at }] as const))
    const after = before.set('17', { value: -1 }).delete('18').set('new', { value: 0 })
    const walk = vi.fn(before[Symbol.iterator].bind(before))
    Object.assign(before, { [Symbol.iterator]: walk })
    const told = changed(before, after)
    expect([...told.keys()].sort()).toEqual(['17', '18', 'new'])
    expect(walk).not.toHaveBeenCalled()
    expect(changed(new Map(before) as never, new Map(after) as never)).toEqual(told)
  })
})
