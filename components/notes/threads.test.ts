import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { notesIn, threadsAt } from './threads'

describe('threadsAt', () => {
  it('NT3: threads stand in the order of their beginning, answers under their note', () => {
    const play = new PlayMap()
    const claim = play.claim('Thesis')
    const place = { kind: 'claim', id: claim } as const
    const first = play.note(place, 'First')
    const second = play.note(place, 'Second')
    const answer = play.note(place, 'Answer', first, 'bob')
    const threads = threadsAt(play.map, place)
    expect(threads.map((thread) => [thread.first.id, thread.replies.map(({ id }) => id)])).toEqual([
      [first, [answer]],
      [second, []],
    ])
    expect(notesIn(threads)).toBe(3)
  })

  it('NT3: notes on passages stand in the order of the text, lost ones last', () => {
    const play = new PlayMap()
    const source = play.source('one two')
    const note = (id: string, exact: string, start: number | null) => ({
      id,
      replyTo: null,
      body: id,
      target: {
        kind: 'passage' as const,
        id: source,
        passage: {
          exact,
          prefix: '',
          suffix: '',
          position: start === null ? null : { start, end: start + exact.length },
        },
      },
    })
    play.run(play.add({ annotations: [note('a', 'gone', null), note('b', 'two', 4), note('c', 'one', 0)] }))
    expect(threadsAt(play.map, { kind: 'source', id: source }).map(({ first }) => first.id)).toEqual(['c', 'b', 'a'])
  })
})
