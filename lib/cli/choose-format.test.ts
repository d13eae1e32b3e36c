import { describe, expect, it } from 'vitest'
import { requireFormat } from './choose-format'

const crux = { name: 'crux', extensions: ['.crux.json', '.json'] }
const text = { name: 'outline', extensions: ['.txt'] }
const other = { name: 'txt', extensions: ['.json.txt'] }
const formats = [crux, text, other]

describe('formats', () => {
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
