import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { applyOperation } from '@/lib/domain/apply-operation'
import { checkMap } from '@/lib/domain/check-map'
import { compareIds, contentOf, emptyMap, isUndercut, rootClaims } from '@/lib/domain/debate-map'
import { type Argument, MapContentSchema, MapDetailsSchema } from '@/lib/domain/model'
import { findScheme } from '@/lib/domain/schemes/catalogue'

const SampleFileSchema = z.extend(MapContentSchema, {
  format: z.literal('crux'),
  version: z.literal(6),
  title: MapDetailsSchema.shape.title,
  description: MapDetailsSchema.shape.description,
})

const printed = readFileSync(new URL('./sample-debate.json', import.meta.url), 'utf8')
const { format, version, title, description, ...content } = SampleFileSchema.parse(JSON.parse(printed))
const { people, frames = [], claims, arguments: steps, sources, quotes, annotations } = content

const argumentById = new Map(steps.map((step) => [step.id, step]))
const sourceById = new Map(sources.map((source) => [source.id, source]))
const aboutClaims = steps.filter(({ conclusion }) => conclusion.kind === 'claim')
const undercuts = steps.filter(isUndercut)
const about = (kind: 'claim' | 'argument', id: string): Argument[] =>
  steps.filter(({ conclusion }) => conclusion.kind === kind && conclusion.id === id)

/** The map as the ordinary way in makes it, owned by one of the sample's two people. */
function openSample() {
  const created = applyOperation(
    emptyMap('sample'),
    {
      v: 1,
      id: 'create-sample',
      kind: 'create',
      details: { title, description, visibility: 'public', archived: false },
      ownerName: 'Mara Lindqvist',
      content,
    },
    { author: 'sample-mara', at: '2026-03-04T08:00:00.000Z' },
  )
  if (!created.ok) throw new Error(`The sample was refused: ${JSON.stringify(created.refusal)}`)
  return created.value.map
}
const map = openSample()

/** The claim whose case a step belongs to: its conclusion, or that of the step it is about. */
function claimArguedAbout({ conclusion }: Argument): string {
  if (conclusion.kind === 'claim') return conclusion.id
  const step = argumentById.get(conclusion.id)
  if (!step) throw new Error(`No argument ${conclusion.id}`)
  return claimArguedAbout(step)
}

/** Every claim that a claim bears on in the end, itself only if it stands in a circle. */
function claimsAbove(claimId: string): Set<string> {
  const above = new Set<string>()
  const waiting = [claimId]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const step of steps) {
      if (!step.premises.includes(at)) continue
      const next = claimArguedAbout(step)
      if (!above.has(next)) waiting.push(next)
      above.add(next)
    }
  }
  return above
}
const above = new Map(claims.map(({ id }) => [id, claimsAbove(id)]))

describe('the file of the sample debate', () => {
  it('is Crux JSON of the version with rival answers, every list in id order, two spaces deep', () => {
    const file = { format, version, title, description, ...content }
    expect(`${JSON.stringify(file, null, 2)}\n`).toBe(printed)
    for (const records of [people, frames, claims, steps, sources, quotes, annotations]) {
      const ids = records.map(({ id }) => id)
      expect(ids).toEqual([...new Set(ids)].sort(compareIds))
    }
  })

  it('OP2: opens as a map without a fault, every reference in place', () => {
    expect(checkMap(map)).toEqual([])
  })

  it('comes out of the map as it went in', () => {
    expect(contentOf(map)).toEqual(content)
  })
})

describe('the evidence of the sample debate', () => {
  it('holds four articles as digests with their bibliographic records', () => {
    expect(sources).toHaveLength(4)
    for (const source of sources) {
      expect(source.publisher).not.toBe('')
      expect(source.published).not.toBe('')
      expect(source.url).toMatch(/^https:/)
      expect(source.language).toBe('en')
      const words = source.text.split(/\s+/).filter(Boolean).length
      expect(words).toBeGreaterThanOrEqual(350)
      expect(words).toBeLessThanOrEqual(700)
      expect(source.text).toContain('\n\n')
    }
  })

  it('QU1: every quote and every annotated passage stands where it says, once in its text, with its surroundings', () => {
    const passages = annotations.flatMap(({ target }) =>
      target.kind === 'passage' ? [{ sourceId: target.id, ...target.passage }] : [],
    )
    for (const { sourceId, exact, prefix, suffix, position } of [...quotes, ...passages]) {
      const text = sourceById.get(sourceId)?.text ?? ''
      const { start, end } = position ?? { start: -1, end: -1 }
      expect(text.slice(start, end)).toBe(exact)
      expect(text.split(exact)).toHaveLength(2)
      expect(prefix).toBe(text.slice(Math.max(0, start - 32), start))
      expect(suffix).toBe(text.slice(end, end + 32))
    }
  })

  it('QU2: the hashes are of the texts', () => {
    for (const { text, hash } of sources) expect(hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  it('has at least 34 quotes, each evidence for a claim, some for two', () => {
    expect(quotes.length).toBeGreaterThanOrEqual(34)
    expect(quotes.filter(({ claimIds }) => claimIds.length === 0)).toEqual([])
    expect(quotes.filter(({ claimIds }) => claimIds.length > 1).length).toBeGreaterThanOrEqual(3)
    for (const { id } of sources) expect(quotes.filter(({ sourceId }) => sourceId === id).length).toBeGreaterThan(4)
  })
})

describe('the argument of the sample debate', () => {
  it('has at least 64 claims, each one short sentence, at least 60 of them somebody’s', () => {
    expect(claims.length).toBeGreaterThanOrEqual(64)
    expect(claims.filter(({ holder }) => holder !== null).length).toBeGreaterThanOrEqual(60)
    for (const { text, tags } of claims) {
      expect(text).toMatch(/^[A-Z][^.!?]*\.$/)
      expect(text.length).toBeLessThan(140)
      expect(tags.every((tag) => tag === tag.trim())).toBe(true)
    }
    expect(new Set(claims.map(({ text }) => text)).size).toBe(claims.length)
  })

  it('has joint premises, undercuts, undercuts of undercuts, and schemes by their usual names', () => {
    expect(steps.filter(({ premises }) => premises.length > 1).length).toBeGreaterThanOrEqual(4)
    expect(undercuts.length).toBeGreaterThanOrEqual(5)
    const ofUndercuts = undercuts.filter(({ conclusion }) => undercuts.some(({ id }) => id === conclusion.id))
    expect(ofUndercuts.length).toBeGreaterThanOrEqual(1)
    const schemes = new Set(steps.flatMap(({ scheme }) => scheme ?? []))
    expect([...schemes].filter((scheme) => findScheme(scheme)?.name !== scheme)).toEqual([])
    for (const scheme of ['precedent', 'expert opinion', 'consequences', 'analogy', 'sign']) {
      expect(schemes).toContain(scheme)
    }
  })

  it('has one thesis, and every other claim bears on it', () => {
    const [thesis, ...others] = rootClaims(map)
    expect(others).toEqual([])
    expect(thesis?.text).toBe('Ukraine can be kept safe without full NATO membership.')
    const astray = claims.filter(({ id }) => id !== thesis?.id && !above.get(id)?.has(thesis?.id ?? ''))
    expect(astray).toEqual([])
  })

  it('G6: goes round in exactly two circles, between three claims each', () => {
    const circular = claims.filter(({ id }) => above.get(id)?.has(id))
    const circles = new Set(
      circular.map(({ id }) =>
        circular
          .filter((other) => above.get(id)?.has(other.id) && above.get(other.id)?.has(id))
          .map((other) => other.id)
          .join(),
      ),
    )
    expect([...circles].map((circle) => circle.split(',').length)).toEqual([3, 3])
  })

  it('argues for and against in like measure', () => {
    const reasons = aboutClaims.filter(({ stance }) => stance === 'pro').length
    expect(reasons / aboutClaims.length).toBeGreaterThan(0.4)
    expect(reasons / aboutClaims.length).toBeLessThan(0.6)
  })

  it('gives each of the five rival answers at least two reasons and two objections of its own', () => {
    const answers = claims.filter(({ tags }) => tags.includes('answer'))
    expect(answers.map(({ tags }) => tags.find((tag) => tag !== 'answer'))).toEqual([
      'NATO',
      'bilateral guarantees',
      'South Korea model',
      'Israel model',
      'enhanced partnership',
    ])
    const rivals = new Set(answers.map(({ id }) => id))
    for (const { id } of answers) {
      const own = about('claim', id).filter(({ premises }) => !premises.some((premise) => rivals.has(premise)))
      expect(own.filter(({ stance }) => stance === 'pro').length).toBeGreaterThanOrEqual(2)
      expect(own.filter(({ stance }) => stance === 'con').length).toBeGreaterThanOrEqual(2)
    }
  })

  it('sets the bridge to NATO against the trick that makes membership lose urgency', () => {
    const bridge = claims.find(({ text }) => text.startsWith('Bilateral agreements are a bridge to NATO'))
    const trick = claims.find(({ text }) => text.startsWith('Framework agreements are a trick'))
    const against = about('claim', bridge?.id ?? '').filter(({ stance }) => stance === 'con')
    expect(against.flatMap(({ premises }) => premises)).toEqual([trick?.id])
  })

  it('argues from Budapest and from Minsk as precedents', () => {
    const tagsOf = (ids: readonly string[]) => claims.flatMap(({ id, tags }) => (ids.includes(id) ? tags : []))
    const precedents = steps.filter(({ scheme }) => scheme === 'precedent').flatMap(({ premises }) => tagsOf(premises))
    expect(precedents).toEqual(expect.arrayContaining(['Budapest', 'Minsk']))
  })
})

describe('the notes of the sample debate', () => {
  const threads = annotations.filter(({ replyTo }) => replyTo === null)

  it('are by both people, on claims, arguments, quotes and passages, with replies', () => {
    expect(annotations.length).toBeGreaterThanOrEqual(12)
    expect(new Set(annotations.map(({ createdBy }) => createdBy))).toEqual(new Set(['sample-mara', 'sample-jonas']))
    expect(new Set(threads.map(({ target }) => target.kind))).toEqual(
      new Set(['claim', 'argument', 'quote', 'passage']),
    )
    expect(annotations.length - threads.length).toBeGreaterThanOrEqual(4)
    expect(threads.filter(({ resolved }) => resolved)).toHaveLength(1)
  })

  it('let a reply be the other person’s, after the note it answers', () => {
    for (const { replyTo, createdBy, createdAt } of annotations) {
      if (replyTo === null) continue
      const first = threads.find(({ id }) => id === replyTo)
      expect(first?.createdBy).not.toBe(createdBy)
      expect((first?.createdAt ?? '') < createdAt).toBe(true)
    }
  })
})

describe('the words of the sample debate', () => {
  const articles = fileURLToPath(new URL('../../shared/sources', import.meta.url))
  const present = existsSync(articles)
  const skipped = present ? '' : ' (SKIPPED: the articles are not beside this clone, in ../shared/sources)'
  const RUN = 10

  const wordsOf = (text: string): string[] =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['‘’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const runsOf = (text: string): string[] => {
    const words = wordsOf(text)
    return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
  }

  it.skipIf(!present)(`are our own: no article has ten of them in a row${skipped}`, () => {
    const names = readdirSync(articles).filter((name) => name.endsWith('.txt'))
    expect(names).toHaveLength(4)
    const theirs = new Set(names.flatMap((name) => runsOf(readFileSync(`${articles}/${name}`, 'utf8'))))
    expect(theirs.size).toBeGreaterThan(1_000)
    const ours = [
      description,
      ...sources.map(({ text }) => text),
      ...claims.map(({ text }) => text),
      ...steps.map(({ note }) => note),
      ...annotations.map(({ body }) => body),
    ]
    expect(ours.flatMap(runsOf).filter((run) => theirs.has(run))).toEqual([])
  })
})
