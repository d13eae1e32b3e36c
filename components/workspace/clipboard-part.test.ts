import { describe, expect, it } from 'vitest'
import { invertOperation } from '@/lib/domain/invert-operation'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { clipInWords, copyThings, pasteClip, readClipped } from './clipboard-part'

describe('readClipped', () => {
  it('CP7: what was pasted is taken back as a whole, and nothing else', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const { clip } = readClipped({ data: '', text: 'one\n- two' })
    if (!clip) throw new Error('nothing read')
    const before = play.map
    const { operation } = pasteClip(play.newId, clip, { kind: 'claim', id: thesis })
    play.run(operation)
    expect(operation.arguments.map(({ stance, conclusion }) => [stance, conclusion.id])).toEqual([
      ['pro', thesis],
      ['con', thesis],
    ])
    const inverse = invertOperation({ before, after: play.map, operation }, play.newId)
    if (!inverse) throw new Error('no way back')
    play.run(inverse)
    expect([...play.map.claims.keys()]).toEqual([thesis])
    expect(play.map.arguments.size).toBe(0)
  })

  it('takes the data of Crux before the text, and the text where the data is broken', () => {
    const play = new PlayMap()
    const id = play.claim('from data')
    const data = JSON.stringify(copyThings(play.map, [{ kind: 'claim', id }]))
    const said = (clipped: { data: string; text: string }) => readClipped(clipped).clip?.claims.map(({ text }) => text)
    expect(said({ data, text: 'from text' })).toEqual(['from data'])
    expect(said({ data: `${data}}`, text: 'from text' })).toEqual(['from text'])
  })

  it('counts in words', () => {
    expect(clipInWords(1, 0)).toBe('1 claim')
    expect(clipInWords(3, 1)).toBe('3 claims and 1 argument')
  })
})
