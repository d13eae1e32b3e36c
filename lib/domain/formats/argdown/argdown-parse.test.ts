import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import type { Finding, ParseContext } from '../format'
import { mapOfDraft } from '../map-of-draft'
import { argdownFormat } from './argdown'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const context = (): ParseContext => ({ newId: countedIds('r'), stamp, authorName: 'Ann' })
const parse = (text: string) => argdownFormat.parse(text, context())

/** A map as sentences: `b + c > a` is a joint reason, `b x a` an objection, `b x (c > a)` an undercut. */
function read(text: string) {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  expect(mapOfDraft(parsed.value, stamp, countedIds('m'))).toMatchObject({ ok: true })
  const { claims, arguments: steps, annotations, frames = [], sources, quotes } = parsed.value.content
  const texts = new Map(claims.map((claim) => [claim.id, claim.text]))
  const byId = new Map(steps.map((step) => [step.id, step]))
  const say = (id: string): string => {
    const step = byId.get(id)
    if (!step) return texts.get(id) ?? '?'
    const { premises, stance, conclusion } = step
    const about = say(conclusion.id)
    const target = conclusion.kind === 'claim' ? about : `(${about})`
    return `${premises.map((premise) => texts.get(premise)).join(' + ')} ${stance === 'pro' ? '>' : 'x'} ${target}`
  }
  return {
    ...parsed.value,
    claims,
    said: claims.map(({ text }) => text),
    steps: steps.map(({ id }) => say(id)),
    schemes: steps.map(({ scheme }) => scheme),
    argumentNotes: steps.map(({ note }) => note),
    notes: annotations.map(({ body }) => body),
    frames: frames.map(({ title }) => title),
    frameOf: (claimText: string) => {
      const frameId = claims.find(({ text }) => text === claimText)?.frameId
      return frames.find(({ id }) => id === frameId)?.title
    },
    sources,
    quotes,
    findings: parsed.findings,
  }
}

const told = (findings: readonly Finding[]) => findings.map(({ code, line }) => `${line} ${code}`)

describe('reading Argdown', () => {
  it('FM20: statements are claims, the same title the same claim, whatever refers to it', () => {
    const { said, steps, notes, findings } = read('[A]: one\n  + [B]\n\n[B]: two\n\n[C]\n  - [A]\n\n[A]: another one\n')
    expect(said).toEqual(['another one', 'two', 'C'])
    expect(steps).toEqual(['two > another one', 'another one x C'])
    expect(notes).toEqual(['Also: one'])
    expect(findings).toEqual([])
  })

  it('FM20: tags alone are no other wording', () => {
    const { said, claims, notes } = read('[A]: one\n\n[A]: #port\n')
    expect(said).toEqual(['one'])
    expect(claims[0]?.tags).toEqual(['port'])
    expect(notes).toEqual([])
  })

  it('FM20: relations of every kind, in both directions and under each other', () => {
    const { steps, findings } = read(
      '[A]: a\n  + [B]: b\n    - [C]: c\n      <+ [D]: d\n  <- [E]: e\n  +> [F]: f\n  -> [G]: g\n    + h\n',
    )
    expect(steps.sort()).toEqual(['a > f', 'a x g', 'b > a', 'c x b', 'd > c', 'e x a', 'h > g'])
    expect(findings).toEqual([])
  })

  it('FM20: statements that exclude each other are objections each way, which is told', () => {
    const { steps, findings } = read('[A]: a\n  >< [B]: b\n')
    expect(steps).toEqual(['a x b', 'b x a'])
    expect(told(findings)).toEqual(['2 approximated'])
    expect(read('===\nmodel:\n  mode: strict\n===\n\n[A]: a\n  - [B]: b\n').steps.sort()).toEqual(['a x b', 'b x a'])
  })

  it('FM20: structures are joint premises, step by step, their rules schemes', () => {
    const { said, steps, schemes, argumentNotes, findings } = read(
      '<Old and new>: As ever.\n\n(1) [P]: p\n(2) q\n-- Modus ponens, Custom --\n(3) r\n(4) s\n----\n(5) [T]: t\n  -> [U]: u\n',
    )
    expect(said).toEqual(['p', 'q', 'r', 's', 't', 'u'])
    expect(steps).toEqual(['p + q > r', 'r + s > t', 't x u'])
    expect(schemes).toEqual(['Modus ponens, Custom', null, null])
    expect(argumentNotes).toEqual(['', 'Old and new\nAs ever.', ''])
    expect(findings).toEqual([])
  })

  it('FM20: an inference has the premises that it says it uses', () => {
    const { steps, findings } = read('(1) p\n(2) q\n--\nR {uses: [1]}\n--\n(3) r\n--\n{uses: [2, 3]}\n--\n(4) s\n')
    expect(steps).toEqual(['p > r', 'q + r > s'])
    expect(findings).toEqual([])
    const wrong = read('(1) p\n(2) q\n-- {uses: [7]} --\n(3) r\n')
    expect(wrong.steps).toEqual(['p + q > r'])
    expect(told(wrong.findings)).toEqual(['4 malformed'])
    expect(told(read('(1) p\n(2) q\n-- {uses: [1]} --\n(3) r\n').findings)).toEqual(['2 approximated'])
  })

  it('FM20: a sketched argument is the claim that its description makes, its title a note', () => {
    const { said, steps, argumentNotes, notes } = read(
      '[A]: a\n  + <First>: one\n    - two\n  - <Second>\n\n<Third>: three\n',
    )
    expect(said).toEqual(['a', 'two', 'one', 'Second', 'three'])
    expect(steps).toEqual(['two x one', 'one > a', 'Second x a'])
    expect(argumentNotes).toEqual(['', 'First', ''])
    expect(notes).toEqual(['Third'])
  })

  it('FM21: what undercuts an inference is an objection to that step', () => {
    expect(read('[A]: a\n  + <X>: x\n    <_ [B]: b\n').steps).toEqual(['b x (x > a)', 'x > a'])
    expect(read('<X>\n\n(1) p\n(2) q\n----\n(3) [A]: a\n\n<X>\n  <_ [B]: b\n').steps).toContain('b x (p + q > a)')
    expect(read('<X>\n\n(1) p\n----\n  <_ b\n(2) c\n(3) d\n----\n(4) e\n').steps).toContain('b x (p > c)')
    expect(read('[A]: a\n  + <X>: x\n\n<Y>: y\n  _> <X>\n').steps).toContain('y x (x > a)')
    const loose = read('<X>: x\n  <_ b\n')
    expect(loose.steps).toEqual(['b x x'])
    expect(told(loose.findings)).toEqual(['2 approximated'])
  })

  it('FM21: what attacks an argument attacks its premise, where it has one; what supports a structure backs it', () => {
    expect(read('[A]: a\n  + <X>: x\n    - <Y>: y\n').steps).toEqual(['y x x', 'x > a'])
    const one = read('<X>\n\n(1) p\n----\n(2) [A]: a\n\n<X>\n  - [B]: b\n  + [C]: c\n')
    expect(one.steps).toEqual(['p > a', 'b x p', 'c > (p > a)'])
    expect(one.findings).toEqual([])
    const two = read('<X>\n\n(1) p\n(2) q\n----\n(3) [A]: a\n\n<X>\n  - [B]: b\n')
    expect(two.steps).toEqual(['p + q > a', 'b x (p + q > a)'])
    expect(told(two.findings)).toEqual(['9 approximated'])
  })

  it('FM22: front matter and headings are the title, the description and frames', () => {
    const text =
      '===\ntitle: The title\nsubTitle: Below\nauthor: [Ann, Bo]\nabstract: What it is.\ndate: 2026-01-02\nfoo: {a: 1}\ncolor: {x: 1}\n===\n\n'
    const read1 = read(`${text}# The title\n\na\n\n## One\n\nb\n\n### Two\n\nc\n\n## Empty\n`)
    expect(read1.title).toBe('The title')
    expect(read1.description).toBe('What it is.\n\nBelow\nBy Ann, Bo\ndate: 2026-01-02')
    expect(read1.frames).toEqual(['One', 'One / Two'])
    expect(['a', 'b', 'c'].map(read1.frameOf)).toEqual([undefined, 'One', 'One / Two'])
    expect(told(read1.findings)).toEqual(['1 left-out'])
    expect(read('# Whole\n\na\n').title).toBe('Whole')
    expect(read('# One\n\na\n\n# Two\n\nb\n').frames).toEqual(['One', 'Two'])
  })

  it('FM22: metadata goes where a map has a place for it, and else to a note', () => {
    const { claims, notes, quotes, sources, findings } = read(
      '[A]: a {holder: "RAND", source: "p. 3", isInMap: false}\n\n[B]: b {proponent: Ann, quotes: ["“so” (The Book)", {quote: no, source: The Book}], notes: [well]}\n\n<X> {source: C1} \n\n(1) p\n-- {logic: [deductive]} --\n(2) [C]: c\n',
    )
    expect(claims.slice(0, 2).map(({ holder }) => holder)).toEqual(['RAND', 'Ann'])
    expect(notes).toEqual(['source: p. 3', 'well', 'source: C1\nlogic: ["deductive"]'])
    expect(sources.map(({ title }) => title)).toEqual(['The Book'])
    expect(quotes.map(({ exact }) => exact)).toEqual(['so', 'no'])
    expect(findings).toEqual([])
  })

  it('FM22: front matter that never ends is told, in what it was read as', () => {
    expect(told(read('===\ntitle: Harbour\n\n[A]: a\n').findings)).toEqual(['1 malformed'])
    expect(told(read('===\ntitle: Harbour\n===\n\n[A]: a\n').findings)).toEqual([])
  })

  it('FM22: metadata may stand on several lines, and front matter sets nothing up', () => {
    const text =
      '===\ndata:\n  switchToBlockFormatIfMultiline: false\nprocess: [parse]\nthrowExceptions: false\n===\n\n[A]: a {\n  holder: RAND\n  notes:\n    - one\n    - two\n}\n  + [B]: b\n'
    const { claims, notes, steps } = read(text)
    expect(claims[0]?.holder).toBe('RAND')
    expect(notes).toEqual(['one', 'two'])
    expect(steps).toEqual(['b > a'])
  })

  it('FM22: tags are tags; they stay words in the middle of a sentence', () => {
    const { claims } = read('[A]: #first killing #animals is wrong #(last one) #end\n')
    expect(claims[0]).toMatchObject({ text: 'killing #animals is wrong' })
    expect(claims[0]?.tags).toEqual(['first', 'animals', 'last one', 'end'])
    const without = read('===\nmodel:\n  removeTagsFromText: true\n===\n\na #b c\n')
    expect(without.said).toEqual(['a c'])
  })

  it('FM22: mentions are titles, links keep their address, emphasis goes, escapes are what they escape', () => {
    const text = '[A]: **see** _how_ @[B] is \\[not\\] @<C>, [here](https://x.org/a) .v. not\n'
    expect(read(text).said).toEqual(['see how B is [not] C, here (https://x.org/a) ∨ not'])
  })

  it('FM22: comments say nothing; line ends are those of any system', () => {
    const text =
      '// one\n/* two\n\nthree */\n[A]: a /* b */ c\n<!-- d -->\n  + [B]: b // e\n\n* item\n* [L]: other\n\n1. first\n'
    const unix = read(text)
    expect(unix.said).toEqual(['a c', 'b', 'item', 'other', 'first'])
    expect(unix.steps).toEqual(['b > a c'])
    for (const end of ['\r\n', '\r']) expect(read(text.replaceAll('\n', end)).said).toEqual(unix.said)
    expect(read(`\ufeff${text}`).said).toEqual(unix.said)
    expect(read('[A]: a\\\n  + b').said).toEqual(['a\\', 'b'])
  })

  it('FM23: a paragraph with a mistake is left out and told with its line; the rest is read', () => {
    const { said, findings } = read('[A]: a\n\n\n\n(1) alone\n(2) not a structure\n\n[B]: b\n  + c\n')
    expect(said).toEqual(['a', 'b', 'c'])
    expect(findings).toHaveLength(1)
    expect(findings[0]?.code).toBe('malformed')
    expect([5, 6]).toContain(findings[0]?.line)
    const bad = read('[A]: a {b: [}\n\n[B]: b\n')
    expect(bad.said).toEqual(['a', 'b'])
    expect(told(bad.findings)).toEqual(['1 malformed'])
  })

  it('FM23: nothing but mistakes is refused with their lines', () => {
    const parsed = parse('(1) alone\n')
    expect(parsed.ok).toBe(false)
    expect(parsed.findings[0]).toMatchObject({ code: 'malformed', line: 1 })
    expect(parse('\n \n')).toMatchObject({ ok: false, findings: [{ code: 'empty' }] })
    for (const comment of ['// only\n', '/* only\n this */', '<!-- only -->\n// and'])
      expect(parse(comment)).toMatchObject({ ok: false, findings: [{ code: 'empty' }] })
  })

  it('FM27: what would take the parser too far is refused with its line, before it is tried', () => {
    const deep = Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}+ a`).join('\n')
    expect(told(parse(deep).findings)).toEqual(['151 too-deep'])
    for (const bomb of ['{a '.repeat(20_000), '[a](b '.repeat(20_000), '#(a '.repeat(20_000), '<!-- '.repeat(20_000)]) {
      const parsed = parse(`[A]: a\n\n${bomb}\n`)
      expect(parsed.ok).toBe(false)
      expect(parsed.findings).toHaveLength(1)
    }
  })

  it('FM27: a thousand mistakes are told and left out in good time, a million empty lines passed over', () => {
    const mistakes = Array.from({ length: 1_000 }, (_, n) => `(1) a mistake ${n}\n\n[A ${n}]: a`).join('\n\n')
    const { said, findings } = read(`${'\n'.repeat(1_000_000)}[B]: b\n\n${mistakes}\n`)
    expect(said).toHaveLength(1_001)
    expect(findings).toHaveLength(21)
    expect(findings.at(-1)?.message).toBe('And 980 more of this kind.')
    expect(findings[0]).toMatchObject({ code: 'malformed', line: 1_000_003 })
  })

  it('FM27: aliases in metadata that mean more than they say are left out', () => {
    const aliases = Array.from({ length: 12 }, (_, n) => `b${n}: &b${n} [${`*b${n - 1}, `.repeat(9)}*b${n - 1}]`).slice(
      1,
    )
    const { findings, said } = read(`[A]: a {\nb0: &b0 [x]\n${aliases.join('\n')}\n}\n`)
    expect(said).toEqual(['a'])
    expect(findings.map(({ code }) => code)).toEqual(['left-out'])
  })

  it('FM20: titles may be names that every object has, and numbers', () => {
    const { said } = read('[constructor]: a\n  + [__proto__]: b\n\n[10]: c\n\n[9]: d\n\n<toString>: e\n')
    expect(said).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
