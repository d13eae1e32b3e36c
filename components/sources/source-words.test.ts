import { describe, expect, it } from 'vitest'
import type { Bibliography } from '@/lib/domain/model'
import { citationOf, originInWords, publishedInWords, readingMinutes, sourceName } from './source-words'

const record = (part: Partial<Bibliography> = {}): Bibliography => ({
  title: 'Closer partnership or membership?',
  authors: [],
  publisher: '',
  published: '',
  url: '',
  language: '',
  ...part,
})

describe('source in words', () => {
  it('RD10: dates read as far as they are known', () => {
    expect(['', '2023', '2023-07', '2023-07-04', '2023-99', '2023-02-31'].map(publishedInWords)).toEqual([
      '',
      '2023',
      'July 2023',
      '4 July 2023',
      '2023-99',
      expect.any(String),
    ])
  })

  it('RD10: a tab says who and when, or how the title begins', () => {
    expect(sourceName(record({ authors: ['Mykola Bielieskov'], published: '2023-07' }))).toBe('Bielieskov 2023')
    expect(sourceName(record({ authors: ['Bielieskov, Mykola', 'A B'] }))).toBe('Bielieskov et al.')
    expect(sourceName(record({ authors: ['Institute for the Study of War'] }))).toBe('Institute for the Study…')
    expect(sourceName(record())).toBe('Closer partnership or…')
  })

  it('RD10: the record reads as an origin and as a citation', () => {
    const full = record({
      authors: ['A. Able', 'B. Best'],
      publisher: 'The Review',
      published: '2023-07-14',
      url: 'https://e.org',
    })
    expect(originInWords(full)).toBe('A. Able, B. Best · The Review · 14 July 2023')
    expect(citationOf(full)).toBe(
      'A. Able, B. Best (2023). Closer partnership or membership? The Review. https://e.org',
    )
    expect(citationOf(record())).toBe('Closer partnership or membership?')
    expect(originInWords(record())).toBe('')
  })

  it('RD10: reading time is a minute at least, in scripts without spaces as well', () => {
    expect(readingMinutes('short')).toBe(1)
    expect(readingMinutes('word '.repeat(700))).toBe(3)
    expect(readingMinutes('漢'.repeat(2_300))).toBe(5)
  })
})
