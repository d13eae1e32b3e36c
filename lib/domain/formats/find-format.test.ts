import { describe, expect, it } from 'vitest'
import { findFormat, findFormatOfFile } from './find-format'

const crux = { name: 'crux', extensions: ['.crux.json', '.json'] }
const text = { name: 'outline', extensions: ['.txt'] }
const other = { name: 'txt', extensions: ['.json.txt'] }
const formats = [crux, text, other]

describe('finding a format', () => {
  it('FM6: by name or extension, with the dot or without, in any case', () => {
    for (const word of ['crux', 'CRUX', 'json', '.json', '.crux.json', 'crux.json'])
      expect(findFormat(formats, word), word).toBe(crux)
    expect(findFormat(formats, 'svg')).toBeUndefined()
  })

  it('FM6: a name counts before an extension', () => {
    expect(findFormat(formats, 'txt')).toBe(other)
    expect(findFormat(formats, '.txt')).toBe(text)
  })

  it('FM6: a file name tells its format, by the longest extension', () => {
    expect(findFormatOfFile(formats, 'a/b.CRUX.JSON')).toBe(crux)
    expect(findFormatOfFile(formats, 'notes.json.txt')).toBe(other)
    expect(findFormatOfFile(formats, 'notes.txt')).toBe(text)
    expect(findFormatOfFile(formats, 'txt')).toBeUndefined()
  })
})
