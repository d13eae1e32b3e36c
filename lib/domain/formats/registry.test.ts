import { describe, expect, it } from 'vitest'
import { FORMATS, findFormat, findFormatOfFile } from './registry'

describe('the registry of formats', () => {
  it('FM6: every format can be named, and does something', () => {
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length)
    for (const format of FORMATS) {
      expect(findFormat(format.name)).toBe(format)
      expect(format.parse ?? format.print).toBeDefined()
    }
    expect(findFormat('docx')).toBeUndefined()
  })

  it('FM6: a file name tells its format, by the longest extension', () => {
    expect(findFormatOfFile('debate.crux.json')?.name).toBe('crux')
    expect(findFormatOfFile('DEBATE.JSON')?.name).toBe('crux')
    expect(findFormatOfFile('notes.txt')?.name).toBe('outline')
    expect(findFormatOfFile('map.argdown')?.name).toBe('argdown')
    expect(findFormatOfFile('noextension')).toBeUndefined()
  })
})
