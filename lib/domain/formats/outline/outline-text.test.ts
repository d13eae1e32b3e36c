import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation } from '../../apply-operation'
import { countedIds } from '../../counted-ids'
import type { DebateMap } from '../../debate-map'
import { argumentsAbout, emptyMap, listRecords, rootClaims } from '../../debate-map'
import { PlayMap } from '../../testing/play-map'
import { lossesOf } from '../losses'
import { outlineTextFormat, parseOutlineText, printOutlineText } from './outline-text'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const parse = (text: string) => parseOutlineText(text, { newId: countedIds('o'), stamp, authorName: 'Ann' })

function read(text: string) {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { title, description, content } = parsed.value
  const details = { title, description, visibility: 'private', archived: false } as const
  const create = { v: 1, id: 'create', kind: 'create', details, ownerName: 'Ann', content } as const
  const result = applyOperation(emptyMap('m'), create, stamp)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return { map: result.value.map, findings: parsed.findings }
}

/** The tree in words, for comparing. */
function tell(map: DebateMap): string[] {
  const lines: string[] = []
  const visit = (claimId: string, depth: number, sign: string) => {
    lines.push(`${'  '.repeat(depth)}${sign}${map.claims.get(claimId)?.text}`)
    for (const { stance, premises } of argumentsAbout(map, { kind: 'claim', id: claimId })) {
      for (const premise of premises) visit(premise, depth + 1, stance === 'pro' ? '+ ' : '- ')
    }
  }
  for (const { id } of rootClaims(map)) visit(id, 0, '')
  return lines
}

describe('text outlines', () => {
  it('FM3: signs, words, tabs and spaces make reasons and objections under the nearest shallower line', () => {
    const { map, findings } = read(
      [
        '# Safety',
        '',
        'Ukraine can be kept safe.',
        '\t+ Because of pledges',
        '\t\t− Pledges break',
        '   con: Only a bright line deters',
        '  because: Aid comes now',
        'Another top',
      ].join('\n'),
    )
    expect(map.details?.title).toBe('Safety')
    expect(tell(map)).toEqual([
      'Ukraine can be kept safe.',
      '  + Because of pledges',
      '    - Pledges break',
      '  - Only a bright line deters',
      '  + Aid comes now',
      'Another top',
    ])
    expect(findings).toEqual([])
  })

  it('FM4: what could not be taken is told with its line', () => {
    const { map, findings } = read('Top\n  +\n  - nul \u0000\n  - fine')
    expect(tell(map)).toEqual(['Top', '  - fine'])
    expect(findings.map(({ line }) => line)).toEqual([2, 3])
    expect(parse(' \n\n').ok).toBe(false)
  })

  it('FM4: what stands under a line that is left out is left out too, and argues about nothing else', () => {
    const { map, findings } = read('Top\n  + ok\n  + nul \u0000\n    - about that\n      + deeper\n  - fine')
    expect(tell(map)).toEqual(['Top', '  + ok', '  - fine'])
    expect(findings.map(({ line }) => line)).toEqual([3, 4, 5])
  })

  it('FM4: a line that is too long for a claim is cut, whole in a note, and what stands under it stays', () => {
    const { map, findings } = read(`Top\n  + ${'x'.repeat(2001)}\n    - about the long one`)
    expect(map.claims.size).toBe(3)
    expect([...map.annotations.values()].map(({ body }) => body.length)).toEqual([2001])
    expect(findings.map(({ code, line }) => ({ code, line }))).toEqual([{ code: 'cut', line: 2 }])
  })

  it('FM4: a sign of another outline is told, not taken in silence', () => {
    const { map, findings } = read('Top\n  > undercut?\n  + "quoted" is a word')
    expect(tell(map)).toEqual(['Top', '  + > undercut?', '  + "quoted" is a word'])
    expect(findings).toEqual([
      { code: 'unknown-sign', line: 2, message: '“>” is no sign here: the line was taken for a reason.' },
    ])
  })

  it('FM2: a file without a readable line says why', () => {
    expect(parse('\u0000\u0001')).toMatchObject({
      ok: false,
      findings: [{ message: expect.stringMatching(/control/) }],
    })
  })

  it('FM3: 5,000 levels are read in one pass, and so are 50,000 lines', () => {
    const deep = Array.from({ length: 5_000 }, (_, level) => `${' '.repeat(level)}- level ${level}`).join('\n')
    const { map } = read(deep)
    expect(map.arguments.size).toBe(4_999)
    expect(rootClaims(map)).toHaveLength(1)
    const wide = `Top\n${Array.from({ length: 49_999 }, (_, line) => ` + line ${line}`).join('\n')}`
    const parsed = parse(wide)
    expect(parsed.ok && parsed.value.content.arguments.length).toBe(49_999)
    expect(parse(`${wide}\n one too many`).ok).toBe(false)
  })

  it('FM3: a printed tree reads back as it was', () => {
    const lines = fc.array(fc.record({ depth: fc.nat(6), pro: fc.boolean() }), { maxLength: 60, size: 'max' })
    fc.assert(
      fc.property(lines, (shape) => {
        let depth = 0
        const printed = ['Top 0']
        for (const [index, line] of shape.entries()) {
          depth = Math.min(line.depth, depth) + 1
          printed.push(`${'  '.repeat(depth)}${line.pro ? '+' : '-'} claim ${index}`)
        }
        expect(tell(read(printed.join('\n')).map)).toEqual(printed)
      }),
      { numRuns: 300 },
    )
  })

  it('FM42: joint premises, steps and claims that stand again are written in words and read back', () => {
    const play = new PlayMap()
    const top = play.claim('Pledges deter.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'They are kept.')
    const joint = play.claim('They are public.')
    play.run(play.add({ premises: [{ argumentId, claimId: joint }] }))
    play.argue('con', [play.claim('Budapest'), top], { kind: 'argument', id: argumentId })
    play.reply('con', reason, 'Pledges deter.')
    play.argue('con', [joint], { kind: 'claim', id: play.reply('con', top, '- and if not?').claimId })
    const text = printOutlineText(play.map)
    expect(text).toBe(`# Play
Pledges deter.
  + together:
    & They are kept.
      - Pledges deter.
    & They are public.
    - that does not follow: together:
      & Budapest
      & Pledges deter. (above)
  - \\- and if not?
    - They are public. (above)
`)
    expect(lossesOf(outlineTextFormat, play.map, { unattributed: 'ann' })).toEqual([])
  })

  it('FM42: words that only look like signs, steps or references stay words', () => {
    const play = new PlayMap()
    const texts = [
      '+ plus',
      '- minus',
      'Pro: x',
      '# top',
      'together:',
      '& and',
      'that follows: x',
      '\\- a',
      'a \\(above)',
    ]
    for (const text of texts) play.reply('con', play.claim(text), `${text} (above)`)
    const { map, findings } = read(printOutlineText(play.map))
    expect(listRecords(map, 'claims').map(({ text }) => text)).toEqual(
      texts.flatMap((text) => [text, `${text} (above)`]),
    )
    expect(findings).toEqual([])
  })

  it('FM42: a claim sixty levels deep is written out further down, and stands where it stood', () => {
    const deep = Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}- level ${level}`).join('\n')
    const { map } = read(deep)
    const text = printOutlineText(map)
    expect(text).toContain('- level 60 (below)\nlevel 60\n')
    expect(tell(read(text).map)).toEqual(tell(map))
    expect(map.arguments.size).toBe(299)
  })

  it('FM4: any text at all is answered without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parse(text).ok === 'boolean'))
  })
})
