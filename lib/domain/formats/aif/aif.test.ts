import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import type { DebateMap } from '../../debate-map'
import type { MapContent } from '../../model'
import { PlayMap } from '../../testing/play-map'
import { lossesOf } from '../losses'
import { mapOfDraft } from '../map-of-draft'
import { recogniseFormats } from '../recognise'
import { FORMATS } from '../registry'
import { aifFormat, printAif } from './aif'
import { parseAif } from './aif-graph'
import { ovaFormat } from './ova'
import { xaifFormat } from './xaif'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const fixture = (name: string) =>
  readFileSync(new URL(`../../../../tests/fixtures/formats/${name}`, import.meta.url), 'utf8')

function read(file: string | object) {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  const parsed = parseAif(text, { newId: countedIds('x'), stamp, authorName: 'Ann' })
  if (!parsed.ok) throw new Error(parsed.findings[0]?.message)
  return { ...parsed.value, findings: parsed.findings, codes: [...new Set(parsed.findings.map(({ code }) => code))] }
}

function mapOf(file: string | object): DebateMap {
  const { title, description, content } = read(file)
  const made = mapOfDraft({ title, description, content }, stamp, countedIds('m'))
  if (!made.ok) throw new Error('refused')
  return made.value
}

/** "premises stance conclusion (scheme)", an argument called by its premises. */
function told({ claims, arguments: steps }: MapContent): string[] {
  const words = new Map(claims.map(({ id, text }) => [id, text.split(' ').slice(0, 3).join(' ')]))
  for (const { id, premises } of steps) words.set(id, `[${premises.map((premise) => words.get(premise)).join('+')}]`)
  return steps.map(
    ({ id, stance, conclusion, scheme }) =>
      `${words.get(id)} ${stance} ${words.get(conclusion.id)}${scheme === null ? '' : ` (${scheme})`}`,
  )
}

const node = (nodeID: unknown, type: unknown, text: unknown = `text ${nodeID}`) => ({ nodeID, type, text })
const edge = (fromID: unknown, toID: unknown) => ({ fromID, toID })

describe('AIF', () => {
  it('FM30: a node set is read: claims, schemes by name, undercuts, rephrasings', () => {
    const { content, findings } = read(fixture('aif-1.json'))
    expect(told(content)).toEqual([
      '[nurses come home] pro the ferry should (position to know)',
      '[few people would] con the ferry should',
      '[the counts were] con [few people would]',
      '[a boat at] pro the ferry should (rephrase)',
    ])
    expect(content.claims[1]?.text).toBe('nurses come home after midnight & walk')
    expect(content.claims[0]?.createdAt).toBe('2021-03-04T10:11:12.000Z')
    expect(findings.map(({ message }) => message)).toEqual([
      'Rephrasings (MA) became reasons with the scheme “rephrase”: 1.',
      'How things were said (YA) was left out: 1 × Rhetorical Questioning.',
      'Locutions in which an analyst repeats another one were left out: 1.',
    ])
  })

  it('FM31: who says what brings a claim forward holds it; what was said is a source that the claims quote', () => {
    const { content } = read(fixture('aif-1.json'))
    const [source] = content.sources
    expect(source?.title).toBe('Dialogue')
    expect(source?.text).toBe('Mara Lund: We need a night ferry, full stop\nTove: Who would take it?')
    expect(content.claims.map(({ holder }) => holder)).toEqual(['Mara Lund', null, 'Tove', null, null])
    for (const { exact, position, sourceId } of content.quotes) {
      expect(sourceId).toBe(source?.id)
      expect(source?.text.slice(position?.start, position?.end)).toBe(exact)
    }
    expect(content.quotes.map(({ exact }) => exact)).toEqual(['We need a night ferry, full stop', 'Who would take it?'])
    expect(lossesOf(aifFormat, mapOf(fixture('aif-1.json')), { unattributed: 'ann' }).map(({ code }) => code)).toEqual(
      [],
    )
  })

  it('FM31: lines stand in the order of their times, else as transitions lead; what says no more than its claim is no line', () => {
    const nodes = [
      ...[node(1, 'L', 'Bo : second'), node(2, 'L', 'Ada : first'), node(3, 'TA'), node(4, 'YA', 'Asserting')],
      ...[node(5, 'I', 'plain'), node(6, 'L', 'Cy : plain'), node(7, 'YA', 'Asserting')],
    ]
    const edges = [edge(2, 3), edge(3, 1), edge(6, 7), edge(7, 5)]
    const { content } = read({ nodes, edges })
    expect(content.sources.map(({ text }) => text)).toEqual(['Ada: first\nBo: second'])
    expect(content.claims[0]?.holder).toBe('Cy')
    expect(content.quotes).toEqual([])
    const locutions = [
      { nodeID: 1, personID: 1, start: '2020-01-01 00:00:01' },
      { nodeID: 2, personID: 2, start: '2020-01-01 00:00:02' },
    ]
    expect(read({ nodes, edges, locutions }).content.sources[0]?.text).toBe('Bo: second\nAda: first')
  })

  it('FM31: a holder is a locution, a participant and an illocution in the file', () => {
    const play = new PlayMap()
    const claimId = play.claim('Note: pledges deter.')
    play.run(play.edit(claimId, { holder: { from: null, to: 'Ursula von der Leyen' } }))
    const file = JSON.parse(printAif(play.map))
    expect(file.nodes.map(({ type, text }: { type: string; text: string }) => [type, text])).toEqual([
      ['I', 'Note: pledges deter.'],
      ['L', 'Ursula von der Leyen : Note: pledges deter.'],
      ['YA', 'Asserting'],
    ])
    expect(file.participants).toEqual([{ participantID: '1', firstname: 'Ursula von der', surname: 'Leyen' }])
    const { content, findings } = read(printAif(play.map))
    expect(content.claims[0]?.holder).toBe('Ursula von der Leyen')
    expect(content.sources).toEqual([])
    expect(findings).toEqual([])
  })

  it('FM30: claims and claims are never linked without a node between them; ids are numbers in order', () => {
    const play = new PlayMap()
    const top = play.claim('Top')
    const { claimId, argumentId } = play.reply('pro', top, 'Reason')
    play.argue('con', [play.claim('Undercut'), claimId], { kind: 'argument', id: argumentId })
    const file: { nodes: { nodeID: string; type: string }[]; edges: { fromID: string; toID: string }[] } = JSON.parse(
      printAif(play.map),
    )
    expect(file.nodes.map(({ nodeID }) => nodeID)).toEqual(file.nodes.map((_, index) => String(index + 1)))
    const type = new Map(file.nodes.map(({ nodeID, type }) => [nodeID, type]))
    const links = file.edges.map(({ fromID, toID }) => `${type.get(fromID)}>${type.get(toID)}`)
    expect(links.toSorted()).toEqual(['CA>RA', 'I>CA', 'I>CA', 'I>RA', 'RA>I'])
  })

  it('FM30: a node set has a line for each of its records', () => {
    const play = new PlayMap()
    play.claim('Top')
    const lines = printAif(play.map).split('\n')
    expect(lines.slice(0, 4)).toEqual([
      '{',
      '  "nodes": [',
      '    {"nodeID":"1","text":"Top","type":"I","timestamp":"2026-01-01 00:00:02"}',
      '  ],',
    ])
    expect(lines.at(-1)).toBe('')
  })

  it('FM30: a preference is a note on what is preferred', () => {
    const { content, codes } = read({
      nodes: [node('a', 'I', 'Trains'), node('b', 'I', 'Planes'), node('p', 'PA')],
      edges: [edge('a', 'p'), edge('p', 'b')],
    })
    expect(content.annotations.map(({ target, body }) => [target.id, body])).toEqual([
      [content.claims[0]?.id, 'Preferred to “Planes”.'],
    ])
    expect(codes).toEqual(['approximated'])
  })

  it('FM35: broken node sets are read as far as they go, and what is wrong is told', () => {
    const { content, codes, findings } = read({
      nodes: [
        ...[
          node(1, 'I'),
          node('2', 'i'),
          node(3, 'I', null),
          node(4, 'RA', null),
          node(5, 'EN'),
          node(1, 'I', 'other'),
        ],
        ...[null, 7, 'x', [], node(1, 'I'), { type: 'I', text: 'no id' }, node(6, null), node(9, 'L', null)],
      ],
      edges: [edge('1', 4), edge(4, 2), edge(3, 4), edge(1, 99), edge(null, {}), 5, null, edge('1', '4')],
      locutions: [null, { nodeID: 1, personID: null }, { nodeID: 9 }],
      participants: [null, { participantID: 3 }],
      descriptorfulfillments: null,
    })
    expect(told(content)).toEqual(['[text 1] pro text 2'])
    expect(content.claims.map(({ text }) => text)).toEqual(['text 1', 'text 2', 'no id'])
    expect(codes.toSorted()).toEqual(['dangling', 'duplicate', 'empty', 'left-out', 'unknown-kind'])
    expect(findings.find(({ code }) => code === 'duplicate')?.path).toBe('nodes[5]')
    for (const nothing of [{ nodes: [] }, { nodes: [], edges: null }, { AIF: { nodes: [] } }])
      expect(read(nothing).content.claims).toEqual([])
  })

  it('FM35: whatever nodes and edges, a map comes of it that is written and read the same, and loses only its notes', () => {
    const id = fc.nat(14)
    const text = fc.constantFrom(
      'a',
      'b c',
      'Bo : a',
      'Bo: b c',
      'Analyst: Bo : a',
      'x : y : z',
      '&lt;',
      '',
      null,
      'RA',
      'Cy:',
    )
    const nodes = fc.array(
      fc.record({
        nodeID: fc.oneof(id, id.map(String)),
        type: fc.constantFrom('I', 'I', 'I', 'L', 'L', 'YA', 'YA', 'TA', 'RA', 'CA', 'MA', 'PA', 'EN', null),
        ...{ text, timestamp: fc.constantFrom('2020-02-03 04:05:06', null, 'soon') },
        ...{
          x: fc.constantFrom(1, '2', null),
          y: fc.constantFrom(3, 'z'),
          tags: fc.constantFrom(null, ['t', 4, ' t ']),
        },
      }),
      { maxLength: 25, size: 'max' },
    )
    const edges = fc.array(fc.record({ fromID: id, toID: id }), { maxLength: 40, size: 'max' })
    const locutions = fc.array(
      fc.record({ nodeID: id, personID: fc.nat(2), start: fc.constantFrom(null, '2020-02-03 04:05:06') }),
      { maxLength: 12, size: 'max' },
    )
    const participants = fc.constantFrom(null, [
      { participantID: 0, firstname: 'Bo', surname: 'None' },
      { participantID: 1, firstname: 'Ann', surname: 'van der Aa' },
    ])
    const html = fc
      .array(fc.constantFrom('<span id="node3">', '<span id=7>', '</span>', 'a ', '<br>', '\n', '<div>', '&amp;'), {
        maxLength: 20,
        size: 'max',
      })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.record({ nodes, edges, locutions, participants, text: html }), (file) => {
        const map = mapOf(file)
        const losses = lossesOf(aifFormat, map, { unattributed: 'ann' }).map(({ code }) => code)
        const explained = [
          'annotations',
          'tags',
          'pins',
          'title',
          'sources',
          'source-texts',
          'quotes',
          'quote-contexts',
          'quote-links',
        ]
        expect(losses.filter((code) => !explained.includes(code))).toEqual([])
        if (file.text.trim() === '') expect(losses.filter((code) => /source|quote/.test(code))).toEqual([])
        for (const { print } of [aifFormat, xaifFormat, ovaFormat]) {
          const once = print(mapOf(print(map)))
          expect(print(mapOf(once))).toBe(once)
        }
        expect(
          lossesOf(xaifFormat, map, { unattributed: 'ann' }).filter(({ code }) =>
            /claim|argument|undercut|holder/.test(code),
          ),
        ).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('FM35: what is no AIF is refused in a sentence', () => {
    const refusal = (text: string) => parseAif(text, { newId: countedIds('x'), stamp, authorName: 'Ann' }).findings[0]
    expect(refusal('{"nodes": 4}')).toMatchObject({ code: 'wrong-format' })
    expect(refusal('null')).toMatchObject({ code: 'wrong-format' })
    expect(refusal('{')).toMatchObject({ code: 'not-json' })
    expect(refusal('['.repeat(10_000_000))).toMatchObject({ code: 'too-deep' })
  })

  it.each([
    ['aif-1.json', 'aif'],
    ['xaif-1.json', 'xaif'],
    ['ova-1.json', 'ova'],
    ['sadface-1.json', 'sadface'],
    ['sadface-2.json', 'sadface'],
  ])('FM37: %s is recognised as %s by what it holds', (name, format) => {
    const [first, second] = recogniseFormats(FORMATS, fixture(name), 'file.json')
    expect(first?.format.name).toBe(format)
    expect(first?.sureness).toBeGreaterThan((second?.sureness ?? 0) + 0.05)
  })

  it.each(['aif', 'xaif', 'ova', 'sadface'])(
    'FM37: what is written as %s is recognised as that, also of an empty map',
    (name) => {
      const format = FORMATS.find((other) => other.name === name)
      const play = new PlayMap()
      expect(recogniseFormats(FORMATS, format?.print(play.map) ?? '')[0]?.format.name).toBe(name)
      play.reply('con', play.claim('Top'), 'Objection')
      expect(recogniseFormats(FORMATS, format?.print(play.map) ?? '')[0]?.format.name).toBe(name)
    },
  )
})
