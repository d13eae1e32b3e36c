import { expect, it } from 'vitest'
import { readFramework, syntaxOf } from './framework-file'

it('CL7: facts stand as they like: over lines, several in one, with names in quotes and comments between', () => {
  const text =
    '% all\n\narg("a b"). arg(c).\narg(\n  "50% (or so)"\n). % the last\natt("a b",c).att(c,\n"50% (or so)").\n'
  expect(readFramework(text, 'apx')).toEqual({
    ok: true,
    value: { names: ['"a b"', 'c', '"50% (or so)"'], from: [0, 1], to: [1, 2] },
  })
})

it('CL7: a fault in facts is told with its line', () => {
  expect(readFramework('\n% x\narg(a).\n\nargh(b).\n', 'apx')).toMatchObject({ ok: false, line: 5 })
  expect(readFramework('arg(a).\natt(a,\n b).', 'apx')).toMatchObject({ ok: false, line: 2 })
  expect(readFramework('arg(a', 'apx')).toMatchObject({ ok: false, line: 1 })
})

it.each(['', '\n \n', '% nothing\n'])('CL7: %j is a framework without arguments', (text) => {
  const syntax = syntaxOf('', text)
  expect(syntax && readFramework(text, syntax)).toEqual({ ok: true, value: { names: [], from: [], to: [] } })
})
