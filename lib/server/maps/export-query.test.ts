import { describe, expect, it } from 'vitest'
import { readExportQuery } from './export-query'

const read = (query: string) => readExportQuery(new URLSearchParams(query))

describe('readExportQuery', () => {
  it('FM60: without more than a format it is the whole map with all there is', () => {
    expect(read('format=svg')).toMatchObject({
      ok: true,
      format: { name: 'svg' },
      choice: { part: { kind: 'whole' }, notes: true, names: true },
      options: { theme: 'light', page: 'one' },
    })
  })

  it('FM60: a part, notes, names and the page are asked for in words', () => {
    expect(read('format=svg&branch=c1&notes=no&names=no&page=a3')).toMatchObject({
      choice: { part: { kind: 'branch', claimId: 'c1' }, notes: false, names: false },
      options: { page: 'a3' },
    })
    expect(read('format=svg&claims=c1,c2')).toMatchObject({
      choice: { part: { kind: 'claims', claimIds: new Set(['c1', 'c2']) } },
    })
  })

  it.each([
    '',
    'format=floppy',
    'format=svg&page=a5',
    'format=svg&notes=maybe',
    'format=svg&branch=not%20an%20id',
    'format=svg&claims=a,,b',
    'format=svg&branch=a&claims=b',
    `format=svg&claims=${Array.from({ length: 301 }, (_, at) => `c${at}`).join(',')}`,
  ])('FM60: %s is answered with a sentence', (query) => {
    const answer = read(query)
    expect(answer.ok).toBe(false)
    expect(!answer.ok && answer.message).toMatch(/^(Name|Ask) .+\.$/)
  })
})
