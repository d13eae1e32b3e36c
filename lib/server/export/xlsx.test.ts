import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from '@/lib/domain/debate-map'
import { factsOf, KeyBook } from '@/lib/domain/formats/facts'
import type { MapDraft } from '@/lib/domain/formats/format'
import { LOSS_CODES } from '@/lib/domain/formats/loss-code'
import { draftOf, missing } from '@/lib/domain/formats/losses'
import type { MapContent } from '@/lib/domain/model'
import { hashText } from '@/lib/domain/operations/fingerprint'
import { arbitraryHostileTexts, withHostileTexts } from '@/lib/domain/testing/hostile-texts'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { arbitraryScript, playScript } from '@/lib/domain/testing/random-operations'
import { printXlsx, XLSX_LOSSES } from './xlsx'

const unescapeXml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** The sheets of a workbook as spreadsheets understand them, for tests: their rows without the first, '' for empty cells. */
function readWorkbook(workbook: Uint8Array): Map<string, string[][]> {
  const files = unzipSync(workbook)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map(
    ([, text = '']) =>
      unescapeXml(text).replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
  )
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => name)
  return new Map(
    names.map((name, index) => {
      const rows = [...part(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)]
      const tables = rows.map(([, cells = '']) => {
        const row: string[] = []
        for (const [, column = '', type, value = ''] of cells.matchAll(
          /<c r="([A-Z])\d+"(?: s="\d+")?(?: t="(\w+)")?>(?:<v>([^<]*)<\/v>)?<\/c>/g,
        ))
          row[column.charCodeAt(0) - 65] = type === 's' ? (strings[Number(value)] ?? '') : value
        return row
      })
      return [name, tables.slice(1)]
    }),
  )
}

const AUTHORED = {
  createdBy: 'x',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'x',
  updatedAt: '2026-01-01T00:00:00.000Z',
}
const lines = (cell: string | undefined, mark = '\n') => (cell ? cell.split(mark) : [])

/** The map that the sheets tell. */
function draftOfWorkbook(workbook: Uint8Array): MapDraft {
  const sheets = readWorkbook(workbook)
  const rows = (name: string) => sheets.get(name) ?? []
  const about = new Map(rows('About').map(([what = '', says = '']) => [what, says]))
  const passage = (exact: string) => ({ exact, prefix: '', suffix: '', position: null })
  const content: MapContent = {
    people: [],
    frames: rows('Frames').map(([id = '', title = '', colour, are]) => ({
      id,
      title,
      colour: colour as 'grey',
      ...(are === 'rival answers' ? { rivals: true } : {}),
      ...AUTHORED,
    })),
    claims: rows('Claims').map(([id = '', text = '', holder, tags, frameId]) => ({
      ...{ id, text, holder: holder || null, tags: lines(tags), pin: null, conflicts: [], ...AUTHORED },
      ...(frameId ? { frameId } : {}),
    })),
    arguments: rows('Arguments').map(([id = '', kind = '', premises, target = '', , , scheme, note = '']) => ({
      ...{ id, premises: lines(premises, ', '), scheme: scheme || null, note, pin: null, ...AUTHORED },
      stance: kind === 'reason' || kind === 'backing' ? 'pro' : 'con',
      conclusion: { kind: target.startsWith('C') ? 'claim' : 'argument', id: target },
    })),
    sources: rows('Sources').map(
      ([id = '', title = '', authors, publisher = '', published = '', url = '', language = '']) => ({
        ...{
          id,
          title,
          authors: lines(authors),
          publisher,
          published,
          url,
          language,
          text: title,
          hash: hashText(title),
          ...AUTHORED,
        },
      }),
    ),
    quotes: rows('Quotes').map(([id = '', exact = '', sourceId = '', , claimIds]) => ({
      ...{ id, sourceId, ...passage(exact), claimIds: lines(claimIds, ', '), ...AUTHORED },
    })),
    annotations: rows('Notes').map(([id = '', target = '', words, replyTo, body = '', resolved]) => ({
      ...{ id, replyTo: replyTo || null, body, resolved: resolved === 'yes', ...AUTHORED },
      target: target.startsWith('S')
        ? { kind: 'passage' as const, id: target, passage: passage(words ?? '') }
        : { kind: ({ C: 'claim', A: 'argument', Q: 'quote' } as const)[target[0] as 'C'], id: target },
    })),
  }
  return { title: about.get('Title') ?? '', description: about.get('Description') ?? '', content }
}

/** What the map says, with passages by their words alone: the sheets have no places in texts. */
function comparable(map: DebateMap): MapDraft {
  const draft = draftOf(map)
  const annotations = draft.content.annotations.map((note) =>
    note.target.kind === 'passage'
      ? {
          ...note,
          target: { ...note.target, passage: { ...note.target.passage, prefix: '', suffix: '', position: null } },
        }
      : note,
  )
  return { ...draft, content: { ...draft.content, annotations } }
}

describe('XLSX', () => {
  it('FM59: carries what it says it carries, whatever its words', async () => {
    const { carries } = XLSX_LOSSES
    expect(LOSS_CODES.filter((code) => carries.has(code))).toHaveLength(carries.size)
    await fc.assert(
      fc.asyncProperty(arbitraryScript({ maxSteps: 70 }), arbitraryHostileTexts, async (script, texts) => {
        const map = withHostileTexts(playScript(script).map, texts)
        fc.pre(!/[\ufffe\uffff]/.test(JSON.stringify(draftOf(map))))
        const keys = new KeyBook()
        const whole = factsOf(comparable(map), keys)
        const lost = missing(whole, factsOf(draftOfWorkbook(await printXlsx(map)), keys))
        expect([...lost].filter(([code, count]) => count > 0 && carries.has(code))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('FM59: has no formula; what looks like one, or like an escape, is text, and a missing character a sign for it', async () => {
    const play = new PlayMap()
    for (const text of ['=1+1', '+SUM(A1)', '@x', '_x0041_', 'a \ufffd, b \uffff', ' <b> & "c"']) play.claim(text)
    const workbook = await printXlsx(play.map)
    for (const [name, part] of Object.entries(unzipSync(workbook)))
      if (name.includes('worksheets/')) expect(strFromU8(part)).not.toContain('<f>')
    const claims = readWorkbook(workbook)
      .get('Claims')
      ?.map(([, text]) => text)
    expect(claims).toEqual(['=1+1', '+SUM(A1)', '@x', '_x0041_', 'a \ufffd, b \ufffd', '<b> & "c"'])
  })

  it('FM59: a text that is the name of something of every object in JavaScript is a text as any other', async () => {
    const play = new PlayMap()
    const names = ['toString', 'constructor', '__proto__', 'valueOf']
    for (const name of names) play.claim(name)
    const claims = readWorkbook(await printXlsx(play.map)).get('Claims')
    expect(claims?.map(([, text]) => text)).toEqual(names)
  })

  it('FM59: the same map gives the same bytes, and says what it leaves out', async () => {
    const play = new PlayMap()
    play.claim('Top')
    const workbook = await printXlsx(play.map)
    expect(await printXlsx(play.map)).toEqual(workbook)
    expect(readWorkbook(workbook).get('About')).toContainEqual([
      'Not in this file',
      'XLSX cannot carry one record of who wrote what and when.',
    ])
  })
})
