import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { inspectedThing } from './inspected-thing'

describe('inspectedThing', () => {
  it('IN3: a note shows the thing it is about, marked inside of it', () => {
    const play = new PlayMap()
    const claim = play.claim('Thesis')
    const note = play.note({ kind: 'claim', id: claim }, 'Hm')
    expect(inspectedThing(play.map, [{ kind: 'annotation', id: note }])).toMatchObject({
      kind: 'claim',
      record: { id: claim },
      markedNote: note,
    })
    const source = play.source('one')
    const passage = { exact: 'one', prefix: '', suffix: '', position: { start: 0, end: 3 } }
    const target = { kind: 'passage' as const, id: source, passage }
    play.run(play.add({ annotations: [{ id: 'p', target, replyTo: null, body: 'Hm' }] }))
    expect(inspectedThing(play.map, [{ kind: 'annotation', id: 'p' }])).toMatchObject({
      kind: 'source',
      record: { id: source },
      markedNote: 'p',
    })
  })

  it('IN3: nothing selected is the map, several things are several', () => {
    const play = new PlayMap()
    const things = [play.claim('A'), play.claim('B')].map((id) => ({ kind: 'claim' as const, id }))
    expect(inspectedThing(play.map, [])).toEqual({ kind: 'map' })
    expect(inspectedThing(play.map, things)).toEqual({ kind: 'several', things })
    expect(inspectedThing(play.map, [{ kind: 'quote', id: 'gone' }])).toEqual({ kind: 'map' })
  })
})
