import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { composeFrame } from '@/lib/domain/compose-reshape'
import type { DebateMap } from '@/lib/domain/debate-map'
import { PAGES, type PrintOptions } from '@/lib/domain/formats/format'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { arbitraryTwigs, growMap } from '@/lib/domain/testing/random-tree'
import { printPdf } from '@/lib/server/export/pdf'
import { debateOf } from '../bench/grown-debate'
import { sampleDebate } from '../support/sample-debate'

const isHere = (program: string) => spawnSync(program, ['--version']).error === undefined
const hasTools = isHere('qpdf') && isHere('pdftotext')
const folder = mkdtempSync(join(tmpdir(), 'crux-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One form of every letter, one space for any space. */
const words = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Where there are no spaces between words, lines are joined without. */
const unspaced = (text: string): string => words(text).replace(/ /g, '')
const hasNoSpaces = (text: string): boolean => /[\u2e80-\uffef\u0e00-\u0e7f]/.test(text)

function expectFound(text: string, { claims }: DebateMap): void {
  const joined = unspaced(text)
  for (const claim of claims.values()) {
    if (hasNoSpaces(claim.text)) expect(joined).toContain(unspaced(claim.text))
    else expect(text).toContain(words(claim.text))
  }
}

/** What the tools say of a PDF: it must be sound. Answers its text and how many pages it has. */
async function readPdf(map: DebateMap, options?: PrintOptions): Promise<{ text: string; pages: number }> {
  const file = join(folder, 'map.pdf')
  writeFileSync(file, await printPdf(map, options))
  const check = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
  expect(check.status, `${check.stdout}${check.stderr}`).toBe(0)
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 })
  return { text: words(stdout), pages: stdout.split('\f').length - 1 }
}

describe.skipIf(!hasTools)(
  `PDF in its tools${hasTools ? '' : ' (SKIPPED: qpdf and pdftotext of poppler-utils are not here)'}`,
  () => {
    it.each(PAGES)('FM63, FM64: %s: sound, and every claim is found', async (page) => {
      const map = sampleDebate()
      const { text, pages } = await readPdf(map, { page })
      expectFound(text, map)
      // What has no room on a card is written out.
      for (const { holder } of map.claims.values()) if (holder !== null) expect(text).toContain(words(holder))
      if (page !== 'one') expect(text).toContain(`Sheet 1 of ${/Sheet 1 of (\d+)/.exec(text)?.[1]}`)
      expect(pages).toBeGreaterThan(1)
    })

    it('FM63: whatever the debate is shaped like, pins and all, every claim is found', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryTwigs({ most: 60, pins: true }), fc.constantFrom(...PAGES), async (twigs, page) => {
          const map = growMap(twigs)
          const { text } = await readPdf(map, { page })
          expectFound(text, map)
        }),
        { numRuns: 12 },
      )
    })

    it('FM63: every script is found, with or without a font for it', async () => {
      const play = new PlayMap()
      const thesis = play.claim('Security “guarantees” are not—yet—the bridge to membership; 50% & more.')
      const texts = [
        ...['безпека гарантії не є членством їжак', 'Ελληνικά επιχειρήματα', 'Łódź, façade, năm, Œuvre, İstanbul'],
        ...[
          'ביטחון הוא לא ערבות',
          'أمن ضمانات ليست',
          '安全保证不是成员资格，安全保证不是成员资格',
          '보장 안전',
          'हिन्दी में दावा',
        ],
        ...[
          '👩🏽‍🚀 🇺🇦 🙂 in space',
          '𝔘𝔫𝔦 code',
          'x安全y',
          'fi fl ffi office',
          'Ωμέγα, 5 µm or 5 μm, 7 Ω',
          'e\u0301te\u0301 cafe',
          'so\u00a0it\u00a0is',
          'to commit nuclear-armed allies to state-of-the-art-of-many-words things',
          'ก็ ไทย',
        ],
      ]
      for (const text of texts) play.reply('pro', thesis, text)
      const { text } = await readPdf(play.map)
      expectFound(text, play.map)
    })

    it('FM63: a title, a holder, a scheme and a frame that have no room are written out at the end', async () => {
      const play = new PlayMap()
      const long = (word: string) => `${word} ${'and so on '.repeat(20)}to the end of ${word}`
      const claim = { id: 'c', text: 'So it is.', holder: long('holder'), tags: [], pin: null }
      play.run(play.add({ claims: [claim] }))
      const thesis = play.claim('Thesis')
      const conclusion = { kind: 'claim' as const, id: thesis }
      play.run(
        play.add({
          arguments: [
            { id: 'a', stance: 'pro', premises: ['c'], conclusion, scheme: long('scheme'), note: '', pin: null },
          ],
        }),
      )
      play.run(composeFrame(play.map, play.newId, { title: long('frame'), colour: 'red', claimIds: ['c'] }).operation)
      const { text, pages } = await readPdf(play.map)
      expect(pages).toBe(2)
      for (const word of ['holder', 'scheme', 'frame']) expect(text).toContain(words(long(word)))
    })

    it('FM63: nothing cut, nothing added: one page', async () => {
      const play = new PlayMap()
      play.reply('con', play.claim('Thesis'), 'Objection')
      expect((await readPdf(play.map)).pages).toBe(1)
      expect((await readPdf(new PlayMap().map)).pages).toBe(1)
      expect((await readPdf(new PlayMap().map, { page: 'a4' })).pages).toBe(1)
    })

    it('FM64: cards pinned at the ends of the world give no more than 1,000 sheets', async () => {
      const play = new PlayMap()
      const pin = (id: string, x: number, y: number) =>
        play.run(play.add({ claims: [{ id, text: `At ${id}`, holder: null, tags: [], pin: { x, y } }] }))
      pin('a', -1_000_000, -1_000_000)
      pin('b', 1_000_000, 1_000_000)
      play.argue('pro', ['a'], { kind: 'claim', id: 'b' })
      const { text, pages } = await readPdf(play.map, { page: 'a4' })
      expect(pages).toBeLessThanOrEqual(1_001)
      for (const words of ['At a', 'At b']) expect(text).toContain(words)
    })

    it('FM63: 1,000 claims are found', async () => {
      const map = debateOf(1_000)
      const { text } = await readPdf(map)
      expectFound(text, map)
    })
  },
)

it('FM63: the same map gives the same bytes', async () => {
  const play = new PlayMap()
  const fields = { holder: null, tags: [], pin: null }
  const text = 'Bilateral agreements are a bridge to membership and no substitute for it'
  const claims = Array.from({ length: 200 }, (_, at) => ({ id: `c${at}`, text: `${text}, ${at}.`, ...fields }))
  const steps = claims.slice(1).map(({ id }, at) => ({
    ...{ id: `a${at}`, premises: [id], scheme: null, note: '', pin: null },
    stance: at % 3 === 0 ? ('con' as const) : ('pro' as const),
    conclusion: { kind: 'claim' as const, id: `c${Math.floor(at / 3)}` },
  }))
  play.run(play.add({ claims, arguments: steps }))
  expect(Buffer.compare(await printPdf(play.map), await printPdf(play.map))).toBe(0)
})
