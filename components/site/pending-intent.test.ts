import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OPERATION_VERSION, type Operation } from '@/lib/domain/operation'
import { dropIntent, keepIntent, takeIntent } from './pending-intent'

const HOUR = 60 * 60 * 1_000
const operation: Operation = {
  v: OPERATION_VERSION,
  id: 'op-1',
  kind: 'resolve-annotation',
  annotationId: 'note-1',
  resolved: true,
}

beforeEach(() => {
  const items = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  })
})

describe('pending intent', () => {
  it('AC18: what was begun comes back once, on its own map', () => {
    expect(keepIntent({ mapId: 'map-1', operation })).toBe(true)
    expect(takeIntent('map-2')).toBeUndefined()
    expect(takeIntent('map-1')).toEqual(operation)
    expect(takeIntent('map-1')).toBeUndefined()
  })

  it('AC18: what was begun long ago, or was dropped, does not come back', () => {
    keepIntent({ mapId: 'map-1', operation }, 0)
    expect(takeIntent('map-1', HOUR)).toBeUndefined()
    keepIntent({ mapId: 'map-1', operation }, 0)
    dropIntent()
    expect(takeIntent('map-1', 1)).toBeUndefined()
  })

  it('AC18: a store that is refused, full or overwritten keeps nothing and breaks nothing', () => {
    sessionStorage.setItem('crux-intent', '{"mapId":"map-1","operation":{"kind":"create"},"keptAt":0}')
    expect(takeIntent('map-1', 1)).toBeUndefined()
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(keepIntent({ mapId: 'map-1', operation })).toBe(false)
    expect(takeIntent('map-1')).toBeUndefined()
    expect(dropIntent).not.toThrow()
  })
})
