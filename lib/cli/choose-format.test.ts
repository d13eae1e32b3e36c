import { describe, expect, it } from 'vitest'
import { findFormat, findFormatOfFile, requireFormat } from './choose-format'

const crux = { name: 'crux', extensions: ['.crux.json', '.json'] }
const text = { name: 'outline', extensions: ['.txt'] }
const other = { name: 'txt', extensions: ['.json.txt'] }
const formats = [crux, text, other]

describe('CL3: formats', () => {
  it('CL3: are known by name or extension, with the dot or without, in any case', () => {
    for (const word of ['crux', 'CRUX', 'json', '.json', '.crux.json', 'crux.json'])
      expect(findFormat(formats, word), word).toBe(crux)
    expect(findFormat(formats, 'svg')).toBeUndefined()
  })

  it('CL3: a name counts before an extension', () => {
    expect(findFormat(formats, 'txt')).toBe(other)
    expect(findFormat(formats, '.txt')).toBe(text)
  })

  it('CL3: of a file are told by its longest extension', () => {
    expect(findFormatOfFile(formats, 'a/b.CRUX.JSON')).toBe(crux)
    expect(findFormatOfFile(formats, 'notes.json.txt')).toBe(other)
    expect(findFormatOfFile(formats, 'notes.txt')).toBe(text)
    expect(findFormatOfFile(formats, 'txt')).toBeUndefined()
  })

  it('CL3: named count before the extension; without either the choices are told', () => {
    expect(requireFormat(formats, { option: '--to', named: 'outline', path: 'a.json' })).toBe(text)
    expect(requireFormat(formats, { option: '--to', named: undefined, path: 'a.json' })).toBe(crux)
    expect(() => requireFormat(formats, { option: '--to', named: undefined, path: '-' })).toThrow(
      'Name a format with --to: crux, outline, txt.',
    )
    expect(() => requireFormat(formats, { option: '--from', named: 'doc', path: 'a.json' })).toThrow(
      'There is no format "doc" for --from. Choose one of: crux, outline, txt.',
    )
  })
})
