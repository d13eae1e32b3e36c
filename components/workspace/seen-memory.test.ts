import { describe, expect, it } from 'vitest'
import { SeenMemory } from './seen-memory'

function browser(kept: Record<string, string> = {}) {
  const items = new Map(Object.entries(kept))
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  }
  return () => storage
}
const early = '2026-01-01T00:00:00.000Z'
const later = '2026-01-02T00:00:00.000Z'
const last = '2026-01-03T00:00:00.000Z'

describe('what was looked at', () => {
  it('FI4: on the first visit nothing is unread; what others do from then on is', () => {
    const memory = new SeenMemory('map', () => early, browser())
    expect(memory.of('a', early)).toBeNull()
    expect(memory.of('a', later)).toBe('unread')
    expect(memory.of('mine', '')).toBeNull()
  })

  it('FI5: a look is kept over reloads, and ends with the next news', () => {
    const storage = browser()
    const memory = new SeenMemory('map', () => early, storage)
    let heard = 0
    memory.subscribe(() => heard++)
    memory.look('a', later)
    memory.look('a', later)
    expect([heard, memory.getVersion()]).toEqual([1, 1])
    const again = new SeenMemory('map', () => last, storage)
    expect([again.of('a', later), again.of('b', later), again.of('a', last)]).toEqual(['visited', 'unread', 'unread'])
    again.lookAtAll(last)
    expect([again.of('a', last), again.of('b', last)]).toEqual(['visited', null])
    expect(new SeenMemory('other', () => early, storage).of('a', later)).toBe('unread')
  })

  it('FI5: nonsense in the browser, or a browser that keeps nothing, begins anew', () => {
    for (const nonsense of [
      '{',
      '7',
      '{"since":7,"seen":{}}',
      '{"since":"","seen":null}',
      '{"since":"","seen":{"a":1}}',
    ]) {
      expect(new SeenMemory('map', () => early, browser({ map: nonsense })).of('a', early)).toBeNull()
    }
    const refusing = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    const memory = new SeenMemory('map', () => early, refusing)
    memory.look('a', early)
    expect(memory.of('a', early)).toBe('visited')
  })
})
