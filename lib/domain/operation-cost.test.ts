import fc from 'fast-check'
import { isMap } from 'immutable'
import { describe, expect, it } from 'vitest'
import { applyOperation } from './apply-operation'
import { type DebateMap, type IndexName, rootClaims, TABLE_NAMES } from './debate-map'
import { arbitraryScript, playScript } from './testing/random-operations'

/** What costs the same however large a table is. */
const CHEAP = new Set<string | symbol>(['get', 'has', 'set', 'delete', 'size'])

/** The table, failing as soon as somebody walks through it. */
function guarded<T extends object>(table: T): T {
  return new Proxy(table, {
    get(target, name) {
      if (!CHEAP.has(name)) throw new Error(`an operation asked a whole table for ${String(name)}`)
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        const answer: unknown = value.apply(target, given)
        return isMap(answer) ? guarded(answer) : answer
      }
    },
  })
}

function guardedMap(map: DebateMap): DebateMap {
  const tables = TABLE_NAMES.map((name) => [name, name === 'people' ? map[name] : guarded(map[name])])
  const index = Object.keys(map.index).map((name) => [name, guarded(map.index[name as IndexName])])
  return { ...map, ...Object.fromEntries(tables), index: Object.fromEntries(index) }
}

describe('the cost of an operation', () => {
  it('OP12: no operation walks through a table or an index, accepted or refused (people, who are few, left aside)', () => {
    fc.assert(
      fc.property(arbitraryScript(), (script) => {
        const { done, entries, refusals, map } = playScript(script)
        expect(() => rootClaims(guardedMap(map))).toThrow('asked a whole table')
        done.forEach(({ before, operation }, place) => {
          const { author, at } = entries[place] ?? { author: '', at: '' }
          expect(applyOperation(guardedMap(before), operation, { author, at }).ok).toBe(true)
        })
        const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
        for (const { operation } of refusals) applyOperation(guardedMap(map), operation, stamp)
      }),
      { numRuns: 100 },
    )
  })
})
