import { expect, it } from 'vitest'
import { askedToShow, pathThatShows } from './asked-to-show'

it('SE6: an address opens its map at what it names, and asks for nothing else', () => {
  const claim = { kind: 'claim', id: '0193a1c4', words: '' } as const
  expect(pathThatShows('m 1', null)).toBe('/maps/m%201')
  expect(pathThatShows('m', claim)).toBe('/maps/m?show=claim%3A0193a1c4')
  const source = { kind: 'source', id: 's', words: 'peace & “quiet” 安全' } as const
  for (const shown of [claim, source])
    expect(askedToShow(new URL(pathThatShows('m', shown), 'http://x').search)).toEqual(shown)
  for (const search of ['', '?show=', '?show=claim', '?show=claim:', '?show=map:x', '?show=:x'])
    expect(askedToShow(search)).toBeNull()
})
