import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOTHING_SUPPOSED, suppositionsOf } from '@/lib/domain/evaluation/suppositions'
import { WHOLE } from '@/lib/domain/part'
import { isSamePlace, type Place, pathOfPlace, readPlace } from './place'
import { MOST_STEPS } from './showing'

const read = (path: string) => readPlace(new URL(path, 'http://x').search)
const nowhere: Place = { thing: null, words: '', view: null, eye: null, part: WHOLE, supposed: NOTHING_SUPPOSED }

it('SE6: an address opens its map at what it names, and asks for nothing else', () => {
  expect(pathOfPlace('m 1', {})).toBe('/maps/m%201')
  expect(pathOfPlace('m', { thing: { kind: 'claim', id: '0193a1c4' } })).toBe('/maps/m?show=claim:0193a1c4')
  const source: Place = { ...nowhere, thing: { kind: 'source', id: 's' }, words: 'peace: “quiet”, & 安全' }
  expect(read(pathOfPlace('m', source))).toEqual(source)
  expect(readPlace('?show=claim%3A0193a1c4').thing).toEqual({ kind: 'claim', id: '0193a1c4' })
  for (const search of ['', '?show=', '?show=claim', '?show=claim:', '?show=map:x', '?show=:x', '?show=claim:a:b'])
    expect(readPlace(search)).toEqual(nowhere)
})

it('PL1: a place is in its address: the thing, the view, and what is in the middle how near', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
  const kind = fc.constantFrom('claim', 'argument', 'quote', 'annotation', 'source' as const)
  const coordinate = fc.integer({ min: -999_999, max: 999_999 })
  const zoom = fc.integer({ min: 1, max: 2_000 }).map((thousandths) => thousandths / 1_000)
  const place = fc.record({
    thing: fc.option(fc.record({ kind, id })),
    words: fc.constant(''),
    view: fc.constantFrom('map' as const, 'outline' as const, null),
    eye: fc.option(fc.record({ x: coordinate, y: coordinate, zoom })),
    part: fc.record({
      levels: fc.option(fc.integer({ min: 1, max: 9 })),
      focus: fc.option(fc.record({ claimId: id, steps: fc.integer({ min: 1, max: MOST_STEPS }) })),
      folded: fc.array(id, { maxLength: 100, size: 'max' }).map((ids) => new Set(ids)),
    }),
    supposed: fc
      .uniqueArray(
        fc.record({
          thing: fc.record({ kind: fc.constantFrom('claim' as const, 'argument' as const), id }),
          fate: fc.constantFrom('stands' as const, 'falls' as const),
        }),
        { maxLength: 50, selector: ({ thing }) => `${thing.kind} ${thing.id}` },
      )
      .map(suppositionsOf),
  })
  fc.assert(
    fc.property(place, (place) => {
      // -0 is written as 0.
      expect(read(pathOfPlace('m', place))).toEqual(place)
      expect(isSamePlace(read(pathOfPlace('m', place)), place)).toBe(true)
    }),
  )
  const eye = { x: 12.4, y: -7.6, zoom: 0.123456 }
  expect(pathOfPlace('m', { view: 'map', eye })).toBe('/maps/m?view=map&at=12,-8,0.123')
})

it('PL1: nonsense in an address is left out, whatever it is', () => {
  for (const at of ['', '1,2', '1,2,0', '1,2,0.0', '1,2,-1', '1,2,NaN', '1e9,2,1', '1,2,1,4', '12345678,0,1', '1, 2,1'])
    expect(readPlace(`?at=${encodeURIComponent(at)}`).eye).toBeNull()
  expect(readPlace('?view=table&at=1,2,1&show=claim:%3Cb%3E')).toEqual({ ...nowhere, eye: { x: 1, y: 2, zoom: 1 } })
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (show, view, at) => {
      const place = readPlace(`?${new URLSearchParams({ show, view, at })}`)
      expect(read(pathOfPlace('m', place))).toEqual(place)
    }),
  )
})
