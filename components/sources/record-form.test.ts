import { describe, expect, it } from 'vitest'
import { EMPTY_RECORD, fieldsOf, parseRecord } from './record-form'

describe('parseRecord', () => {
  it('RD11: what was typed becomes a record, and the record the same fields again', () => {
    const fields = {
      title: ' Closer  partnership ',
      authors: 'Bielieskov, Mykola;; A. Able ',
      publisher: 'The Review',
      published: '2023-07',
      url: 'example.org/paper?x=1',
      language: 'en',
    }
    const parsed = parseRecord(fields)
    expect(parsed).toEqual({
      ok: true,
      record: {
        title: 'Closer partnership',
        authors: ['Bielieskov, Mykola', 'A. Able'],
        publisher: 'The Review',
        published: '2023-07',
        url: 'https://example.org/paper?x=1',
        language: 'en',
      },
    })
    if (parsed.ok) expect(parseRecord(fieldsOf(parsed.record))).toEqual(parsed)
  })

  it('RD11: each field in the way says what is wrong with it', () => {
    const parsed = parseRecord({ ...EMPTY_RECORD, published: 'July', url: 'javascript:alert(1)', language: 'english?' })
    expect(!parsed.ok && Object.keys(parsed.problems).sort()).toEqual(['language', 'published', 'title', 'url'])
    expect(!parsed.ok && parsed.problems.published).toContain('2023-07-14')
  })
})
