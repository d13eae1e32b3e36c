import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { filterThreads, mapThreads, targetInWords, withoutMarks } from './map-threads'

describe('mapThreads', () => {
  const play = new PlayMap()
  const claim = play.claim('Thesis')
  const { argumentId } = play.reply('pro', claim, 'Reason')
  const first = play.note({ kind: 'claim', id: claim }, 'First')
  const second = play.note({ kind: 'argument', id: argumentId }, 'Second', null, 'bob')
  const closed = play.note({ kind: 'claim', id: claim }, 'Closed')
  play.run({ v: 1, id: 'close', kind: 'resolve-annotation', annotationId: closed, resolved: true })
  play.note({ kind: 'claim', id: claim }, 'Answer', first, 'bob')
  const threads = mapThreads(play.map)
  const ids = (filter: Parameters<typeof filterThreads>[1]) =>
    filterThreads(threads, filter).map(({ first: { id } }) => id)

  it('open threads come first, those with the latest word before the others', () => {
    expect(threads.map(({ first: { id } }) => id)).toEqual([first, second, closed])
  })

  it('can be told apart by state and by who wrote in them', () => {
    expect(ids({ state: 'open', personId: null })).toEqual([first, second])
    expect(ids({ state: 'resolved', personId: null })).toEqual([closed])
    expect(ids({ state: 'all', personId: 'bob' })).toEqual([first, second])
  })

  it('says what each is about', () => {
    expect(threads.map(({ first: { target } }) => targetInWords(play.map, target))).toEqual([
      'Thesis',
      'Reason for: Thesis',
      'Thesis',
    ])
  })
})

describe('withoutMarks', () => {
  it('leaves the words', () => {
    expect(withoutMarks('# A **wish** or a *plan*, `so` to say')).toBe('A wish or a plan, so to say')
    expect(withoutMarks('2 * 3 * 4, snake_case')).toBe('2 * 3 * 4, snake_case')
  })
})
