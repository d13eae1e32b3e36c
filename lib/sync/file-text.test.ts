import { describe, expect, it } from 'vitest'
import { readFileText } from './file-text'

const utf8 = new TextEncoder()

describe('readFileText', () => {
  it('FM16: reads UTF-8 and UTF-16 with a mark or without, and Windows-1252 when it is no UTF-8', () => {
    const said = 'Überzeugt “ж”'
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...[...said].map((c) => c.charCodeAt(0))]).buffer)
    const swapped = wide.map((_, at) => wide[at ^ 1] ?? 0)
    for (const bytes of [utf8.encode(said), utf8.encode(`\ufeff${said}`), wide, swapped])
      expect(readFileText(bytes)).toEqual({ ok: true, text: said, findings: [] })
    expect(readFileText(new Uint8Array([0xdc, 0x62, 0x65, 0x72, 0x96]))).toMatchObject({
      text: 'Über–',
      findings: [{ code: 'encoding' }],
    })
  })

  it('FM16: leaves NUL characters out and says so', () => {
    expect(readFileText(utf8.encode('a\u0000b'))).toMatchObject({
      text: 'ab',
      findings: [{ code: 'control-characters' }],
    })
  })

  it('FM16: says what is no text', () => {
    const zip = readFileText(new Uint8Array([0x50, 0x4b, 3, 4, ...new Array(100).fill(0)]))
    expect(zip).toMatchObject({ ok: false, findings: [{ code: 'not-text', message: expect.stringContaining('zip') }] })
    expect(readFileText(utf8.encode('%PDF-1.7')).ok).toBe(false)
  })

  it('FM16: a file without a letter is refused, however long it is', () => {
    for (const text of ['', '\uFEFF', ' \t\n', '\n'.repeat(1_000_000)])
      expect(readFileText(utf8.encode(text)), `${text.length} characters`).toMatchObject({
        ok: false,
        findings: [{ code: 'empty' }],
      })
  })
})
