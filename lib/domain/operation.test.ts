import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ClaimFieldsSchema, IdSchema, SourceFieldsSchema } from './model'
import { LoggedOperationSchema, OperationSchema } from './operation'
import { isPlainText } from './plain-text'

const claim = { id: 'c1', text: 'A claim.', holder: null, tags: [], pin: null }
const add = (text: unknown) => ({ v: 1, id: 'o1', kind: 'add', claims: [{ ...claim, text }] })
const accepts = (input: unknown) => OperationSchema.safeParse(input).success

describe('what passes the door', () => {
  it('G2: emoji, right-to-left and combining text is kept as it is', () => {
    for (const text of ['🇺🇦 holds', 'הסכם ביטחון', 'e\u0301tat', 'two\nlines\tand a tab', '👩‍👩‍👧‍👦']) {
      const parsed = OperationSchema.parse(add(text))
      expect(parsed.kind === 'add' && parsed.claims[0]?.text).toBe(text)
    }
  })

  it('G2: control characters, half pairs, blanks and novels are turned away', () => {
    for (const text of [
      'nul\u0000',
      'bell\u0007',
      'half\ud83d',
      '\udc00',
      '',
      ' \n\t ',
      'x'.repeat(2001),
      7,
      null,
      {},
    ]) {
      expect(accepts(add(text)), JSON.stringify(text)?.slice(0, 20)).toBe(false)
    }
  })

  it('G2: unknown kinds, unknown fields, other versions and bad ids are turned away', () => {
    expect(accepts({ ...add('A.'), kind: 'explode' })).toBe(false)
    expect(accepts({ ...add('A.'), v: 2 })).toBe(false)
    expect(accepts({ ...add('A.'), author: 'someone-else' })).toBe(false)
    expect(accepts({ ...add('A.'), id: '../etc' })).toBe(false)
    expect(accepts({ v: 1, id: 'o', kind: 'add', claims: [{ ...claim, createdBy: 'someone-else' }] })).toBe(false)
    for (const id of ['', 'a b', 'a/b', 'é', 'x'.repeat(65), '__proto__'])
      expect(IdSchema.safeParse(id).success).toBe(false)
  })

  it('G2: a source refuses links that a browser would run', () => {
    const record = { id: 's', title: 'T', authors: [], publisher: '', published: '2023-07', language: 'en', text: 'x' }
    expect(SourceFieldsSchema.safeParse({ ...record, url: 'https://example.org/a' }).success).toBe(true)
    expect(SourceFieldsSchema.safeParse({ ...record, url: 'javascript:alert(1)' }).success).toBe(false)
  })

  it('G2: pins are finite and near', () => {
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY, 1e9, '1']) {
      expect(ClaimFieldsSchema.safeParse({ ...claim, pin: { x, y: 0 } }).success).toBe(false)
    }
  })

  it('AC1: a person cannot send what only the server makes', () => {
    const join = { v: 1, id: 'o', kind: 'join', personId: 'eve', name: 'Eve', role: 'owner' }
    expect(accepts(join)).toBe(false)
    expect(LoggedOperationSchema.safeParse(join).success).toBe(true)
  })

  it('OP1: the door answers any JSON at all without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => typeof accepts(value) === 'boolean'),
      { numRuns: 500 },
    )
  })

  it('G2: plain text is exactly what survives UTF-8 and draws as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const drawn = [...text].every((c) => c >= ' ' || '\t\n\r'.includes(c)) && !text.includes('\u007f')
        expect(isPlainText(text)).toBe(drawn && Buffer.from(text, 'utf8').toString('utf8') === text)
      }),
      { numRuns: 2000 },
    )
  })
})
