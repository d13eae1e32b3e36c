import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifyQuote } from '../../anchoring/verify-quote'
import { countedIds } from '../../counted-ids'
import type { MapContent } from '../../model'
import { PlayMap } from '../../testing/play-map'
import { lossesOf } from '../losses'
import { READABLE_FORMATS } from '../readable-formats'
import { recogniseFormats } from '../recognise'
import { parseAif } from './aif-graph'
import { ovaFormat } from './ova'
import { xaifFormat } from './xaif'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const fixture = (name: string) =>
  readFileSync(new URL(`../../../../tests/fixtures/formats/${name}`, import.meta.url), 'utf8')

function read(text: string) {
  const parsed = parseAif(text, { newId: countedIds('x'), stamp, authorName: 'Ann' })
  if (!parsed.ok) throw new Error(parsed.findings[0]?.message)
  return { ...parsed.value, findings: parsed.findings }
}

function quoted({ quotes, claims, sources }: MapContent) {
  const words = new Map(claims.map(({ id, text }) => [id, text]))
  const texts = new Map(sources.map(({ id, text }) => [id, text]))
  return quotes.map((quote) => [
    quote.exact,
    quote.claimIds.map((id) => words.get(id)),
    verifyQuote(texts.get(quote.sourceId) ?? '', quote),
  ])
}

describe('xAIF and OVA', () => {
  it('FM32: the analysed text is a source; each span a verified quote of the claim that its node is or brings forward', () => {
    const { content, findings } = read(fixture('xaif-1.json'))
    expect(content.sources.map(({ title, text }) => [title, text])).toEqual([
      ['Analysed text', 'Ida: The mill must stay, said she,\nsince it feeds the village & the inn.'],
    ])
    expect(quoted(content)).toEqual([
      ['The mill must stay', ['the mill must stay'], 'verified'],
      ['it feeds the village', ['it feeds the village'], 'verified'],
    ])
    expect(content.claims.map(({ holder, pin }) => [holder, pin])).toEqual([
      ['Ida Berg', { x: 273, y: 140 }],
      [null, { x: 120.5, y: 300 }],
    ])
    expect(content.arguments[0]?.pin).toBeNull()
    expect(findings).toEqual([])
  })

  it('FM32: analyses of OVA 2 have their places in the nodes and their record beside the text', () => {
    const { content, findings } = read(fixture('ova-1.json'))
    expect(content.sources.map(({ title, url, published }) => [title, url, published])).toEqual([
      ['Letter of the week', 'https://paper.example/letters/7', '2019-12-31'],
    ])
    expect(quoted(content)).toEqual([['close the road', ['close the road'], 'verified']])
    expect(content.claims.map(({ pin }) => pin)).toEqual([
      { x: 300, y: 40 },
      { x: 300, y: 240 },
    ])
    expect(content.arguments.map(({ stance, pin }) => [stance, pin])).toEqual([['con', { x: 310, y: 140 }]])
    expect(findings).toEqual([])
  })

  it('FM32: places and the text may stand beside the members of a node set; wrapped lines of the markup are none of the text', () => {
    const file = JSON.stringify({
      nodes: [
        { nodeID: 1, type: 'I', text: 'Let it rain', scheme: null, participantID: 0, x: 5, y: '6', visible: true },
        { nodeID: 2, type: 'L', text: 'Bo: Let it rain', scheme: null, participantID: 3, x: 0, y: 0, visible: false },
        { nodeID: 3, type: 'YA', text: 'Asserting', scheme: '74', participantID: 0, x: 0, y: 0, visible: false },
      ],
      edges: [
        { fromID: '2', toID: 3, visible: true },
        { fromID: 3, toID: '1', visible: true },
      ],
      participants: [{ participantID: 3, firstname: 'Bo', surname: '' }],
      analysis: {
        txt: 'Bo: <span class="highlighted" id="node2">let \nit rain</span>.&nbsp;<div><br></div>\n<div>All:\n yes</div>',
      },
    })
    const { content, findings } = read(file)
    expect(content.sources[0]?.text).toBe('Bo: let it rain. \n\nAll: yes')
    expect(quoted(content)).toEqual([['let it rain', ['Let it rain'], 'verified']])
    expect(content.claims.map(({ holder, pin }) => [holder, pin])).toEqual([['Bo', { x: 5, y: 6 }]])
    expect(findings).toEqual([])
    expect(recogniseFormats(READABLE_FORMATS, file)[0]?.format.name).toBe('ova')
  })

  it('FM32: older texts stand in a record, marked by bare ids; marks of nothing are told', () => {
    const { content, findings } = read(
      JSON.stringify({
        AIF: { nodes: [{ nodeID: 0, text: 'It rains.', type: 'I' }], edges: [], schemefulfillments: null },
        text: { txt: '<span class="highlighted" id="0">It rains</span>. <span id="9">So</span> what' },
        ova: [],
      }),
    )
    expect(quoted(content)).toEqual([['It rains', ['It rains.'], 'verified']])
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['left-out', 'text']])
  })

  it.each([xaifFormat, ovaFormat])(
    'FM32: $title carries sources, quotes, pins, tags and notes, and everything has a place',
    (format) => {
      const play = new PlayMap()
      const top = play.claim('Top')
      const { claimId, argumentId } = play.reply('pro', top, 'Reason')
      play.run(play.edit(top, { addTags: ['a & b'] }))
      play.quote(play.source('First the reason, then the top.'), 'the reason', [claimId])
      const most = play.source('Two\nlines <b> of & text')
      play.quote(most, 'lines <b>', [top, claimId])
      play.quote(most, '<b>', [top])
      play.argue('con', [play.claim('Undercut')], { kind: 'argument', id: argumentId })
      expect(
        lossesOf(format, play.map, { unattributed: 'ann' }).filter(({ code }) => code !== 'quote-contexts'),
      ).toEqual([])
      const file = JSON.parse(format.print(play.map))
      const places: { x: number; y: number }[] = file.OVA?.nodes ?? file.nodes
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length)
      expect(file.text ?? file.analysis.txt).toContain('<span class="highlighted" id="node')
    },
  )
})
