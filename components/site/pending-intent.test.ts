import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Operation } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
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
  it('AC18: what was begun comes back once, on its own map', async () => {
    expect(keepIntent({ mapId: 'map-1', operation })).toBe(true)
    expect(await takeIntent('map-2')).toBeUndefined()
    expect(await takeIntent('map-1')).toEqual(operation)
    expect(await takeIntent('map-1')).toBeUndefined()
  })

  it('AC18: what was begun long ago, or was dropped, does not come back', async () => {
    keepIntent({ mapId: 'map-1', operation }, 0)
    expect(await takeIntent('map-1', HOUR)).toBeUndefined()
    keepIntent({ mapId: 'map-1', operation }, 0)
    dropIntent()
    expect(await takeIntent('map-1', 1)).toBeUndefined()
  })

  it('AC18: a store that is refused, full or overwritten keeps nothing and breaks nothing', async () => {
    sessionStorage.setItem('crux-intent', '{"mapId":"map-1","operation":{"kind":"create"},"keptAt":0}')
    expect(await takeIntent('map-1', 1)).toBeUndefined()
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(keepIntent({ mapId: 'map-1', operation })).toBe(false)
    expect(await takeIntent('map-1')).toBeUndefined()
    expect(dropIntent).not.toThrow()
  })
})
