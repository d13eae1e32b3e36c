import { describe, expect, it } from 'vitest'
import { applyOperation } from './apply-operation'
import { emptyMap } from './debate-map'
import { PlayMap } from './testing/play-map'

describe('before and after creation', () => {
  it('OP1: nothing happens to a map that was not created, and it is created once', () => {
    const at = '2026-01-01T00:00:00.000Z'
    const restore = { v: 1, id: 'o', kind: 'restore', deletionId: 'd' } as const
    const result = applyOperation(emptyMap('m'), restore, { author: 'ann', at })
    expect(result).toEqual({ ok: false, refusal: { code: 'map-not-created' } })
    const play = new PlayMap()
    const content = { people: [], claims: [], arguments: [], sources: [], quotes: [], annotations: [] }
    const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
    expect(play.refused({ v: 1, id: play.newId(), kind: 'create', details, ownerName: 'Ann', content })).toEqual({
      code: 'map-exists',
    })
  })
})
