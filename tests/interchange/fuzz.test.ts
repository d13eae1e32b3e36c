import { readdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '@/lib/domain/counted-ids'
import type { Parsed, ReadableFormat } from '@/lib/domain/formats/format'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { MapContentSchema } from '@/lib/domain/model'
import { PIECES } from '@/lib/domain/testing/hostile-texts'
import { arbitraryScript, playScript } from '@/lib/domain/testing/random-operations'
import { readFileText } from '@/lib/sync/file-text'

/** `npm run fuzz` asks for more. */
const RUNS = Number(process.env.CRUX_FUZZ_RUNS ?? 1_000)
/** Of the processor's time, not the wall's: other work on the machine does not count. */
const MOST_CPU_MS = 2_000
const MOST_HEAP = 300_000_000

const FIXTURES = new URL('../fixtures/formats/', import.meta.url)
const stamp = { author: 'reader', at: '2026-01-02T00:00:00.000Z' }

/** Sound files to spoil: what the format writes of some maps, and what other tools write (fixtures named after it). */
function soundFiles(format: ReadableFormat): string[] {
  const maps = fc
    .sample(arbitraryScript({ maxSteps: 25 }), { numRuns: 6, seed: 7 })
    .map((script) => playScript(script).map)
  const written = maps.map((map) => format.print(map))
  const fixtures = readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.split('.')[0]?.replace(/-\d+$/, '') === format.name)
    .map(({ name }) => readFileSync(new URL(name, FIXTURES), 'utf8'))
  return [...written, ...fixtures, 'One claim\n']
}

/** One change of a file; places are parts of its length. */
const arbitraryChange = fc.record({
  kind: fc.constantFrom('cut', 'end', 'repeat', 'insert', 'replace', 'swap', 'bytes'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })),
  times: fc.constantFrom(1, 2, 3, 500),
})
type Change = typeof arbitraryChange extends fc.Arbitrary<infer T> ? T : never

const LONGEST = 200_000

function spoil(text: string, { kind, at, to, piece, times }: Change): string {
  const [start, end] = [at, to].map((part) => Math.floor(part * text.length)).sort((a, b) => a - b) as [number, number]
  const middle = text.slice(start, Math.min(end, start + 400))
  switch (kind) {
    case 'cut':
      return text.slice(0, start) + text.slice(start + middle.length)
    case 'end':
      return text.slice(0, start)
    case 'repeat':
      return (text.slice(0, start) + middle.repeat(times) + text.slice(start)).slice(0, LONGEST)
    case 'insert':
      return text.slice(0, start) + piece.repeat(times) + text.slice(start)
    case 'replace':
      return text.slice(0, start) + piece + text.slice(start + piece.length)
    case 'swap':
      return text.slice(0, start) + text.slice(end) + middle + text.slice(start, end)
    default:
      return text.slice(0, start) + String.fromCharCode(Math.floor(to * 300)).repeat(times) + text.slice(start)
  }
}

const decode = (text: string) => readFileText(new TextEncoder().encode(text))

/** Reads as the product does, and answers how long the processor worked on it. */
function read(format: ReadableFormat, file: ReturnType<typeof decode>): { parsed: Parsed; cpuMs: number } {
  const began = process.cpuUsage()
  const parsed = file.ok ? format.parse(file.text, { newId: countedIds('r'), stamp, authorName: 'Reader' }) : file
  return { parsed, cpuMs: process.cpuUsage(began).user / 1_000 }
}

function expectSound({ parsed, cpuMs }: { parsed: Parsed; cpuMs: number }, what: string): void {
  expect(cpuMs, what).toBeLessThan(MOST_CPU_MS)
  for (const { message } of parsed.findings) expect(message).toMatch(/[.!?…]$/)
  if (!parsed.ok) {
    expect(parsed.findings.length).toBeGreaterThan(0)
    return
  }
  expect(MapContentSchema.safeParse(parsed.value.content).error).toBeUndefined()
  expect(mapOfDraft(parsed.value, stamp, countedIds('m'))).toMatchObject({ ok: true })
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** In bytes, without what nobody holds any more. */
function heapInUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

const DEEP = 10_000_000
/** Ten megabytes of beginnings without an end, of what nests in some format. */
const BOMBS: [string, () => string][] = [
  ['brackets', () => '['.repeat(DEEP)],
  ['closed brackets', () => `${'['.repeat(DEEP / 2)}${']'.repeat(DEEP / 2)}`],
  ['records', () => '{"a":'.repeat(DEEP / 5)],
  ['parentheses', () => '('.repeat(DEEP)],
  ['angles', () => '<'.repeat(DEEP)],
  ['elements', () => '<a>'.repeat(DEEP / 3)],
  ['outlines', () => `<opml version="2.0"><body>${'<outline text="a">'.repeat(DEEP / 18)}`],
  ['steps', () => Array.from({ length: 4_000 }, (_, depth) => `${' '.repeat(depth)}+ a`).join('\n')],
  ['dashes', () => '-'.repeat(DEEP)],
  ['signs', () => '+ '.repeat(DEEP / 2)],
  ['backslashes', () => '\\'.repeat(DEEP)],
  ['quotes', () => '"'.repeat(DEEP)],
  ['lines', () => '\n'.repeat(DEEP)],
  ['spaces', () => ' '.repeat(DEEP)],
  ['equal signs', () => '==='.repeat(DEEP / 3)],
  [
    'entities',
    () =>
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]><opml version="2.0"><body><outline text="&a11;"/></body></opml>`,
  ],
]

describe.each(READABLE_FORMATS)('$title, spoilt', (format) => {
  it(`FM19: ${RUNS.toLocaleString('en')} spoilt files give a sound map or a sentence, soon`, {
    timeout: 3_600_000,
  }, () => {
    const files = soundFiles(format)
    fc.assert(
      fc.property(fc.nat(), fc.array(arbitraryChange, { minLength: 1, maxLength: 5 }), (file, changes) => {
        const sound = files[file % files.length] ?? ''
        expectSound(read(format, decode(changes.reduce(spoil, sound))), format.title)
      }),
      { numRuns: RUNS },
    )
    expect(heapInUse()).toBeLessThan(MOST_HEAP)
  })
})

describe('a bomb', () => {
  it.each(BOMBS)('FM19: ten megabytes of %s, read as any format', { timeout: 600_000 }, (_, make) => {
    // Once for all formats: to make and decode them takes longer than most parsers do.
    const file = decode(make())
    for (const format of READABLE_FORMATS) expectSound(read(format, file), format.title)
    expect(heapInUse()).toBeLessThan(MOST_HEAP)
  })
})
