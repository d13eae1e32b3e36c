import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import { LIMITS } from '../limits'
import { MapContentSchema, type Stance } from '../model'
import { DraftBuilder } from './draft-builder'
import { mapOfDraft } from './map-of-draft'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const begin = () => new DraftBuilder({ newId: countedIds('x'), stamp, authorName: 'Ann' })

describe('a quote that is too long', () => {
  it('FM14: is the beginning of the passage, at its place, cut between characters, which is told', () => {
    const builder = begin()
    const passage = `${'x'.repeat(LIMITS.quoteExact - 1)}🚢 and more`
    const sourceId = builder.source({ title: 'Port', text: `Lead. ${passage}` }) ?? ''
    builder.quote({ sourceId, exact: passage, claimIds: [] }, { line: 3 })
    const made = builder.finish({ title: 'Harbour' })
    expect(made.ok && made.value.content.quotes).toMatchObject([
      { exact: 'x'.repeat(LIMITS.quoteExact - 1), suffix: '🚢 and more', position: { start: 6 } },
    ])
    expect(made.findings).toMatchObject([{ code: 'cut', line: 3 }])
  })
})

describe('DraftBuilder', () => {
  it('FM14: whatever a file says, the map that is made of it is never refused', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40, size: 'max' }),
      fc.constantFrom('', ' ', '\ud800', 'nul\u0000', 'a\r\nb', 'x'.repeat(LIMITS.claimText * 6)),
    )
    const pick = fc.nat({ max: 12 })
    const step = fc.record({
      kind: fc.constantFrom('claim', 'argument', 'source', 'quote', 'annotation', 'frame'),
      ...{ text, other: text, pick, list: fc.array(pick, { maxLength: 25, size: 'max' }) },
      stance: fc.constantFrom<Stance>('pro', 'con'),
      flag: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const builder = begin()
        // Ids are foretold, so that things are about what comes later, about themselves, or about nothing.
        const claims = ['none']
        const argumentIds = Array.from({ length: 12 }, () => builder.newId())
        const sources = ['none']
        for (const [index, { kind, text, other, pick, list, stance, flag }] of steps.entries()) {
          const claimAt = (at: number) => claims[at % claims.length] ?? ''
          const argumentAt = (at: number) => argumentIds[at % argumentIds.length] ?? ''
          const conclusion = flag
            ? { kind: 'claim' as const, id: claimAt(pick) }
            : { kind: 'argument' as const, id: argumentAt(pick) }
          const known = claims.length > 1
          if (kind === 'claim') claims.push(builder.claim({ text, holder: other, tags: [other, text] }) ?? 'none')
          else if (kind === 'argument')
            builder.argument({
              ...(index < 12 ? { id: argumentAt(index) } : {}),
              ...{ stance, conclusion, scheme: text, note: other },
              premises: list.map(claimAt).filter((id) => id !== 'none'),
            })
          else if (kind === 'source')
            sources.push(
              builder.source({ title: text, text: other, url: text, published: other, language: text }) ?? 'none',
            )
          else if (kind === 'quote')
            builder.quote({
              ...{ sourceId: sources[pick % sources.length] ?? '', exact: other, prefix: text },
              claimIds: list.map(claimAt).filter((id) => id !== 'none'),
            })
          else if (kind === 'annotation' && known && claimAt(pick) !== 'none')
            builder.annotation({ target: { kind: 'claim', id: claimAt(pick) }, body: text, resolved: flag })
          else if (kind === 'frame') builder.frame(text, other)
        }
        const parsed = builder.finish({ title: steps[0]?.text ?? '', description: steps[1]?.other ?? '' })
        if (!parsed.ok) throw new Error('too large')
        expect(MapContentSchema.safeParse(parsed.value.content).error).toBeUndefined()
        expect(mapOfDraft(parsed.value, stamp, countedIds('y')).ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('FM14: what had to give way is told', () => {
    const builder = begin()
    const long = 'word '.repeat(600).trim()
    const claim = builder.claim({ text: long }, { line: 3 })
    expect(builder.claim({ text: ' \u0000 ' }, { line: 4 })).toBeUndefined()
    if (claim === undefined) throw new Error('left out')
    expect(
      builder.argument({ stance: 'pro', premises: [claim], conclusion: { kind: 'claim', id: claim } }),
    ).toBeUndefined()
    builder.argument({ stance: 'con', premises: [claim], conclusion: { kind: 'argument', id: 'nowhere' } }, { line: 9 })
    const round = builder.newId()
    builder.argument({ id: round, stance: 'con', premises: [claim], conclusion: { kind: 'argument', id: round } })
    const parsed = builder.finish({ title: '' })
    if (!parsed.ok) throw new Error('not read')
    const { claims, arguments: steps, annotations } = parsed.value.content
    expect(claims.map(({ text }) => text.length)).toEqual([expect.any(Number)])
    expect(claims[0]?.text.endsWith('…')).toBe(true)
    expect(annotations.map(({ body }) => body)).toEqual([long])
    expect(steps).toEqual([])
    expect(parsed.findings.map(({ code, line }) => [code, line])).toEqual([
      ['cut', 3],
      ['control-characters', 4],
      ['empty', 4],
      ['argues-for-itself', null],
      ['dangling', 9],
      ['circular', null],
    ])
  })

  it('FM14: what does not fit into the record of a source is told; of a time its day is kept', () => {
    const builder = begin()
    const authors = Array.from({ length: LIMITS.authorsPerSource + 1 }, (_, at) => `Author ${at}`)
    builder.source({ title: 'S', authors, published: 'in May', language: 'the English', url: 'ftp://a' }, { line: 5 })
    builder.source({ title: 'T', published: '2024-05-03T10:00:00Z', language: 'pt-BR' })
    builder.claim({ text: 'One' })
    const parsed = builder.finish({ title: 'T' })
    if (!parsed.ok) throw new Error('not read')
    const [one, two] = parsed.value.content.sources
    expect(one).toMatchObject({ published: '', language: '', url: '' })
    expect(one?.authors).toHaveLength(LIMITS.authorsPerSource)
    expect(two).toMatchObject({ published: '2024-05-03', language: 'pt-BR' })
    expect(parsed.findings.map(({ code, line }) => [code, line])).toEqual([
      ['too-many', 5],
      ['left-out', 5],
      ['left-out', 5],
      ['left-out', 5],
    ])
  })

  it('FM14: one fault a thousand times is told a few times, and how often', () => {
    const builder = begin()
    for (let line = 1; line <= 1_000; line++) builder.claim({ text: '' }, { line })
    builder.claim({ text: 'One' })
    const { findings } = builder.finish({ title: 'T' })
    expect(findings).toHaveLength(21)
    expect(findings.at(-1)).toMatchObject({ code: 'empty', message: 'And 980 more of this kind.' })
  })

  it('FM14: what is cut is cut between characters: notes that go on in replies, and what stands around a quote', () => {
    const builder = begin()
    // Of two code units each, so that one of two places to cut is within one.
    const faces = '😀'.repeat(LIMITS.note)
    const claim = builder.claim({ text: 'One' }) ?? ''
    builder.annotation({ target: { kind: 'claim', id: claim }, body: `x${faces}` })
    const sourceId = builder.source({ title: 'S', text: `${faces}word${faces}` }) ?? ''
    const around = { prefix: `x${faces}`, suffix: `${faces}x` }
    builder.quote({ sourceId, exact: 'word', ...around, claimIds: [claim] })
    const made = builder.finish({ title: 'T' })
    if (!made.ok) throw new Error('not made')
    expect(MapContentSchema.safeParse(made.value.content).error).toBeUndefined()
    expect(made.value.content.annotations.map(({ body }) => body).join('')).toBe(`x${faces}`)
  })
})
