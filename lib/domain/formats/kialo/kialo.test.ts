import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import { PlayMap } from '../../testing/play-map'
import { citationNote } from '../citation-note'
import { lossesOf } from '../losses'
import { mapOfDraft } from '../map-of-draft'
import { kialoFormat } from './kialo'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const parse = (text: string) => kialoFormat.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })

function read(text: string) {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { content, title, description } = parsed.value
  const texts = new Map(content.claims.map(({ id, text }) => [id, text]))
  return {
    content,
    title,
    description,
    claims: [...texts.values()],
    steps: content.arguments.map(
      ({ premises, stance, conclusion, note }) =>
        `${premises.map((id) => texts.get(id)).join(' & ')} ${stance} ${texts.get(conclusion.id)}${note && ` | ${note}`}`,
    ),
    cited: content.quotes.map(({ exact, claimIds }) => `${exact} < ${claimIds.map((id) => texts.get(id)).join(', ')}`),
    notes: content.annotations.map(({ target, body }) => `${texts.get(target.id)}: ${body}`),
    rivals: (content.frames ?? []).map(({ id, title: question, rivals }) => [
      ...(rivals ? [question] : []),
      ...content.claims.flatMap(({ frameId, text: answer }) => (frameId === id ? [answer] : [])),
    ]),
    findings: parsed.findings.map(({ code, line }) => [code, line]),
  }
}

describe('Kialo text', () => {
  it('FM40: the older exports: a claim a line, links within the words, -> See for a claim that stands again', () => {
    const { title, claims, steps, notes, content, findings } = read(
      [
        'Discussion Title: Should the harbour be dredged?',
        '',
        '1. Dredge the harbour.',
        '1.1. Pro: Ships \\(large ones\\) could [call](https://port.example/a_\\(b\\)).',
        'They used to.',
        '',
        '1. as my father said',
        '1.1. Con: so they say',
        '1.2. Con: -> See 1.3.1.',
        '1.3. Con: ',
        '1.3.1. Pro: Mud is deep.',
      ].join('\r\n'),
    )
    expect(title).toBe('Should the harbour be dredged?')
    const ships = 'Ships (large ones) could call.\nThey used to.\n\n1. as my father said\n1.1. Con: so they say'
    expect(claims).toEqual(['Dredge the harbour.', ships, '…', 'Mud is deep.'])
    expect(steps).toEqual([
      `${ships} pro Dredge the harbour.`,
      'Mud is deep. con Dredge the harbour.',
      '… con Dredge the harbour.',
      'Mud is deep. pro …',
    ])
    expect(content.sources.map(({ url }) => url)).toEqual(['https://port.example/a_(b)'])
    expect(notes).toEqual([`${ships}: ${citationNote('https://port.example/a_\\(b\\)'.replace(/\\/g, ''))}`])
    // Words as likely as a claim: told, whichever it was meant to be.
    expect(findings).toEqual([
      ['approximated', 8],
      ['empty', 10],
    ])
  })

  it('FM40: the newer exports: words below their number, on any number of lines; sources with what is quoted of them', () => {
    const { claims, steps, cited, content, notes, findings } = read(
      [
        '\ufeffDiscussion Name:',
        'Sources:',
        '',
        '1. Thesis:',
        'Dredge, for [7] reasons:',
        '1. ships',
        '',
        '  1.1. Pro:',
        '  1.1. Pro:',
        '',
        '  1.2. Con:',
        '  The cause [1]s are known (p. 3 [2]) ([3]).',
        '',
        '    1.2.1. Con:',
        '    -> See 1.1.',
        '',
        'Sources:',
        '[1] https://mud.example/one',
        '"Mud," she said, "is deep.',
        '[2] Not a source.',
        'So "deep""',
        '[2] The Book of Mud, 1912 - https://mud.example/two',
        '[3] https://mud.example/one',
      ].join('\n'),
    )
    const why = 'The causes are known (p. 3).'
    expect(claims).toEqual(['Dredge, for [7] reasons:\n1. ships', '1.1. Pro:', why])
    expect(steps.map((step) => step.split(' ').filter((word) => word === 'pro' || word === 'con')[0])).toEqual([
      'pro',
      'con',
      'con',
    ])
    expect(steps[2]).toBe(`1.1. Pro: con ${why}`)
    expect(cited).toEqual([`Mud," she said, "is deep.\n[2] Not a source.\nSo "deep" < ${why}`])
    expect(content.sources.map(({ title, url }) => [title, url])).toEqual([
      ['https://mud.example/one', 'https://mud.example/one'],
      ['The Book of Mud, 1912', 'https://mud.example/two'],
      ['https://mud.example/one', 'https://mud.example/one'],
    ])
    expect(notes).toEqual([`${why}: Cites: The Book of Mud, 1912`, `${why}: Cites: https://mud.example/one`])
    expect(findings).toEqual([])
  })

  it('FM40: a quotation that is never closed ends where the next source begins, which is told', () => {
    const { cited, claims, findings } = read(
      [
        ...['Discussion Name:', 'X', '', '1. Thesis:', 'T [1] [2].', '', 'Sources:'],
        ...['[1] https://a.example', '"Never closed', '[2] https://b.example', '"Second."'],
      ].join('\n'),
    )
    expect([claims, cited]).toEqual([['T.'], ['Never closed < T.', 'Second. < T.']])
    expect(findings).toEqual([['approximated', 8]])
  })

  it('FM40: citations that are counted up go as a whole, and leave words that read well', () => {
    const sources = 'Sources:\n[1] https://a.example\n[2] https://b.example\n[3] https://c.example'
    const { claims } = read(
      `Discussion Name:\nX\n\n1. Thesis:\nIt is so [1], [2] and [1][2].\n\n  1.1. Pro:\n  See [1]; [2] & [3], or [9].\n\n${sources}`,
    )
    expect(claims).toEqual(['It is so.', 'See, or [9].'])
  })

  it('FM40: what may be a thesis or the words of the claim above is told', () => {
    const { claims, findings } = read('Discussion Title: D\n\n1. Soup\n1.1. Con: Hot\nand wet.\n2. Cake\n')
    expect([claims, findings]).toEqual([['Soup', 'Hot\nand wet.\n2. Cake'], [['approximated', 6]]])
  })

  it('FM40: a question at the top is no claim; what stands under it, and further theses, are theses, rivals where they are several', () => {
    const newer = read(
      'Discussion Name:\nDinner\n\n1. Question:\nWhat to eat?\n\n  1.1. Thesis:\n  Soup\n\n    1.1.1. Con:\n    Hot\n\n  1.2. Thesis:\n  Cake\n',
    )
    expect(newer.claims).toEqual(['Soup', 'Hot', 'Cake'])
    expect(newer.steps).toEqual(['Hot con Soup'])
    expect(newer.description).toBe('')
    expect(newer.findings).toEqual([['approximated', 4]])
    expect(newer.rivals).toEqual([['What to eat?', 'Soup', 'Cake']])
    const single = read('Discussion Name:\nDinner\n\n1. Question:\nWhat to eat?\n\n  1.1. Thesis:\n  Soup\n')
    expect([single.description, single.findings, single.rivals]).toEqual(['What to eat?', [], []])
    const older = read('Discussion Title: What to eat?\n\n1. What to eat?\n1.1. Soup\n1.1.1. Con: Hot\n1.2. Cake\n')
    expect([older.claims, older.steps, older.description]).toEqual([['Soup', 'Hot', 'Cake'], ['Hot con Soup'], ''])
    const several = read('Discussion Title: Dinner\n\n1. Soup\n1.1. Con: Hot\n2. Cake\n2.1. Pro: Sweet\n')
    expect(several.steps).toEqual(['Hot con Soup', 'Sweet pro Cake'])
    expect(read('Discussion Name:\nD\n\n1. Thesis:\nSoup\n\n2. Thesis:\nCake\n').claims).toEqual(['Soup', 'Cake'])
    expect(read('Discussion Title: D\n\n').claims).toEqual([])
  })

  it('FM40: what is not understood is told with its line, and no claim is lost for it', () => {
    const { claims, steps, findings } = read(
      [
        ...['Discussion Name:', 'D', '', 'Welcome!', '', '1. Thesis:', 'T', ''],
        ...[
          '  1.1. Pro:',
          '  a',
          '',
          '      1.1.1. Pro:',
          '      d',
          '',
          '  1.1. Con:',
          '  b',
          '',
          '    1.4.1. Con:',
          '    c',
          '',
        ],
        ...['  1.3. Pro:', '  -> See 9.', '', '  1.5. Pro:', '  -> See 1.'],
      ].join('\n'),
    )
    const doubtful = 'a\n\n    1.1.1. Pro:\n    d'
    expect(claims).toEqual(['T', doubtful, 'b', 'c'])
    expect(steps).toEqual([`${doubtful} pro T`, 'b con T'])
    expect(findings).toEqual([
      ['left-out', 4],
      ['approximated', 12],
      ['duplicate', 15],
      ['dangling', 18],
      ['dangling', 21],
      ['argues-for-itself', 24],
    ])
    expect(parse('1. Not one\n1.1. Pro: x')).toMatchObject({ ok: false, findings: [{ code: 'wrong-format' }] })
  })

  it('FM41: is written as the newer export: numbers, -> See, sources; what it cannot say is told in a remark', () => {
    const play = new PlayMap()
    const top = play.claim('Pledges deter.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'They are kept.')
    const joint = play.claim('They are public [1].')
    play.run(play.add({ premises: [{ argumentId, claimId: joint }] }))
    const critic = play.claim('Budapest\n1.1. Con:\nwas not.')
    play.argue('con', [critic], { kind: 'argument', id: argumentId })
    play.argue('con', [top], { kind: 'claim', id: critic })
    play.quote(play.source('pledges deter, they say'), 'pledges deter', [reason, joint])
    const text = kialoFormat.print(play.map)
    expect(text).toBe(`Discussion Name:
Play

1. Thesis:
Pledges deter.

  1.1. Pro:
  They are kept. [2]
  [together with: “They are public [1].”]

    1.1.1. Con:
    Budapest 1.1. Con: was not.
    [against the step from the claim above]

      1.1.1.1. Con:
      -> See 1.

  1.2. Pro:
  They are public [1]. [2]
  [together with: “They are kept.”]

Sources:
[2] A source
"pledges deter"
`)
    expect(lossesOf(kialoFormat, play.map, { unattributed: 'ann' }).map(({ code, count }) => [code, count])).toEqual([
      ['wording', 1],
      ['joint-premises', 1],
      ['undercuts', 1],
      ['premise-order', 1],
      ['source-texts', 1],
    ])
    expect(read(text).steps).toContain('They are kept. pro Pledges deter. | together with: “They are public [1].”')
  })

  it('FM41: a chain of 2,000 claims is written in a file that stays small, and comes back', () => {
    const lines = ['Discussion Title: Deep', '', '1. c0']
    for (let depth = 1; depth < 2_000; depth++)
      lines.push(`1.${'1.'.repeat(depth)} ${depth % 2 ? 'Pro' : 'Con'}: c${depth}`)
    const parsed = parse(lines.join('\n'))
    if (!parsed.ok) throw new Error('not read')
    expect(parsed.value.content.arguments).toHaveLength(1_999)
    const map = mapOfDraft(parsed.value, stamp, countedIds('m'))
    if (!map.ok) throw new Error('refused')
    const text = kialoFormat.print(map.value)
    expect(text.length).toBeLessThan(1_000_000)
    expect(lossesOf(kialoFormat, map.value, { unattributed: 'ann' })).toEqual([])
  })

  it('FM40: any lines at all are answered, and every claim with its number is kept', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '  ',
        '1. Thesis:',
        '  1.1. Pro:',
        '1.1. Con: x',
        '2. y',
        'Sources:',
        '[1] http://a.b',
        '"q"',
      ),
      fc.constantFrom(
        '-> See 1.',
        '  -> See 1.1.',
        '[1]',
        '1.',
        'Discussion Name:',
        '    1.1.1. Con:',
        '[for the step]',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('Title: t', 'Name:\nt'),
        fc.array(line, { maxLength: 40, size: 'max' }),
        (name, lines) => {
          const parsed = parse(`Discussion ${name}\n\n${lines.join('\n')}`)
          expect(parsed.ok && mapOfDraft(parsed.value, stamp, countedIds('m')).ok).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
