import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Format } from '@/lib/domain/formats/format'
import { dotFormat } from '@/lib/domain/formats/graph/dot'
import { graphmlFormat } from '@/lib/domain/formats/graph/graphml'
import { arbitraryHostileTexts, withHostileTexts } from '@/lib/domain/testing/hostile-texts'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { arbitraryScript, playScript } from '@/lib/domain/testing/random-operations'

const has = (program: string, argument: string) => spawnSync(program, [argument]).error === undefined
const hasGraphviz = has('dot', '-V')
const hasXmllint = has('xmllint', '--version')

const folder = mkdtempSync(join(tmpdir(), 'crux-graphs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const maps: DebateMap[] = [
  new PlayMap().map,
  ...fc
    .sample(fc.tuple(arbitraryScript({ maxSteps: 60 }), arbitraryHostileTexts), { numRuns: 60, seed: 4 })
    .map(([script, texts]) => withHostileTexts(playScript(script).map, texts)),
]

/** The maps as files of a format. */
const filesOf = ({ print, extensions: [extension] }: Format): string[] =>
  maps.map((map, index) => {
    const path = join(folder, `${index}${extension}`)
    writeFileSync(path, print(map))
    return path
  })

describe.skipIf(!hasXmllint)(`GraphML${hasXmllint ? '' : ' (skipped: xmllint of libxml2-utils is not here)'}`, () => {
  it('FM56: fits its schema, whatever its words', () => {
    const schema = fileURLToPath(new URL('../fixtures/graphml.xsd', import.meta.url))
    const { status, stderr } = spawnSync('xmllint', [
      '--noout',
      '--nonet',
      '--schema',
      schema,
      ...filesOf(graphmlFormat),
    ])
    expect(
      String(stderr)
        .split('\n')
        .filter((line) => line !== '' && !line.endsWith(' validates')),
    ).toEqual([])
    expect(status).toBe(0)
  })
})

describe.skipIf(!hasGraphviz)(`DOT${hasGraphviz ? '' : ' (skipped: dot of graphviz is not here)'}`, () => {
  it('FM57: is drawn by Graphviz without a complaint, whatever its words', { timeout: 120_000 }, () => {
    const { status, stderr } = spawnSync('dot', ['-Tsvg', '-O', ...filesOf(dotFormat)])
    expect(String(stderr)).toBe('')
    expect(status).toBe(0)
  })

  it('FM57: shows each word as it is, conclusions above', () => {
    const play = new PlayMap()
    const top = play.claim('Top \\N "quoted" &amp; <b>')
    play.reply('con', top, 'Below')
    const path = join(folder, 'one.dot')
    writeFileSync(path, dotFormat.print(play.map))
    const svg = String(spawnSync('dot', ['-Tsvg', path]).stdout)
    const texts = [...svg.matchAll(/<text [^>]*y="(-?[\d.]+)"[^>]*>([^<]*)<\/text>/g)]
    const unescaped = (text = '') =>
      text
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
    const places = new Map(texts.map(([, y, text]) => [unescaped(text), Number(y)]))
    expect([...places.keys()]).toContain('Top \\N "quoted" &amp; <b>')
    expect(places.get('Below')).toBeGreaterThan(places.get('Top \\N "quoted" &amp; <b>') ?? Number.NaN)
  })
})
