import fc from 'fast-check'
import { expect, it } from 'vitest'
import { growthOf, MOST_GROWTH } from '../testing/growth'
import { markedText, quoted } from './light-markup'

const plain = (text: string) =>
  markedText(text)
    .map(({ text: piece }) => piece)
    .join('')

it('FM62: emphasis in notes is emphasis, and everything else stays as it is written', () => {
  expect(markedText('It is **so**, or *not*: `x * y`.')).toEqual([
    { text: 'It is ', mark: 'none' },
    { text: 'so', mark: 'strong' },
    { text: ', or ', mark: 'none' },
    { text: 'not', mark: 'emphasis' },
    { text: ': ', mark: 'none' },
    { text: 'x * y', mark: 'code' },
    { text: '.', mark: 'none' },
  ])
  for (const text of ['2 * 3 * 4', '** a **', '*', '***', '`']) expect(plain(text)).toBe(text)
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('*', '`', 'a', ' ', '\n', 'é'), maxLength: 200, size: 'max' }),
      (text) => {
        expect(plain(text).replace(/[*`]/g, '')).toBe(text.replace(/[*`]/g, ''))
      },
    ),
  )
})

it('FM62: notes of many signs are read in one go', () => {
  for (const piece of ['**a', '*'])
    expect(
      growthOf(process, 40_000, (times) => () => markedText(piece.repeat(times))),
      piece,
    ).toBeLessThan(MOST_GROWTH)
})

it('FM62: a quote that has marks of its own gets no others', () => {
  expect([quoted('so'), quoted('a “bridge”')]).toEqual(['“so”', 'a “bridge”'])
})
