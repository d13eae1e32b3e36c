import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import { ATTACKS_ITSELF } from '../../evaluation/attacks-itself'
import { PlayMap } from '../../testing/play-map'
import { withRivals } from '../../testing/with-rivals'
import type { Parsed } from '../format'
import { lossesOf } from '../losses'
import { mapOfDraft } from '../map-of-draft'
import { READABLE_FORMATS } from '../readable-formats'
import { recogniseFormats } from '../recognise'
import { apxFormat } from './apx'
import { iccmaAfFormat } from './iccma-af'
import { tgfFormat } from './tgf'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
type Framework = typeof iccmaAfFormat | typeof apxFormat | typeof tgfFormat
const parse = ({ parse: read }: Framework, text: string): Parsed =>
  read(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })

function read(format: Framework, text: string) {
  const parsed = parse(format, text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { content, title, description } = parsed.value
  const texts = new Map(content.claims.map(({ id, text: said }) => [id, said]))
  const map = mapOfDraft(parsed.value, stamp, countedIds('m'))
  if (!map.ok) throw new Error('refused')
  return {
    claims: [...texts.values()],
    attacks: content.arguments.map(
      ({ stance, premises: [from = ''], conclusion }) =>
        `${texts.get(from)} ${stance === 'con' ? '>' : '+'} ${texts.get(conclusion.id)}`,
    ),
    codes: parsed.findings.map(({ code, line }) => [code, line]),
    map: map.value,
    content,
    title,
    description,
  }
}

/** A debate with a joint reason, an undercut, a backing and an objection. */
function debate() {
  const play = new PlayMap()
  const top = play.claim('The club should meet weekly.')
  const one = play.claim('Practice needs rhythm,\nand rhythm needs a day.')
  const two = play.claim('p af 2')
  const joint = play.argue('pro', [two, one], { kind: 'claim', id: top })
  play.argue('con', [play.claim('arg(a). % no')], { kind: 'claim', id: top })
  const undercut = play.argue('con', [play.claim('#')], { kind: 'argument', id: joint })
  play.argue('pro', [top], { kind: 'argument', id: undercut })
  return play.map
}

describe('ICCMA frameworks', () => {
  it.each([iccmaAfFormat, apxFormat])('FM51: a description of several paragraphs comes back from $title', (format) => {
    const play = new PlayMap()
    play.claim('One')
    const description = 'The first.\n\nThe second.'
    play.run({ ...{ v: 1, id: play.newId(), kind: 'edit-map' }, description: { from: '', to: description } })
    expect(read(format, format.print(play.map)).description).toBe(description)
  })

  it('FM51: .af: numbers are claims, pairs are objections, comments say what they are', () => {
    const { claims, attacks, codes, description, title } = read(
      iccmaAfFormat,
      '# from a lecture\r\np  af 3\r\n# title = Who wins\r\n# 2 = It rains.\r\n1 2\r\n\r\n 2   3\r\n3 3\r\n1 2\r\n4 1\r\nx\r\n',
    )
    expect(claims).toEqual(['1', 'It rains.', '3'])
    expect(attacks).toEqual(['1 > It rains.', 'It rains. > 3'])
    expect(title).toBe('Who wins')
    expect(description).toBe('from a lecture')
    expect(codes).toEqual([
      ['dangling', 10],
      ['malformed', 11],
      ['argues-for-itself', 8],
      ['duplicate', 9],
    ])
  })

  it('FM51: .apx: facts in any order and spacing; supports are reasons, the rest is told', () => {
    const { claims, attacks, codes } = read(
      apxFormat,
      'att(a,b). arg(a).\narg( b ) . arg(b).\n% b = Because.\nsupport(a,b).\nval(a,1).\nfoo\natt(a,z).\n',
    )
    expect(claims).toEqual(['a', 'Because.'])
    expect(attacks).toEqual(['a > Because.', 'a + Because.'])
    expect(codes).toEqual([
      ['duplicate', 2],
      ['malformed', 6],
      ['approximated', 4],
      ['unknown-kind', 5],
      ['dangling', 7],
    ])
  })

  it('FM51: .tgf: labels are texts; words beside an edge are understood or told', () => {
    const { claims, attacks, codes } = read(tgfFormat, 'a\nb It rains.\n#\na b\nb a sup\na b because\nb\n')
    expect(claims).toEqual(['a', 'It rains.'])
    expect(attacks).toEqual(['a > It rains.', 'It rains. + a'])
    expect(codes).toEqual([
      ['approximated', 5],
      ['left-out', 6],
      ['malformed', 7],
      ['duplicate', 6],
    ])
  })

  it.each<[Framework, string]>([
    [iccmaAfFormat, 'p af 4\n1 2\n2 2\n4 1\n'],
    [apxFormat, 'arg(b).\narg(a).\narg(12).\narg(x_Y).\natt(a,b).\natt(b,b).\natt(12,x_Y).\n'],
    [tgfFormat, 'b\na\n12\nx_Y\n#\na b\nb b\n12 x_Y\n'],
  ])('FM51: $0.title, read and written again, is the same graph', (format, text) => {
    const again = format.print(read(format, text).map)
    const plain = again.split('\n').filter((line) => !/^[#%] /.test(line) && line !== '')
    expect(plain.toSorted()).toEqual(text.trim().split('\n').toSorted())
  })

  it.each([iccmaAfFormat, apxFormat, tgfFormat])('FM52: $title brings back a whole debate', (format) => {
    const map = debate()
    const losses = lossesOf(format, map).map(({ code }) => code)
    expect(losses).toEqual([...(format === tgfFormat ? ['title'] : []), 'wording', 'authorship'])
    // Solvers get attacks alone, and a node for each of five claims, four arguments and the helpers.
    const text = format.print(map)
    if (format === iccmaAfFormat) expect(text.split('\n')[0]).toBe('p af 15')
    if (format === tgfFormat) expect(text.split('\n#\n')[0]?.split('\n')).toHaveLength(15)
  })

  it.each([iccmaAfFormat, apxFormat, tgfFormat])(
    'FM52: $title brings back rival answers, few in pairs and many by helpers',
    (format) => {
      const play = new PlayMap()
      const claims = Array.from({ length: 15 }, (_, at) => play.claim(`Answer ${at}`))
      play.reply('con', claims[0] ?? '', 'No.')
      play.run(play.edit(claims[1] ?? '', { burden: { from: null, to: 'granted' } }))
      play.run(play.edit(claims[5] ?? '', { burden: { from: null, to: 'granted' } }))
      const map = withRivals(play.map, [...claims.map((_, at) => (at < 3 ? 0 : 1)), null])
      const { content, codes } = read(format, format.print(map))
      expect(codes).toEqual([])
      const burdens = content.claims.flatMap(({ text, burden }) => (burden ? [`${text} ${burden}`] : []))
      expect(burdens).toEqual(['Answer 1 granted', 'Answer 5 granted'])
      const told = content.frames?.map(({ id, rivals }) => [
        rivals,
        ...content.claims.flatMap(({ frameId, text }) => (frameId === id ? [text.replace('Answer ', '')] : [])),
      ])
      expect(told).toEqual([
        [true, '0', '1', '2'],
        [true, ...Array.from({ length: 12 }, (_, at) => String(at + 3))],
      ])
    },
  )

  it('FM52: comments that no longer fit the attacks are not believed', () => {
    const text = iccmaAfFormat.print(debate())
    const { claims, codes } = read(iccmaAfFormat, `${text}1 9\n`)
    expect(claims).toHaveLength(15)
    expect(codes).toContainEqual(['changed-outside', null])
    const first = read(iccmaAfFormat, text)
    expect(first.codes).toEqual([])
    expect(first.content.arguments).toHaveLength(4)
  })

  it('FM52: a claim that attacks itself keeps doing so', () => {
    const { content, map } = read(iccmaAfFormat, 'p af 1\n1 1\n')
    expect(content.claims[0]?.tags).toEqual([ATTACKS_ITSELF])
    expect(iccmaAfFormat.print(map)).toContain('\n1 1\n')
  })

  it('FM53: what is too large for a map is told with its size', () => {
    const attacks = Array.from({ length: 1_000_000 }, (_, at) => `${(at % 9_999) + 1} ${(at % 10_000) + 1}`)
    const parsed = parse(iccmaAfFormat, `p af 10000\n${attacks.join('\n')}\n`)
    expect(parsed).toMatchObject({
      ok: false,
      findings: [
        {
          code: 'too-large',
          message:
            'It has 1,000,000 attacks, each of which would be an objection; a map holds 50,000 reasons and objections.',
        },
      ],
    })
    for (const size of ['60000', '999999999999'])
      expect(parse(iccmaAfFormat, `p af ${size}\n`)).toMatchObject({ ok: false, findings: [{ code: 'too-large' }] })
  })

  it('FM15: each is told by its content', () => {
    for (const format of [iccmaAfFormat, apxFormat, tgfFormat])
      for (const text of [format.print(debate()), format.print(new PlayMap().map)])
        expect(recogniseFormats(READABLE_FORMATS, text)[0]?.format.name).toBe(format.name)
    expect(recogniseFormats(READABLE_FORMATS, '# comment\np af 2\n1 2\n')[0]?.format.name).toBe('iccma-af')
  })

  it('FM2: what is none of them is answered in a sentence', () => {
    for (const format of [iccmaAfFormat, apxFormat, tgfFormat])
      for (const text of ['', 'hello', '{}', '\ufeff'])
        expect(parse(format, text)).toMatchObject({ ok: false, findings: [{ code: 'wrong-format' }] })
  })
})
