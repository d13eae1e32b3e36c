import { describe, expect, it } from 'vitest'
import type { FileSample } from './file-sample'
import { recogniseFormats } from './recognise'
import { FORMATS } from './registry'

const format = (name: string, extension: `.${string}`, recognise: (sample: FileSample) => number) => ({
  name,
  extensions: [extension] as const,
  recognise,
})
const loud = format('loud', '.loud', ({ head }) => (head.startsWith('!') ? 0.9 : 0))
const data = format('data', '.json', (sample) => (sample.member('is') === 'data' ? 1 : 0))
const any = format('any', '.txt', () => 0.2)

describe('recogniseFormats', () => {
  it('FM15: the content tells the format, the runner-up after it; the name decides between likes', () => {
    const names = (text: string, fileName?: string) =>
      recogniseFormats([any, loud, data], text, fileName).map(({ format }) => format.name)
    expect(names('! so', 'a.txt')).toEqual(['loud', 'any'])
    expect(names(' {"is": "data"}')).toEqual(['data', 'any'])
    expect(names('{"is": "da')).toEqual(['any'])
    const twin = format('twin', '.twin', () => 0.2)
    expect(recogniseFormats([any, twin], 'x', 'x.twin').map(({ format }) => format.name)).toEqual(['twin', 'any'])
    expect(recogniseFormats([loud], 'x', 'x.json')).toEqual([])
  })

  it('FM15: every format that can be read can be recognised', () => {
    for (const { name, parse, recognise } of FORMATS) expect(recognise !== undefined, name).toBe(parse !== undefined)
  })
})
