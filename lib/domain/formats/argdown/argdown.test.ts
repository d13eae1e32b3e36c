import { argdown } from '@argdown/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUndercut } from '../../debate-map'
import { arbitraryHostileTexts, withHostileTexts } from '../../testing/hostile-texts'
import { PlayMap } from '../../testing/play-map'
import { arbitraryScript, playScript } from '../../testing/random-operations'
import { arbitraryTwigs, growMap } from '../../testing/random-tree'
import { printArgdown } from './argdown'

/** What Argdown's own parser makes of a text. */
function read(text: string) {
  const response = argdown.run({ input: text, process: ['parse-input', 'build-model'], logLevel: 'silent' })
  const errors = [...(response.parserErrors ?? []), ...(response.lexerErrors ?? []), ...(response.exceptions ?? [])]
  expect(errors.map((error) => error.message)).toEqual([])
  return {
    frontMatter: response.frontMatter ?? {},
    statements: Object.values(response.statements ?? {}),
    structures: Object.values(response.arguments ?? {}),
    relations: response.relations ?? [],
  }
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ')

/** Says of an argument of which pattern it is, and something about it. */
const describeArgument = (play: PlayMap, argumentId: string, scheme: string, note: string) =>
  play.run({
    ...{ v: 1, id: play.newId(), kind: 'edit-argument', argumentId },
    scheme: { from: null, to: scheme },
    note: { from: '', to: note },
  })

describe('Argdown', () => {
  it("FM5: Argdown's own parser finds every claim with its words, and every argument, in any map", () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), (script) => {
        const { map } = playScript(script)
        const { statements, structures, relations } = read(printArgdown(map))
        const said = statements.flatMap(({ members }) => members?.map(({ text }) => oneLine(text ?? '')) ?? [])
        for (const { text } of map.claims.values()) {
          expect(said.some((words) => words.startsWith(oneLine(text)))).toBe(true)
        }
        // Each argument is a structure or a relation; the sentences that structures conclude in have one that is neither.
        const sentences = statements.filter(({ data }) => data?.standsFor !== undefined)
        expect(structures.length + relations.length - sentences.length).toBe(map.arguments.size)
        const undercuts = [...map.arguments.values()].filter(isUndercut)
        expect(relations.filter(({ relationType }) => relationType === 'undercut')).toHaveLength(undercuts.length)
      }),
      { numRuns: 40 },
    )
  })

  it('FM5: claims may have the names of what every object of the parser has', () => {
    const play = new PlayMap()
    const top = play.claim('constructor')
    const premises = ['toString', '__proto__', 'Claim toString', 'Reason.'].map((text) => play.claim(text))
    play.argue('pro', premises, { kind: 'claim', id: top })
    const { statements } = read(printArgdown(play.map))
    const said = statements.flatMap(({ members }) => members?.map(({ text }) => text ?? '') ?? [])
    for (const { text } of play.map.claims.values()) expect(said).toContain(text)
  })

  it('FM5: reads as an Argdown author would write it', () => {
    const play = new PlayMap()
    const top = play.claim('Ukraine can be kept safe.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'Pledges deter.')
    const joint = play.claim('Pledges are kept.')
    play.run(play.add({ premises: [{ argumentId, claimId: joint }] }))
    const { claimId: objection } = play.reply('con', reason, 'Budapest did not.')
    play.argue('con', [objection], { kind: 'argument', id: argumentId })
    const both = play.argue('con', [joint, objection], { kind: 'claim', id: top })
    describeArgument(play, both, 'Modus tollens, twice', 'From history\nPledges were broken.')
    expect(printArgdown(play.map)).toBe(
      [
        '===\ntitle: "Play"\n===',
        '# Play',
        '[Ukraine can be kept safe]: Ukraine can be kept safe.',
        '<Argument 1>\n  <_ [Budapest did not]\n\n(1) [Pledges deter]\n(2) [Pledges are kept]\n-----\n(3) [Ukraine can be kept safe]',
        '<From history>: Pledges were broken.\n\n(1) [Pledges are kept]\n(2) [Budapest did not]\n-- Modus tollens\\, twice --\n(3) [From history concludes]: Not so: Ukraine can be kept safe. {isInMap: false, standsFor: "objection"}\n  -> [Ukraine can be kept safe]',
        '[Pledges deter]: Pledges deter.\n  - [Budapest did not]',
        '[Pledges are kept]: Pledges are kept.',
        '[Budapest did not]: Budapest did not.\n',
      ].join('\n\n'),
    )
  })

  it('FM5: titles, holders, tags and quotes come through', () => {
    const play = new PlayMap()
    const text = 'He said: "[no]" {maybe} #1 // http://x.org/a_b *b* 1. + -> <x> =='
    const id = play.claim(text)
    play.run(play.edit(id, { holder: { from: null, to: 'O\'Neill: "R&D" }' }, addTags: ['two words', 'NATO', 'a) b'] }))
    play.quote(play.source('quoted {words}'), 'quoted {words}', [id])
    const { statements, frontMatter } = read(printArgdown(play.map))
    expect(statements).toHaveLength(1)
    expect(oneLine(statements[0]?.members?.[0]?.text ?? '').startsWith(text)).toBe(true)
    expect(statements[0]?.tags).toEqual(['two words', 'NATO'])
    expect(statements[0]?.data).toEqual({
      holder: 'O\'Neill: "R&D" }',
      tags: ['a) b'],
      quotes: [{ quote: 'quoted {words}', source: 'A source' }],
    })
    expect(frontMatter).toEqual({ title: 'Play', sources: [{ title: 'A source' }] })
  })

  it("FM24: whatever the words, Argdown's parser finds no fault and gives every one back; same words stay two claims", () => {
    fc.assert(
      fc.property(arbitraryTwigs({ least: 1, most: 25 }), arbitraryHostileTexts, (twigs, texts) => {
        const map = withHostileTexts(growMap(twigs), texts)
        const { statements, relations } = read(printArgdown(map))
        const said = statements
          .filter(({ data }) => data?.standsFor === undefined)
          .map(({ members }) => oneLine(members.find(({ isReference }) => !isReference)?.text ?? ''))
        expect(said.sort()).toEqual([...map.claims.values()].map(({ text }) => oneLine(text)).sort())
        const undercuts = [...map.arguments.values()].filter(isUndercut)
        expect(relations.filter(({ relationType }) => relationType === 'undercut')).toHaveLength(undercuts.length)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    'From 1.5-2.5 to U.S.-led e.g. "a.b_c" at 10:30:15-ish, http://x.org:80/a-b:c',
    'x.constructor. :v: .v. a.~.b .toString.',
    '=== a === b ==',
    '/* a */ // b <!-- c -->',
    '\\ at the end \\',
    '{a: 1} b} {',
  ])('FM24: %s', (text) => {
    const play = new PlayMap()
    const top = play.claim(text)
    describeArgument(play, play.argue('pro', [play.claim('Reason')], { kind: 'claim', id: top }), text, `${text}\n`)
    const { statements, structures } = read(printArgdown(play.map))
    expect(statements.map(({ members }) => oneLine(members[0]?.text ?? ''))).toContain(text)
    expect([structures[0]?.title, structures[0]?.members[0]?.text?.trim()]).toContain(text)
    expect(structures[0]?.pcs.map((one) => ('inference' in one ? one.inference : undefined)).at(-1)).toMatchObject({
      inferenceRules: [text],
    })
  })
})
