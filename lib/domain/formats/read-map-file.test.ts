import { expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import { readMapFile } from './read-map-file'
import { READABLE_FORMATS } from './readable-formats'

const context = { newId: countedIds('x'), stamp: { author: 'ann', at: '2026-01-01T00:00:00.000Z' }, authorName: 'Ann' }

it.each(['[', '(', '<', '{"a":'])(
  'FM19: ten megabytes of %s are refused before any format reads them, whatever the name',
  (piece) => {
    const text = piece.repeat(10_000_000 / piece.length)
    for (const name of ['a.txt', 'a.json', 'a.argdown', ''])
      for (const from of [undefined, ...READABLE_FORMATS]) {
        const { parsed } = readMapFile(text, { name, from }, context)
        expect(parsed).toMatchObject({ ok: false, findings: [{ code: 'too-deep' }] })
      }
  },
)

it('FM19: signs that never close are text like any other, line after line', () => {
  const text = Array.from({ length: 2_000 }, (_, at) => `Claim ${at} :( ${'(('.repeat(60)}`).join('\n')
  expect(readMapFile(text, { name: 'a.txt', from: undefined }, context).parsed.ok).toBe(true)
})
