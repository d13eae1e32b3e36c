import { describe, expect, it } from 'vitest'
import { findFormat, findFormatOfFile } from './find-format'
import { FORMATS } from './registry'

describe('the registry of formats', () => {
  it('FM6: every format has one name', () => {
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length)
    for (const format of FORMATS) expect(findFormat(FORMATS, format.name)).toBe(format)
  })

  it('FM6: file names tell their formats', () => {
    expect(findFormatOfFile(FORMATS, 'debate.crux.json')?.name).toBe('crux')
    expect(findFormatOfFile(FORMATS, 'notes.txt')?.name).toBe('outline')
    expect(findFormatOfFile(FORMATS, 'map.argdown')?.name).toBe('argdown')
    expect(findFormatOfFile(FORMATS, 'noextension')).toBeUndefined()
  })
})
