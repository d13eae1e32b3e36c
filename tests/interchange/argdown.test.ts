import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { argdown } from '@argdown/core'
import { describe, expect, it } from 'vitest'
import { countedIds } from '@/lib/domain/counted-ids'
import { argdownFormat } from '@/lib/domain/formats/argdown/argdown'
import { argdownJsonFormat } from '@/lib/domain/formats/argdown/argdown-json'
import { lossesOf } from '@/lib/domain/formats/losses'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { recogniseFormats } from '@/lib/domain/formats/recognise'

const SAMPLES = new URL('../../../shared/samples/', import.meta.url)
const isThere = existsSync(SAMPLES)
const why = isThere ? '' : ' (skipped: ../shared/samples is not here)'
const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }

const filesIn = (folder: string): [string, URL][] =>
  isThere
    ? readdirSync(new URL(`${folder}/`, SAMPLES)).map((name) => [name, new URL(`${folder}/${name}`, SAMPLES)])
    : []

function read(text: string) {
  const format = recogniseFormats(READABLE_FORMATS, text)[0]?.format
  const parsed = format?.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })
  if (!parsed?.ok) throw new Error(JSON.stringify(parsed?.findings))
  const { claims, arguments: steps } = parsed.value.content
  const undercuts = steps.filter(({ stance, conclusion }) => stance === 'con' && conclusion.kind === 'argument')
  return { format: format?.name, parsed, claims, steps, undercuts }
}

type Counts = { statements: number; relations: number; undercuts: number }

/** By the library's own model: sketches count as statements, inferences as relations. */
function countModel(input: string): Counts {
  const {
    statements = {},
    arguments: argued = {},
    relations = [],
  } = argdown.run({
    input,
    process: ['parse-input', 'build-model'],
    logLevel: 'silent',
  })
  const all = Object.values(argued)
  const inferences = all.flatMap(({ pcs }) => pcs.filter(({ role }) => role !== 'premise'))
  return {
    statements: Object.keys(statements).length + all.filter(({ pcs }) => pcs.length === 0).length,
    relations: relations.length + inferences.length,
    undercuts: relations.filter(({ relationType }) => relationType === 'undercut').length,
  }
}

/** By words that stand in the JSON itself. */
function countJson(text: string): Counts {
  const file = JSON.parse(text)
  const argued: { pcs: { role: string }[] }[] = Object.values(file.arguments)
  return {
    statements: Object.keys(file.statements).length + argued.filter(({ pcs }) => pcs.length === 0).length,
    relations: file.relations.length + argued.flatMap(({ pcs }) => pcs.filter(({ role }) => role !== 'premise')).length,
    undercuts: file.relations.filter(({ toType }: { toType: string }) => toType === 'inference').length,
  }
}

describe.skipIf(!isThere)(`sample Argdown${why}`, () => {
  const files = [...filesIn('argdown'), ...filesIn('argdown-json')]

  it('FM20: there is some', () => expect(files.length).toBeGreaterThan(2))

  it.each(files)('FM20: %s has as many claims, arguments and undercuts as are counted otherwise', (name, url) => {
    const text = readFileSync(url, 'utf8')
    const counts = name.endsWith('.json') ? countJson(text) : countModel(text)
    const { format, parsed, claims, steps, undercuts } = read(text)
    expect(format).toBe(name.endsWith('.json') ? 'argdown-json' : 'argdown')
    expect({ statements: claims.length, relations: steps.length, undercuts: undercuts.length }).toEqual(counts)
    expect(parsed.findings).toEqual([])
    // Read as Windows would write it, and written in both formats without a loss.
    expect(read(text.replaceAll('\n', '\r\n')).claims.map((one) => one.text)).toEqual(claims.map((one) => one.text))
    const map = mapOfDraft(parsed.value, stamp, countedIds('m'))
    if (!map.ok) throw new Error('refused')
    for (const other of [argdownFormat, argdownJsonFormat])
      expect(lossesOf(other, map.value, { unattributed: stamp.author })).toEqual([])
  })

  it('FM25: a sample and the JSON that the exporter made of it say the same', () => {
    const [text, json] = ['argdown/state-censorship.argdown', 'argdown-json/state-censorship.json'].map((name) =>
      read(readFileSync(new URL(name, SAMPLES), 'utf8')),
    )
    const words = (one: typeof text) => {
      const texts = new Map(one?.claims.map((claim) => [claim.id, claim.text]))
      const steps = one?.steps.map(({ stance, premises, conclusion, scheme, note }) =>
        [stance, ...premises.map((id) => texts.get(id)), texts.get(conclusion.id), scheme, note].join(' | '),
      )
      return { claims: [...texts.values()].sort(), steps: steps?.sort() }
    }
    expect(words(text)).toEqual(words(json))
  })
})
