import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import { PlayMap } from '../../testing/play-map'
import { citationNote } from '../citation-note'
import { lossesOf } from '../losses'
import { opmlFormat } from './opml'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const parse = (text: string) => opmlFormat.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })

function read(text: string) {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { title, content } = parsed.value
  const texts = new Map(content.claims.map(({ id, text }) => [id, text]))
  const steps = content.arguments.map(
    ({ premises, stance, conclusion }) =>
      `${premises.map((id) => texts.get(id)).join(' & ')} ${stance} ${texts.get(conclusion.id) ?? 'a step'}`,
  )
  return { title, content, steps, findings: parsed.findings.map(({ code, line }) => [code, line]) }
}

const refusal = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? 'read' : parsed.findings.map(({ code, message, line }) => [code, message, line])
}

describe('OPML', () => {
  it('FM44: is an outline whose texts say signs, steps and repetitions, with the rest in attributes', () => {
    const play = new PlayMap()
    const top = play.claim('Pledges\ndeter <b> & "so"')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'They are kept.')
    play.run(play.add({ premises: [{ argumentId, claimId: play.claim('They are public.') }] }))
    play.run(play.edit(reason, { holder: { from: null, to: 'RAND' }, addTags: ['two, words', 'NATO'] }))
    play.argue('con', [top], { kind: 'argument', id: argumentId })
    play.note({ kind: 'claim', id: reason }, 'Who says?\nReally?')
    play.note({ kind: 'claim', id: reason }, 'Everybody')
    play.quote(play.source('pledges deter, they say'), 'pledges deter', [reason])
    const text = opmlFormat.print(play.map)
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:crux="urn:crux:opml:1">
<head>
<title>Play</title>
</head>
<body>
<outline text="Pledges&#10;deter &lt;b&gt; &amp; &quot;so&quot;">
<outline text="+ together:">
<outline text="&amp; They are kept." _note="Who says?&#10;Really?&#10;&#10;· · ·&#10;&#10;Everybody" category="two\\, words,NATO" crux:holder="RAND" crux:id="1"/>
<outline text="&amp; They are public."/>
<outline text="- that does not follow: Pledges&#10;deter &lt;b&gt; &amp; &quot;so&quot; (above)"/>
</outline>
</outline>
<outline text="Sources" crux:is="sources">
<outline text="A source" crux:is="source">
<outline text="“pledges deter”" crux:is="quote" crux:for="1"/>
</outline>
</outline>
</body>
</opml>
`)
    const lost = lossesOf(opmlFormat, play.map, { unattributed: 'ann' }).map(({ code }) => code)
    expect(lost).toEqual(['source-texts'])
  })

  it('FM44: outlines of other tools: reasons unless a sign or a word says otherwise, with notes, categories, links and HTML', () => {
    const { title, steps, content, findings } = read(
      [
        '<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE opml>',
        '<opml version="1.0"><head><title>R&D list</title><dateCreated>today</dateCreated><windowTop>1</windowTop></head>',
        '<body><outline text="Dredge &lt;b&gt;now&lt;/b&gt;" _note="a &lt;i&gt;note&lt;/i&gt;" category="/a,b" _status="checked" mood="1">',
        '<outline text="Ships &amp;amp; boats&nbsp;call"/><!-- no -->',
        "<outline title='Con: it costs'><outline text=''><outline text='− not much'/></outline></outline>",
        '<outline text="See &lt;a href=&quot;https://y.example&quot;&gt;this&lt;/a&gt;" type="link" url="https://x.example"/>',
        '<outline text=""/></outline></body></opml>',
      ].join('\n'),
    )
    expect(title).toBe('R&D list')
    expect(steps).toEqual([
      'Ships & boats call pro Dredge now',
      'it costs con Dredge now',
      'not much con it costs',
      'See this pro Dredge now',
    ])
    expect(content.claims[0]?.tags).toEqual(['/a', 'b'])
    expect(content.annotations.map(({ body }) => body)).toEqual([
      'a note',
      citationNote('https://y.example'),
      citationNote('https://x.example'),
    ])
    expect(findings).toEqual([
      ['left-out', 2],
      ['left-out', 3],
      ['left-out', 3],
      ['empty', 7],
    ])
  })

  it('FM44: what is no OPML, declares entities or goes too deep is refused in a sentence, within a second', () => {
    expect(refusal('<opml><body><outline text="a"></body></opml>')).toEqual([
      ['not-xml', 'This is not XML: Missing end tag for element outline.', 1],
    ])
    expect(refusal('<rss/>')).toMatchObject([['wrong-format', expect.stringContaining('no OPML'), null]])
    expect(refusal('<!DOCTYPE x [<!ENTITY a "aa">]><opml><body><outline text="&a;"/></body></opml>')).toMatchObject([
      ['malformed', expect.stringContaining('entities'), null],
    ])
    const nested = `<opml><body>${'<outline text="a">'.repeat(100_000)}${'</outline>'.repeat(100_000)}</body></opml>`
    expect(refusal(nested)).toMatchObject([['too-deep', expect.stringContaining('1,000 deep'), null]])
    expect(refusal(`<opml><body>${'<outline/>'.repeat(600_000)}</body></opml>`)).toMatchObject([
      ['too-large', expect.stringContaining('500,000'), null],
    ])
    const deep = `<opml><body>${'<outline text="a">'.repeat(990)}${'</outline>'.repeat(990)}</body></opml>`
    expect(read(deep).steps).toHaveLength(989)
    expect(refusal('<opml><body/></opml>')).toBe('read')
  })

  it('FM44: any markup at all is answered with a map or a sentence', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<outline text="',
        '"/>',
        '">',
        '</outline>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '&',
        '&amp;',
        '&x;',
      ),
      fc.constantFrom('+ a', '- b', 'together:', '& c', ' (above)', 'crux:id="1"', '<', '>', "'", '<?x?>', '<body>'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
        const parsed = parse(`<opml version="2.0"><body>${pieces.join('')}</body></opml>`)
        expect(parsed.ok || parsed.findings.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
