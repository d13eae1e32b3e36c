import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import { PlayMap } from '../../testing/play-map'
import { arbitraryScript, playScript } from '../../testing/random-operations'
import { lossesOf } from '../losses'
import { READABLE_FORMATS } from '../readable-formats'
import { recogniseFormats } from '../recognise'
import { markdownFormat, printMarkdown } from './markdown'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
function read(text: string) {
  const parsed = markdownFormat.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { title, description, content } = parsed.value
  const texts = new Map(content.claims.map(({ id, text }) => [id, text]))
  const steps = content.arguments.map(
    ({ premises, stance, conclusion }) =>
      `${premises.map((id) => texts.get(id)).join(' & ')} ${stance} ${texts.get(conclusion.id) ?? 'a step'}`,
  )
  const findings = parsed.findings.map(({ code, line }) => [code, line])
  return { title, description, content, claims: [...texts.values()], steps, findings }
}

describe('Markdown', () => {
  it('FM7: reads as an outline with signs, holders, quotes and sources', () => {
    const play = new PlayMap()
    const top = play.claim('Ukraine can be kept safe.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'Pledges deter.')
    const joint = play.claim('Pledges are kept.')
    play.run(play.add({ premises: [{ argumentId, claimId: joint }] }))
    play.run(play.edit(reason, { holder: { from: null, to: 'RAND' }, addTags: ['two words'] }))
    const critic = play.claim('Budapest did not.')
    play.argue('con', [critic], { kind: 'argument', id: argumentId })
    play.argue('con', [top], { kind: 'claim', id: critic })
    play.quote(play.source('pledges deter, they say'), 'pledges deter', [reason])
    expect(printMarkdown(play.map)).toBe(`# Play

- Ukraine can be kept safe.
  - **+** together:
    - & Pledges deter. (*RAND*) \`#two words\`
      > “pledges deter” \\[1\\]
    - & Pledges are kept.
    - **×** *that does not follow:* Budapest did not.
      - **−** *Ukraine can be kept safe.* (above)

## Sources

1. *A source*.
`)
  })

  it('FM7: no claim begins a list, a heading or HTML of its own', () => {
    const play = new PlayMap()
    for (const text of ['1. one', '- two', '+ three', '# four', '<b>five</b>', '> six', '```']) play.claim(text)
    const lines = printMarkdown(play.map).split('\n').slice(2)
    expect(lines.slice(0, 7)).toEqual([
      '- 1\\. one',
      '- \\- two',
      '- \\+ three',
      '- \\# four',
      '- \\<b\\>five\\</b\\>',
      '- \\> six',
      '- \\`\\`\\`',
    ])
  })

  it('FM7: every claim of any map is there, the same map in the same words', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), (script) => {
        const { map } = playScript(script)
        const text = printMarkdown(map)
        expect(printMarkdown(playScript(script).map)).toBe(text)
        const items = text
          .split('\n')
          .filter((line) => /^\s*- /.test(line) && !/ \((?:above|below)/.test(line) && !line.endsWith('together:'))
        expect(items).toHaveLength(map.claims.size)
      }),
      { numRuns: 100 },
    )
  })

  it('FM43: what is written comes back: signs, steps, schemes, holders, tags, quotes, sources', () => {
    const play = new PlayMap()
    const top = play.claim('Pledges\ndeter: “so” [1] `x` *y* <br> &amp; (RAND)')
    const { claimId: reason, argumentId } = play.reply('con', top, 'together:')
    play.run(play.add({ premises: [{ argumentId, claimId: play.claim('& Pro: public') }] }))
    play.run(play.edit(reason, { holder: { from: null, to: 'R: *AND*' }, addTags: ['two words', '#1', 'plain'] }))
    play.argue('pro', [top], { kind: 'argument', id: argumentId })
    play.reply('pro', top, 'Ends so:')
    const expert = {
      id: 'schemed',
      premises: [play.claim('An expert')],
      scheme: 'expert: opinion',
      note: '',
      pin: null,
    }
    const conclusion = { kind: 'argument' as const, id: argumentId }
    play.run(play.add({ arguments: [{ ...expert, stance: 'con', conclusion }] }))
    play.quote(play.source('pledges deter, they say'), 'pledges deter', [reason, top])
    const lost = lossesOf(markdownFormat, play.map, { unattributed: 'ann' }).map(({ code }) => code)
    expect(lost).toEqual(['source-texts'])
  })

  it('FM43: lists of other people: bullets are no signs, words and signs are; headings and paragraphs are argued about', () => {
    const { title, description, claims, steps, content, findings } = read(
      [
        ...['# Dredge?', '', 'An introduction', 'in two lines.', '', '## Dredge the harbour', ''],
        ...[
          '- **Ships** could [call](https://x.example)',
          '  at the quay',
          '    1. Large &amp; small',
          '    2) Con: they cannot',
        ],
        ...['* + Mud moves', '  * − and comes back', '', '### Cons', '- It costs', '  > too much, they say', ''],
        ...[
          'Leave it',
          '========',
          '',
          'Because of this:',
          '- One',
          '- - Two',
          '',
          '```',
          '- no claim',
          '```',
          '| a | b |',
        ],
        ...['', '## References', '1. Smith, *Mud*. <https://y.example>', '> lost'],
      ].join('\r\n'),
    )
    expect([title, description]).toEqual(['Dredge?', 'An introduction\nin two lines.'])
    expect(claims[1]).toBe('Ships could call at the quay')
    expect(steps).toEqual([
      'Ships could call at the quay pro Dredge the harbour',
      'Large & small pro Ships could call at the quay',
      'they cannot con Ships could call at the quay',
      'Mud moves pro Dredge the harbour',
      'and comes back con Mud moves',
      'It costs con Dredge the harbour',
      'Because of this: pro Leave it',
      'One pro Because of this:',
      'Two con Because of this:',
    ])
    expect(content.sources.map(({ url }) => url)).toEqual(['https://y.example', 'https://x.example'])
    expect(content.annotations.map(({ body }) => body)).toEqual(['> too much, they say', 'Cites: https://x.example'])
    expect(findings).toEqual([
      ['left-out', 26],
      ['left-out', 29],
      ['left-out', 33],
    ])
  })

  it('FM43: Markdown is told from a plain outline', () => {
    const first = (text: string) => recogniseFormats(READABLE_FORMATS, text)[0]?.format.name
    expect(first('- One\n- Two\n  - Under two')).toBe('markdown')
    expect(first('# T\n\n## One\nSo.')).toBe('markdown')
    expect(first('# T\nTop\n  + so\n  - not so')).toBe('outline')
    expect(first('Top\n  - not so')).toBe('outline')
    const play = new PlayMap()
    play.reply('con', play.claim('a'), 'b')
    expect(first(printMarkdown(play.map))).toBe('markdown')
  })

  it('FM43: any lines at all are answered with a map or a sentence', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '# a',
        '## Sources',
        '- x',
        '  - y',
        '1. z',
        '> q',
        '> “q” [1]',
        '---',
        '===',
        '```',
        '<!--',
        '-->',
      ),
      fc.constantFrom(
        '**+** a',
        '- **+** together:',
        '  - & a',
        '- *a* (above)',
        '[a](http://b.c)',
        '&#0;',
        '|a|',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40, size: 'max' }), (lines) => {
        const parsed = markdownFormat.parse(lines.join('\n'), { newId: countedIds('r'), stamp, authorName: 'Ann' })
        expect(parsed.ok || parsed.findings.length > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
