import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '@/lib/domain/limits'
import { SourceFieldsSchema } from '@/lib/domain/model'
import { checkText, decodeTextFile, guessTitle } from './source-input'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeTextFile', () => {
  it('RD7: takes UTF-8 with and without its mark, and UTF-16 with its mark', () => {
    expect(decodeTextFile(utf8('Київ'))).toEqual({ ok: true, text: 'Київ' })
    expect(decodeTextFile(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('é')))).toEqual({ ok: true, text: 'é' })
    expect(decodeTextFile(Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).toEqual({ ok: true, text: 'A' })
    expect(decodeTextFile(Uint8Array.of(0xfe, 0xff, 0x00, 0x41))).toEqual({ ok: true, text: 'A' })
  })

  it('RD7: says what to do with a file that is no UTF-8, or too large', () => {
    const latin = decodeTextFile(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))
    expect(!latin.ok && latin.problem).toContain('UTF-8')
    const large = decodeTextFile(new Uint8Array(LIMITS.sourceText * 3 + 4))
    expect(!large.ok && large.problem).toContain('2,000,000')
  })
})

describe('checkText', () => {
  it('RD7: makes line ends and page breaks plain', () => {
    expect(checkText('a\r\nb\rc\fd\ve')).toEqual({ ok: true, text: 'a\nb\nc\n\nd\ne' })
  })

  it('RD7: refuses emptiness, too much, and what is no text, each with a sentence', () => {
    for (const [raw, word] of [
      [' \n ', 'no text'],
      ['x'.repeat(LIMITS.sourceText + 1), '2,000,001'],
      ['fine\nbad \u0000', 'Line 2'],
      ['half \ud83d', 'Line 1'],
    ] as const) {
      const checked = checkText(raw)
      expect(!checked.ok && checked.problem).toContain(word)
    }
  })

  it('RD7: what it takes, the model takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', size: 'large' }), (raw) => {
        const checked = checkText(raw)
        if (checked.ok) expect(SourceFieldsSchema.shape.text.safeParse(checked.text).success).toBe(true)
      }),
    )
  })
})

describe('guessTitle', () => {
  it('RD8: is the first line that says something, without Markdown', () => {
    expect(guessTitle('\n---\n# Closer  partnership #\n\nText')).toBe('Closer partnership')
    expect(guessTitle('**Budapest**\nmore')).toBe('Budapest')
  })

  it('RD8: of a page that was copied whole it is the title and not the name of the site', () => {
    const body = 'Officials have said that members will not admit a country at war. '.repeat(4)
    const title = 'Will the bar be dredged? What the port says'
    expect(guessTitle(`Harbour News PRO\nHomeWorld${title}\n\n${title}\n\nMay 18, 2025 / 16:42\n${body}`)).toBe(title)
    expect(guessTitle(`The Republic of Ports\n\nDeeper or Wider?\n\nAda Tide | 2023.07.06\n\n${body}`)).toBe(
      'Deeper or Wider?',
    )
    expect(guessTitle(`Minutes of May\n\nIt counted ships.\n\n${body}`)).toBe('Minutes of May')
  })

  it('RD8: a first line as long as a paragraph gives way to the file name, else is shortened', () => {
    const long = 'Officials accept that members will not admit a country. '.repeat(5)
    expect(guessTitle(long, 'closer_partnership-2023.txt')).toBe('closer partnership 2023')
    expect(guessTitle(long)).toBe('Officials accept that members will not admit a country. Officials accept that…')
    expect(guessTitle('', '')).toBe('')
  })
})
