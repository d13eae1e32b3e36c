import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkMap } from './check-map'
import type * as limits from './limits'
import { PlayMap } from './testing/play-map'
import { arbitraryScript, playScript } from './testing/random-operations'

vi.mock('./limits', async (load) => {
  const real = await load<typeof limits>()
  return { ...real, LIMITS: { ...real.LIMITS, mapText: 5_000 } }
})

const FULL = { code: 'limit-reached', limit: 'mapText', max: 5_000 }
const source = { title: 'A', authors: [], publisher: '', published: '', url: '', language: '' }

describe('the size of a map', () => {
  it('G10: a map takes no more text than its limit, whatever brings it, and again after a deletion', () => {
    const play = new PlayMap()
    const note = play.note({ kind: 'claim', id: play.claim('A.') }, 'A note')
    const long = play.source('x'.repeat(4_000))
    const add = play.add({ sources: [{ id: 'second', text: 'y'.repeat(3_500), ...source }] })
    expect(play.refused(add)).toEqual(FULL)
    const body = { from: 'A note', to: 'z'.repeat(900) }
    const rewrite = { v: 1, id: play.newId(), kind: 'edit-annotation', annotationId: note, body } as const
    expect(play.refused(rewrite)).toEqual(FULL)
    const removal = play.delete({ sources: [long] })
    play.run(removal)
    play.run(add)
    expect(play.refused({ v: 1, id: play.newId(), kind: 'restore', deletionId: removal.id })).toEqual(FULL)
  })

  it('G10: a map past its limit is found, and may still be made smaller', () => {
    const play = new PlayMap()
    const claimId = play.claim('A long claim.')
    play.map = { ...play.map, size: { living: 6_000, deleted: 0 } }
    expect(checkMap(play.map)).toContainEqual({ rule: 'G10', id: 'map', what: 'too much text' })
    play.run(play.edit(claimId, { text: { from: 'A long claim.', to: 'A.' } }))
    play.run(play.delete({ claims: [claimId] }))
  })

  it('G3: the running size is that of all text', () => {
    fc.assert(
      fc.property(arbitraryScript(), (script) => {
        const { map } = playScript(script)
        expect(checkMap(map)).toEqual([])
        const behind = { ...map, size: { ...map.size, deleted: map.size.deleted + 1 } }
        expect(checkMap(behind)).toMatchObject([{ rule: 'G3' }])
      }),
      { numRuns: 40 },
    )
  })
})
