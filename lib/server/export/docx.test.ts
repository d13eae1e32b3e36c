import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from '@/lib/domain/debate-map'
import { tellVerdicts } from '@/lib/domain/evaluation/told-verdicts'
import { arbitraryHostileTexts, withHostileTexts } from '@/lib/domain/testing/hostile-texts'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { arbitraryScript, playScript } from '@/lib/domain/testing/random-operations'
import { printDocx } from './docx'

async function partsOf(map: DebateMap): Promise<Record<string, string>> {
  const files = unzipSync(await printDocx(map))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** The words of a document, its line breaks as such. */
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)]
    .map(([whole, text]) => text ?? (whole === '</w:p>' ? '\n\n' : '\n'))
    .join('')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

const arbitraryMap = fc
  .tuple(arbitraryScript({ maxSteps: 80 }), arbitraryHostileTexts)
  .map(([script, texts]) => withHostileTexts(playScript(script).map, texts))

describe('printDocx', () => {
  it('FM65: every claim, quote, source and note of any map is in it, letter for letter', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMap, async (map) => {
        const words = wordsOf((await partsOf(map))['word/document.xml'] ?? '')
        for (const { text } of map.claims.values()) expect(words).toContain(text.replace(/\r\n?/g, '\n'))
        for (const { exact } of map.quotes.values()) expect(words).toContain(exact.replace(/\r\n?/g, '\n'))
        for (const { title } of map.sources.values()) expect(words).toContain(title)
        for (const { questions = [] } of map.arguments.values())
          for (const { answer, aside } of questions)
            for (const said of [answer, aside]) expect(words).toContain((said ?? '').replace(/\r\n?/g, '\n'))
        for (const { body } of map.annotations.values()) expect(spaced(words)).toContain(spaced(body))
      }),
      { numRuns: 25 },
    )
  })

  it('EV36: rival answers stand side by side, four to a table; nowhere without verdicts', async () => {
    const play = new PlayMap()
    const frameId = play.newId()
    const claims = ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => {
      return { id: play.newId(), text, holder: null, tags: [], pin: null, frameId }
    })
    play.run(play.add({ frames: [{ id: frameId, title: 'How many?', colour: 'blue' }], claims }))
    for (const [at, { id }] of claims.entries()) {
      if (at > 2) continue
      const { claimId } = play.reply(at === 0 ? 'pro' : 'con', id, `About ${at}`)
      play.run(play.edit(claimId, { addTags: ['size'] }))
    }
    const xml = strFromU8(
      unzipSync(await printDocx(play.map, { verdicts: tellVerdicts(play.map) }))['word/document.xml'] ??
        new Uint8Array(),
    )
    expect(xml.split('<w:tbl>')).toHaveLength(3)
    expect(spaced(wordsOf(xml))).toContain('How many? One Two Three Four The answer itself')
    expect(spaced(wordsOf(xml))).toMatch(/size 1 for, stands for: \w+ 1 against, stands against: \w+ 1 against/)
    expect((await partsOf(play.map))['word/document.xml']).not.toContain('<w:tbl>')
  })

  it('FM65: the same map gives the same bytes', async () => {
    const play = new PlayMap()
    const thesis = play.claim('The thesis')
    const { claimId } = play.reply('pro', thesis, 'A reason')
    play.quote(play.source('It is so.'), 'is so', [claimId])
    const first = await printDocx(play.map)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(Buffer.compare(await printDocx(play.map), first)).toBe(0)
  })

  it('FM65: theses are headings, what argues a numbered list of levels, with open points, notes and sources', async () => {
    const play = new PlayMap()
    const thesis = play.claim('The thesis')
    const reason = play.reply('pro', thesis, 'A reason')
    play.reply('con', reason.claimId, 'An objection')
    play.argue('con', [play.claim('An undercut')], { kind: 'argument', id: reason.argumentId })
    play.quote(play.source('It is so.'), 'is so', [reason.claimId])
    play.note({ kind: 'claim', id: thesis }, 'Is it **so**?')
    const xml = (await partsOf(play.map))['word/document.xml'] ?? ''
    const words = wordsOf(xml)
    for (const text of [
      'Positions',
      'Open points',
      'Notes',
      'Sources',
      'Reason: A reason',
      'Undercut: An undercut',
      '“is so” [1]',
    ])
      expect(words).toContain(text)
    expect(xml).toMatch(/<w:b\/>[\s\S]*?so<\/w:t>/)
    expect(new Set([...xml.matchAll(/<w:ilvl w:val="(\d)"/g)].map(([, level]) => level))).toEqual(
      new Set(['0', '1', '2']),
    )
    expect(xml).toContain('w:val="Heading2"')
  })

  it('FM65: names of bookmarks are few letters, whatever ids there are, and every link leads to one', async () => {
    const play = new PlayMap()
    const [a, b] = [`${'x'.repeat(60)}a`, `${'x'.repeat(60)}b`]
    const fields = { holder: null, tags: [], pin: null }
    play.run(
      play.add({
        claims: [
          { id: a, text: 'A', ...fields },
          { id: b, text: 'B', ...fields },
        ],
      }),
    )
    const thesis = play.claim('Thesis')
    play.argue('pro', [a, b], { kind: 'claim', id: thesis })
    play.argue('con', [a], { kind: 'claim', id: b })
    const xml = (await partsOf(play.map))['word/document.xml'] ?? ''
    const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name ?? '')
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name.length).toBeLessThanOrEqual(40)
    for (const [, anchor] of xml.matchAll(/w:anchor="([^"]+)"/g)) expect(names).toContain(anchor)
  })

  it('FM65: an empty map gives a document too', async () => {
    expect(wordsOf((await partsOf(new PlayMap().map))['word/document.xml'] ?? '')).toContain('No claims yet')
  })
})
