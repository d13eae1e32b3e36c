import { describe, expect, it } from 'vitest'
import { looksLikeFile } from './looks-like-file'

describe('looksLikeFile', () => {
  it('IM15: data, markup and heads of other tools are files; lines and lists are claims', () => {
    for (const file of [
      '{\n"nodes": []}',
      ' [Dredge]: It should.\n  + x',
      '<opml>\n</opml>',
      'Discussion Title: X\n\n1. Y',
    ])
      expect(looksLikeFile(file)).toBe(true)
    for (const lines of ['{one line}', 'The harbour should be dredged.\n  + Yes', '- a\n- b', '1. a\n2. b', ''])
      expect(looksLikeFile(lines)).toBe(false)
  })
})
