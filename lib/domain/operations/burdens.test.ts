import { describe, expect, it } from 'vitest'
import { copyThings } from '../clipboard/copy-things'
import { pasteClip } from '../clipboard/paste-clip'
import { composeMerge, composeSplit } from '../compose-group'
import { parseCruxJson, printCruxJson } from '../formats/crux-json'
import { lossesOf } from '../formats/losses'
import { markdownFormat } from '../formats/markdown/markdown'
import { invertOperation } from '../invert-operation'
import { PlayMap } from '../testing/play-map'
import { fingerprintOf } from './fingerprint'

function granted() {
  const play = new PlayMap()
  const claimId = play.claim('The bridge holds.')
  const edit = play.edit(claimId, { burden: { from: null, to: 'granted' } })
  const before = play.map
  play.run(edit)
  const burden = (id = claimId) => play.map.claims.get(id)?.burden
  return { play, claimId, edit, before, burden }
}

describe('burdens', () => {
  it('EV13: an edit sets a burden and undo takes it off; a strict one is refused when it changed since', () => {
    const { play, claimId, edit, before, burden } = granted()
    expect(burden()).toBe('granted')
    expect(fingerprintOf('claims', play.map.claims.get(claimId) as never)).not.toBe(
      fingerprintOf('claims', before.claims.get(claimId) as never),
    )
    const stale = play.edit(claimId, { burden: { from: null, to: 'aside' }, strict: true })
    expect(play.refused(stale)).toMatchObject({ code: 'changed-since' })
    const undo = invertOperation({ before, after: play.map, operation: edit }, play.newId)
    if (!undo) throw new Error('nothing to undo')
    play.run(undo)
    expect(play.map.claims.get(claimId)).not.toHaveProperty('burden')
  })

  it('EV13: what the map asks of every claim is edited and undone', () => {
    const play = new PlayMap()
    const before = play.map
    const operation = { v: 1, id: play.newId(), kind: 'edit-map', burden: { from: null, to: 'reasons' } } as const
    play.run(operation)
    expect(play.map.details?.burden).toBe('reasons')
    expect(play.refused({ ...operation, id: play.newId(), strict: true })).toMatchObject({ code: 'changed-since' })
    const undo = invertOperation({ before, after: play.map, operation }, play.newId)
    if (!undo) throw new Error('nothing to undo')
    play.run(undo)
    expect(play.map.details).toEqual(before.details)
  })

  it('EV13: splitting, merging, copying and Crux JSON keep a burden; formats that cannot say so', () => {
    const { play, claimId, burden } = granted()
    const split = composeSplit(play.map, play.newId, { claimId, first: 'The bridge holds', second: 'and is wide.' })
    if (!split) throw new Error('not split')
    play.run(split.operation)
    expect(burden(split.claimId)).toBe('granted')
    const other = play.claim('It is sound.')
    play.run(composeMerge(play.newId, other, [split.claimId]))
    expect(burden(other)).toBe('granted')
    const pasted = pasteClip(play.newId, copyThings(play.map, [{ kind: 'claim', id: other }]), null)
    play.run(pasted.operation)
    expect(burden(pasted.ids.get(other))).toBe('granted')
    play.run({ v: 1, id: play.newId(), kind: 'edit-map', burden: { from: null, to: 'presumed' } })
    const read = parseCruxJson(printCruxJson(play.map))
    if (!read.ok) throw new Error('not read')
    expect(read.value.burden).toBe('presumed')
    expect(read.value.content.claims.map((claim) => claim.burden)).toEqual(['granted', 'granted', 'granted'])
    expect(JSON.parse(printCruxJson(play.map)).version).toBe(5)
    expect(lossesOf(markdownFormat, play.map)).toContainEqual(expect.objectContaining({ code: 'burdens', count: 4 }))
  })
})
