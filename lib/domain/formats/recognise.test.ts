import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import type { FileSample } from './file-sample'
import { READABLE_FORMATS } from './readable-formats'
import { recogniseFormats } from './recognise'
import { FORMATS } from './registry'
import { refuseUnread } from './unread-kind'

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

  it('FM15: where the content tells nothing, the name does, rather than that any lines are an outline', () => {
    const first = (text: string, name: string) => recogniseFormats(READABLE_FORMATS, text, name)[0]?.format.name
    expect(first('p af x\n1 2', 'a.af')).toBe('iccma-af')
    expect(first('hello\nworld', 'a.csv')).toBe('csv')
    expect(first('null', 'a.json')).toBe('crux')
    expect(first('[1,2', 'a.json')).toBe('crux')
    expect(first('hello\nworld', 'a.txt')).toBe('outline')
    expect(first('hello\nworld', 'a.md')).toBe('markdown')
    expect(first('hello\nworld', '')).toBe('outline')
    expect(first('hello\n  - world', 'a.csv')).toBe('outline')
  })

  it('FM15: front matter and rules of Markdown are no inferences of Argdown', () => {
    const first = (text: string, name = '') => recogniseFormats(READABLE_FORMATS, text, name)[0]?.format.name
    expect(first('---\ntitle: x\n---\n\n- a\n  - b', 'a.md')).toBe('markdown')
    expect(first('- a\n- b\n\n---\n\n- c')).toBe('markdown')
    expect(first('(1) a\n--\n(2) b')).toBe('argdown')
  })

  it('FM15: what Crux writes is recognised as what it is, however much stands above its claims', () => {
    const play = new PlayMap()
    const thesis = play.claim('The club should meet every week of the year.')
    for (let count = 0; count < 300; count++)
      play.source(`Text ${count} = text.`, { url: `https://example.org/?a=${count}&b==` })
    play.quote(play.source('Practice helps, says the coach.'), 'Practice helps', [thesis])
    play.reply('con', thesis, 'Few members can come so often.')
    for (const format of READABLE_FORMATS) {
      const [first] = recogniseFormats(READABLE_FORMATS, format.print(play.map))
      expect(first?.format.name, format.name).toBe(format.name)
    }
  })

  it('FM15: what Crux writes and does not read is told by its kind, not taken for an outline of its lines', () => {
    const play = new PlayMap()
    play.reply('con', play.claim('a'), 'b')
    for (const { name, parse, print } of FORMATS) {
      expect(refuseUnread(print(play.map)) === undefined, name).toBe(parse !== undefined)
    }
    expect(refuseUnread('\ufeff<?xml version="1.0"?>\n<!-- x -->\n<note/>')?.findings[0]?.message).toContain('XML')
    expect(refuseUnread('strict graph {\n a -- b }')?.findings[0]?.message).toContain('DOT')
    for (const text of ['<A>: x', 'graph theory {is} hard', 'flowchart makers err', '---\ntitle: x\n---\n- a'])
      expect(refuseUnread(text), text).toBeUndefined()
  })
})
