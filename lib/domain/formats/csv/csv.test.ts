import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import { PlayMap } from '../../testing/play-map'
import { lossesOf } from '../losses'
import { READABLE_FORMATS } from '../readable-formats'
import { recogniseFormats } from '../recognise'
import { csvFormat } from './csv'
import { csvArgumentsFormat } from './csv-arguments'
import { asSaid, neutralised, printList, printTable, readLists, readRows, tableOf } from './csv-table'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
type Table = typeof csvFormat | typeof csvArgumentsFormat

function read({ parse }: Table, text: string) {
  const parsed = parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { content } = parsed.value
  const texts = new Map(content.claims.map(({ id, text: said }) => [id, said]))
  const byId = new Map(content.arguments.map((step) => [step.id, step]))
  const words = (id: string): string => {
    const step = byId.get(id)
    if (!step) return texts.get(id) ?? '?'
    return `(${step.premises.map(words).join(' & ')} ${step.stance} ${words(step.conclusion.id)})`
  }
  return {
    content,
    claims: [...texts.values()],
    steps: content.arguments.map(({ id }) => words(id)),
    findings: parsed.findings.map(({ code, line }) => [code, line]),
  }
}

const arbitraryCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '+x',
    '-x',
    '@x',
    '\tx',
    '\rx',
    "'=1",
    "''-",
    '"',
    '""',
    'a,b',
    'a;b',
    'a\nb',
    ' a ',
    '＝1',
    '',
  ),
)

describe('tables', () => {
  it('FM54: no cell begins a formula, and each comes back letter for letter', () => {
    fc.assert(
      fc.property(fc.array(fc.array(arbitraryCell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const kept = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
        const text = printTable(rows)
        const cells = readRows(text, ',').rows.map((row) => row.cells)
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(cells.map((row) => row.map(asSaid))).toEqual(kept)
      }),
      { numRuns: 500 },
    )
    expect(neutralised('=1')).toBe("'=1")
    expect(neutralised("'tis")).toBe("'tis")
  })

  it('FM54: several things in one cell come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), (items) => {
        const plain = items.map((item) => item.trim()).filter((item) => item !== '')
        fc.pre(plain.length > 0)
        expect(readLists(printList(plain)).flat()).toEqual(plain)
      }),
    )
  })

  it('FM55: the line in which Excel names the separator is no row, and counts as a line', () => {
    const { claims, findings } = read(
      csvFormat,
      '\ufeffsep=;\r\nclaim;about;stance;more\r\nTop;;;\r\nUnder, it;Top;con;x\r\n',
    )
    expect(claims).toEqual(['Top', 'Under, it'])
    expect(findings).toEqual([['left-out', 2]])
  })

  it('FM55: cells are parted by commas, semicolons or tabs, in quotes or not, with any line ends', () => {
    expect(tableOf('claim;"a,b,c,d";about\r\n').separator).toBe(';')
    expect(tableOf('claim\tstance\n').separator).toBe('\t')
    expect(tableOf('claim').separator).toBe(',')
    expect(readRows('\ufeffa,"b ""c""\r\nd"\r\r\n\n e , "f" g\n"open', ',')).toEqual({
      rows: [
        { cells: ['a', 'b "c"\r\nd'], line: 1 },
        { cells: [' e ', 'f g'], line: 5 },
        { cells: ['open'], line: 6 },
      ],
      unclosed: 6,
    })
  })
})

describe('CSV', () => {
  function debate() {
    const play = new PlayMap()
    const top = play.claim('=Ukraine, kept "safe"')
    const { claimId: reason, argumentId } = play.reply('pro', top, '- Pledges deter.')
    play.run(play.add({ premises: [{ argumentId, claimId: play.claim('They are kept.') }] }))
    play.argue('con', [reason], { kind: 'claim', id: play.claim('Nobody\nis deterred.') })
    play.argue('con', [play.claim('Budapest')], { kind: 'argument', id: argumentId })
    play.run(play.edit(reason, { holder: { from: null, to: 'RAND' }, addTags: ['a;b', 'NATO'] }))
    play.quote(play.source('pledges deter, they say'), 'pledges deter', [reason, top])
    return play.map
  }

  it('FM54: a row for each claim, and one more for each further use; arguments by number', () => {
    expect(csvFormat.print(debate())).toBe(
      `id,claim,stance,about,argument,scheme,note,holder,tags,frame,frame colour,quotes
c1,"'=Ukraine, kept ""safe""",,,,,,,,,,"""pledges deter""; A source"
c2,'- Pledges deter.,pro,c1,a1,,,RAND,"""a;b""; NATO",,,"""pledges deter""; A source"
c2,,con,c4,a2,,,,,,,
c3,They are kept.,pro,c1,a1,,,,,,,
c4,"Nobody
is deterred.",,,,,,,,,,
c5,Budapest,con,a1,a3,,,,,,,
`,
    )
    expect(lossesOf(csvFormat, debate()).map(({ code }) => code)).toEqual([
      'title',
      'source-texts',
      'quote-contexts',
      'authorship',
    ])
  })

  it('FM54: or a row for each argument, claims by their words', () => {
    expect(csvArgumentsFormat.print(debate())).toBe(
      `argument,stance,conclusion,about argument,premise 1,premise 2,scheme,note
a1,pro,"'=Ukraine, kept ""safe""",,'- Pledges deter.,They are kept.,,
a2,con,"Nobody
is deterred.",,'- Pledges deter.,,,
a3,con,,a1,Budapest,,,
`,
    )
    const { steps } = read(csvArgumentsFormat, csvArgumentsFormat.print(debate()))
    expect(steps).toHaveLength(3)
  })

  it('FM55: a table from elsewhere is read by the names of its columns', () => {
    const { claims, steps, findings } = read(
      csvFormat,
      'Text;Pro/Con;Parent;Author;Votes;\r\nWe walk.;;;Ann;3;\r\n"It\r\nrains.";Con;We walk.;;;x\r\nIt rains.;maybe;nothing;;;\r\nSun;pro;We walk.\r\n;;;Bob\r\n',
    )
    expect(claims).toEqual(['We walk.', 'It\nrains.', 'It rains.', 'Sun'])
    expect(steps).toEqual(['(It\nrains. con We walk.)', '(Sun pro We walk.)'])
    expect(findings).toEqual([
      ['left-out', 1],
      ['left-out', 1],
      ['empty', 7],
      ['unknown-sign', 5],
      ['dangling', 5],
    ])
  })

  it('FM55: a column called “Side” says for or against in any usual word', () => {
    const table = 'Claim,Side,Parent ID,ID\nMain,,,1\nA,PRO,1,2\nB,CON,1,3\nC,undermines,1,4\nD,no,1,5\n'
    const { steps, findings } = read(csvFormat, table)
    expect(steps.map((step) => (step.includes(' pro ') ? 'pro' : 'con'))).toEqual(['pro', 'con', 'con', 'con'])
    expect(findings).toEqual([])
  })

  it('FM55: of two columns for the same thing each row has the first that speaks; what the other says is told', () => {
    const { claims, findings } = read(csvFormat, 'claim,text,holder,author\nA,B,,x\n,C,same,same\nD,E,y,z\n')
    expect(claims).toEqual(['A', 'C', 'D'])
    expect(findings).toEqual([
      ['left-out', 2],
      ['left-out', 4],
    ])
  })

  it('FM55: rows of one claim that differ are told', () => {
    const { claims, steps, findings } = read(
      csvFormat,
      'id,claim,stance,about,argument,holder\n1,A,,,,Ann\n1,B,,,,Bob\n2,C,pro,1,x,\n3,D,con,1,x,\n4,E,pro,,,\n',
    )
    expect(claims).toEqual(['A', 'C', 'D', 'E'])
    expect(steps).toEqual(['(C & D pro A)'])
    expect(findings).toEqual([
      ['duplicate', 3],
      ['duplicate', 3],
      ['duplicate', 5],
      ['left-out', 6],
    ])
  })

  it('FM55: arguments that lack something are told', () => {
    const { steps, findings } = read(
      csvArgumentsFormat,
      'id,stance,conclusion,about argument,premise 1,premise 2,premise 3\n1,+,A,,B,,C\n2,but,,1,D,,\n3,,A,1,B,,\n4,pro,,9,B,,\n5,pro,A,,,,\n',
    )
    expect(steps).toEqual(['(B & C pro A)', '(D con (B & C pro A))', '(B pro A)'])
    expect(findings).toEqual([
      ['left-out', 4],
      ['unknown-sign', 4],
      ['dangling', 5],
      ['dangling', 6],
    ])
  })

  it('FM15: each is told by its content', () => {
    for (const format of [csvFormat, csvArgumentsFormat])
      expect(recogniseFormats(READABLE_FORMATS, format.print(debate()))[0]?.format.name).toBe(format.name)
  })

  it('FM2: what is no such table is answered in a sentence', () => {
    for (const format of [csvFormat, csvArgumentsFormat])
      for (const text of ['', 'hello', 'a,b\n1,2\n', '"'])
        expect(format.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })).toMatchObject({
          ok: false,
          findings: [{ code: 'wrong-format' }],
        })
  })
})
