import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import { MapContentSchema } from '../../model'
import { PlayMap } from '../../testing/play-map'
import { CodePoints } from '../code-points'
import { lossesOf } from '../losses'
import { READABLE_FORMATS } from '../readable-formats'
import { recogniseFormats } from '../recognise'
import { webAnnotationFormat } from './web-annotation'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const parse = (text: string) => webAnnotationFormat.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })

function read(json: unknown) {
  const text = JSON.stringify(json)
  expect(recogniseFormats(READABLE_FORMATS, text)[0]?.format.name).toBe('web-annotation')
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { title, content } = parsed.value
  const bodies = new Map(content.annotations.map(({ id, body }) => [id, body]))
  const people = new Map(content.people.map(({ id, name }) => [id, name]))
  return {
    title,
    content,
    sources: content.sources.map(({ title, url }) => [title, url]),
    quotes: content.quotes.map(({ exact, prefix, suffix }) => [prefix, exact, suffix]),
    notes: content.annotations.map(({ target, body, replyTo, createdBy, createdAt }) => [
      target.kind === 'passage' ? target.passage.exact : target.kind,
      body,
      bodies.get(replyTo ?? '') ?? null,
      people.get(createdBy),
      createdAt,
    ]),
    findings: parsed.findings.map(({ code, path }) => [code, path ?? null]),
  }
}

const quoteSelector = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' })

describe('Web Annotation', () => {
  it('FM45: rows of Hypothesis: highlights are quotes, words are notes on passages, answers stay in their thread', () => {
    const row = (id: string, more: object) => ({
      ...{
        id,
        created: '2024-03-01T10:00:00.123456+00:00',
        user: 'acct:jo@hypothes.is',
        uri: 'https://x.example/page',
      },
      ...{ text: '', tags: [], document: { title: ['A page'] }, group: '__world__' },
      target: [
        {
          source: 'https://x.example/page',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 1, endOffset: 5 },
            { type: 'TextPositionSelector', start: 10, end: 20 },
            quoteSelector(`words ${id}`),
          ],
        },
      ],
      ...more,
    })
    const page = [{ source: 'https://x.example/page' }]
    const { title, sources, quotes, notes, findings, content } = read({
      total: 5,
      rows: [
        row('4', { text: 'I doubt that', references: ['2', '3'], target: page, user_info: { display_name: 'Kim' } }),
        row('3', { text: 'Why?', references: ['2'], target: page }),
        row('1', {}),
        row('2', { text: 'So it is', tags: ['harbour', 'mud'] }),
        row('5', { text: 'A good page', target: page }),
        row('6', { text: 'lost', references: ['9'], target: page }),
      ],
    })
    const at = '2024-03-01T10:00:00.123Z'
    expect([title, sources]).toEqual(['A page', [['A page', 'https://x.example/page']]])
    expect(quotes).toEqual([['before ', 'words 1', ' after']])
    const so = 'So it is\n\nTags: harbour, mud'
    expect(notes).toEqual([
      ['words 2', so, null, 'jo', at],
      ['A page', 'A good page', null, 'jo', at],
      ['words 2', 'I doubt that', so, 'Kim', at],
      ['words 2', 'Why?', so, 'jo', at],
    ])
    expect(content.quotes[0]?.position).not.toBeNull()
    expect(findings).toEqual([
      ['approximated', 'rows[4]'],
      ['dangling', 'rows[5]'],
    ])
  })

  it('FM45: the shapes of the model: a collection, a page, a list, a single one; bodies and targets of any form', () => {
    const context = 'http://www.w3.org/ns/anno.jsonld'
    const target = { source: { id: 'https://x.example', title: 'X' }, selector: quoteSelector('words') }
    const single = { '@context': context, id: 'urn:a', type: 'Annotation', bodyValue: 'So?', target }
    expect(read(single).notes[0]?.slice(0, 2)).toEqual(['words', 'So?'])
    expect(read([single, single]).notes).toHaveLength(2)
    const items = [
      {
        ...{ type: 'Annotation', motivation: 'commenting', creator: { name: 'Jo' }, created: '2024-01-01T00:00:00Z' },
        body: [
          { type: 'TextualBody', value: '<p>One &amp; two</p>', format: 'text/html' },
          { type: 'TextualBody', purpose: 'tagging', value: 'mud' },
          {
            type: 'Choice',
            items: [
              { type: 'TextualBody', value: 'first' },
              { type: 'TextualBody', value: 'second' },
            ],
          },
          'https://y.example/comment',
        ],
        target: [
          {
            source: 'https://x.example',
            selector: { type: 'FragmentSelector', value: 'p1', refinedBy: quoteSelector('fine') },
          },
          'https://z.example',
        ],
      },
      { type: 'Annotation', target: { source: 'https://x.example', selector: { type: 'CssSelector', value: 'p' } } },
      { type: 'Annotation', motivation: 'highlighting', target },
      'no annotation',
    ]
    const page = { '@context': context, type: 'AnnotationPage', items }
    const { notes, quotes, findings } = read(page)
    const said = 'One & two\n\nfirst\n\nhttps://y.example/comment\n\nTags: mud'
    expect(notes.map(([exact, body, , by]) => [exact, body, by])).toEqual([
      ['fine', said, 'Jo'],
      ['https://z.example', said, 'Jo'],
    ])
    expect(quotes.map(([, exact]) => exact)).toEqual(['words'])
    expect(findings.map(([code]) => code)).toEqual([
      'unknown-kind',
      'approximated',
      'approximated',
      'approximated',
      'left-out',
    ])
    const collection = {
      '@context': context,
      type: 'AnnotationCollection',
      label: 'All',
      first: { ...page, next: 'https://p/2' },
    }
    expect(read(collection)).toMatchObject({ title: 'All', findings: expect.arrayContaining([['left-out', null]]) })
    expect(parse('{"a": 1}')).toMatchObject({ ok: false, findings: [{ code: 'wrong-format' }] })
    expect(parse('[1, 2]')).toMatchObject({ ok: false, findings: [{ code: 'wrong-format' }] })
  })

  it('FM14: context that is too long is cut between characters', () => {
    const long = '🚢'.repeat(150)
    const selector = { type: 'TextQuoteSelector', exact: 'mud', prefix: `${long}a`, suffix: `a${long}` }
    const { content } = read({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      ...{ type: 'Annotation', id: 'urn:1', bodyValue: 'Deep.' },
      target: { source: 'https://x.example/page', selector },
    })
    expect(MapContentSchema.safeParse(content).error).toBeUndefined()
  })

  it('FM46: quotes, their claims, notes and threads come back; places are counted in characters', () => {
    const play = new PlayMap()
    const top = play.claim('Pledges deter.')
    play.run(play.edit(top, { holder: { from: null, to: 'RAND' }, addTags: ['NATO'] }))
    const other = play.claim('They are kept.')
    const sourceId = play.source('👩🏽‍🚀 say: pledges deter, and pledges deter.')
    const quote = play.quote(sourceId, 'pledges deter', [top, other])
    play.quote(sourceId, 'say', [top])
    const first = play.note({ kind: 'quote', id: quote }, 'Do they?')
    play.note({ kind: 'quote', id: quote }, 'They do.', first, 'bob')
    play.note({ kind: 'claim', id: top }, 'Hm')
    const passage = { exact: 'and', prefix: ', ', suffix: '', position: null }
    play.run(
      play.add({
        annotations: [{ id: 'p', target: { kind: 'passage', id: sourceId, passage }, replyTo: null, body: 'And?' }],
      }),
    )
    expect(lossesOf(webAnnotationFormat, play.map).map(({ code }) => code)).toEqual(['authorship'])
    const json = JSON.parse(webAnnotationFormat.print(play.map))
    const [{ body, target }] = json.first.items
    expect(target.selector[1]).toEqual({ type: 'TextPositionSelector', start: 10, end: 23 })
    expect(body.map(({ value }: { value: string }) => value)).toEqual(['Pledges deter.', 'They are kept.'])
    play.reply('con', top, 'Nobody quotes this.')
    const lost = lossesOf(webAnnotationFormat, play.map).map(({ code, count }) => [code, count])
    expect(lost).toEqual(
      expect.arrayContaining([
        ['claims', 1],
        ['arguments', 1],
      ]),
    )
  })

  it('FM46: characters and code units are counted into each other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const points = new CodePoints(text)
        let unit = 0
        for (const [index, character] of [...text].entries()) {
          expect([points.ofUnit(unit), points.unitOf(index)]).toEqual([index, unit])
          unit += character.length
        }
        expect(points.ofUnit(text.length)).toBe([...text].length)
      }),
    )
  })

  it('FM45: any JSON at all is answered with a map or a sentence', () => {
    const target = fc.oneof(
      fc.constantFrom(
        'https://a.b',
        {},
        { source: 'x', selector: { type: 'TextQuoteSelector', exact: 'q' } },
        [],
        null,
        'urn:1',
      ),
      fc.jsonValue(),
    )
    const member = fc.oneof(fc.jsonValue(), fc.constantFrom('urn:1', ['urn:1'], 'highlighting'))
    const annotation = fc.record(
      {
        id: member,
        type: fc.constantFrom('Annotation', ['Annotation'], 3),
        target,
        body: member,
        references: member,
        tags: member,
      },
      { requiredKeys: ['target'] },
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(annotation, fc.jsonValue()), { maxLength: 8 }), (items) => {
        const parsed = parse(JSON.stringify({ type: 'AnnotationPage', items }))
        expect(parsed.ok || parsed.findings.length > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
