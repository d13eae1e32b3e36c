import { argdown } from '@argdown/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { countedIds } from '../../counted-ids'
import { arbitraryHostileTexts, withHostileTexts } from '../../testing/hostile-texts'
import { arbitraryScript, playScript } from '../../testing/random-operations'
import { factsOf, KeyBook } from '../facts'
import { missing } from '../losses'
import { argdownFormat } from './argdown'
import { argdownJsonFormat } from './argdown-json'

const context = () => ({
  newId: countedIds('r'),
  stamp: { author: 'ann', at: '2026-01-01T00:00:00.000Z' },
  authorName: 'Ann',
})
const arbitraryMap = fc
  .tuple(arbitraryScript({ maxSteps: 60 }), arbitraryHostileTexts)
  .map(([script, texts]) => withHostileTexts(playScript(script).map, texts))

/** As far as programs of others look. */
const Shape = z.looseObject({
  statements: z.record(
    z.string(),
    z.looseObject({
      type: z.literal('equivalence-class'),
      title: z.string(),
      relations: z.array(z.looseObject({ type: z.literal('relation') })),
      members: z.array(z.looseObject({ type: z.literal('statement'), role: z.string() })),
    }),
  ),
  arguments: z.record(
    z.string(),
    z.looseObject({
      type: z.literal('argument'),
      title: z.string(),
      pcs: z.array(
        z.looseObject({
          role: z.enum(['premise', 'intermediary-conclusion', 'main-conclusion']),
          inference: z.optional(z.looseObject({ inferenceRules: z.array(z.string()) })),
        }),
      ),
    }),
  ),
  relations: z.array(
    z.looseObject({
      relationType: z.string(),
      from: z.string(),
      fromType: z.string(),
      to: z.string(),
      toType: z.string(),
      conclusionIndex: z.optional(z.number()),
    }),
  ),
  sections: z.array(z.looseObject({ type: z.literal('section'), id: z.string() })),
  tags: z.record(z.string(), z.unknown()),
})

/** What Argdown's own exporter makes of a text. */
function exported(input: string): string {
  const process = ['parse-input', 'build-model', 'export-json']
  return argdown.run({ input, process, logLevel: 'silent' }).json ?? ''
}

const relationsOf = ({ relations }: z.infer<typeof Shape>) =>
  relations.map((r) => [r.relationType, r.from, r.fromType, r.to, r.toType, r.conclusionIndex ?? ''].join('|')).sort()

/** But for names that every object has of itself, such as `valueOf`: Argdown's exporter takes those for tags it has seen. */
const tagsOf = ({ tags }: z.infer<typeof Shape>) =>
  Object.keys(tags)
    .filter((tag) => !(tag in {}))
    .sort()

describe('Argdown JSON', () => {
  it("FM25: has the statements, arguments and relations that Argdown's exporter makes of our Argdown", () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const own = Shape.parse(JSON.parse(argdownJsonFormat.print(map)))
        const theirs = Shape.parse(JSON.parse(exported(argdownFormat.print(map))))
        expect(Object.keys(own.statements).sort()).toEqual(Object.keys(theirs.statements).sort())
        expect(Object.keys(own.arguments).sort()).toEqual(Object.keys(theirs.arguments).sort())
        expect(relationsOf(own)).toEqual(relationsOf(theirs))
        for (const [title, { pcs }] of Object.entries(own.arguments))
          expect(pcs.map(({ role }) => role)).toEqual(theirs.arguments[title]?.pcs.map(({ role }) => role))
        expect(tagsOf(own)).toEqual(tagsOf(theirs))
      }),
      { numRuns: 60 },
    )
  })

  it('FM25: what the exporter wrote is read as the text is, front matter aside', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const text = argdownFormat.print(map)
        const [one, other] = [argdownFormat.parse(text, context()), argdownJsonFormat.parse(exported(text), context())]
        if (!one.ok || !other.ok) throw new Error(JSON.stringify([one.findings, other.findings]))
        const keys = new KeyBook()
        const [facts, others] = [factsOf(one.value, keys), factsOf(other.value, keys)]
        const debate = [
          'claims',
          'wording',
          'arguments',
          'joint-premises',
          'undercuts',
          'backings',
          'premise-order',
        ] as const
        const words = [
          'schemes',
          'argument-notes',
          'holders',
          'tags',
          'frames',
          'frame-members',
          'quote-links',
        ] as const
        const lost = missing(facts, others)
        for (const code of [...debate, ...words]) expect(`${code} ${lost.get(code)}`).toBe(`${code} 0`)
        expect(missing(others, facts).get('claims')).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('FM25: what is not as the exporter writes it is left out, with its place', () => {
    const parsed = argdownJsonFormat.parse(
      JSON.stringify({
        statements: { A: { members: [{ text: 'a' }] }, B: 3, __proto__x: { title: 'x' } },
        arguments: { C: { pcs: [{}] } },
        relations: [
          { relationType: 'support', from: 'X', to: 'A' },
          { relationType: 'loves', from: 'A', to: 'A' },
        ],
      }),
      context(),
    )
    if (!parsed.ok) throw new Error('refused')
    expect(parsed.value.content.claims.map(({ text }) => text)).toEqual(['a', '__proto__x'])
    expect(parsed.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'malformed statements["B"]',
      'malformed arguments["C"]',
      'unknown-kind relations[1]',
      'dangling relations[0]',
    ])
    expect(argdownJsonFormat.parse('{"a": 1}', context())).toMatchObject({ ok: false })
  })
})
