import { argdown } from '@argdown/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argumentsAbout, type DebateMap, listRecords } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
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

/** Arguments that Argdown can only say with a structure. */
const structured = (map: DebateMap) =>
  listRecords(map, 'arguments').filter(
    ({ id, premises, scheme, note }) =>
      premises.length > 1 || scheme !== null || note !== '' || argumentsAbout(map, { kind: 'argument', id }).length > 0,
  )

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
        const complex = structured(map)
        expect(structures).toHaveLength(complex.length)
        const undercuts = [...map.arguments.values()].filter(
          (a) => a.stance === 'con' && a.conclusion.kind === 'argument',
        )
        // Two plain undercuts of one step by one claim are one relation to Argdown.
        const distinct = new Set(
          undercuts.map((a) => (complex.includes(a) ? a.id : `${a.premises[0]} ${a.conclusion.id}`)),
        )
        expect(relations.filter(({ relationType }) => relationType === 'undercut')).toHaveLength(distinct.size)
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
    expect(printArgdown(play.map)).toBe(
      [
        '===\ntitle: "Play"\n===',
        '# Play',
        '[Ukraine can be kept safe]: Ukraine can be kept safe.',
        '[Pledges deter]: Pledges deter.\n  - [Budapest did not]',
        '[Pledges are kept]: Pledges are kept.',
        '[Budapest did not]: Budapest did not.',
        '<Argument 1>\n\n(1) [Pledges deter]\n(2) [Pledges are kept]\n-----\n(3) [Ukraine can be kept safe]',
        '<Argument 1>\n  <_ [Budapest did not]\n',
      ].join('\n\n'),
    )
  })

  it('FM5: titles, holders, tags and quotes come through', () => {
    const play = new PlayMap()
    const text = 'He said: "[no]" {maybe} #1 // http://x.org/a_b *b* 1. + -> <x> =='
    const id = play.claim(text)
    play.run(play.edit(id, { holder: { from: null, to: 'O\'Neill: "R&D" }' }, addTags: ['two words', 'NATO'] }))
    play.quote(play.source('quoted {words}'), 'quoted {words}', [id])
    const { statements } = read(printArgdown(play.map))
    expect(statements).toHaveLength(1)
    expect(oneLine(statements[0]?.members?.[0]?.text ?? '').startsWith(text)).toBe(true)
    expect(statements[0]?.tags).toEqual(['two words', 'NATO'])
    expect(statements[0]?.data).toEqual({ holder: 'O\'Neill: "R&D" }', quotes: ['“quoted {words}” (A source)'] })
  })
})
