import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { cruxJsonFormat } from './crux-json'
import { factsOf, KeyBook } from './facts'
import type { MapDraft } from './format'
import { LOSS_CODES } from './loss-code'
import { draftOf, lossesOf, missing } from './losses'
import { outlineTextFormat } from './outline/outline-text'
import { PICTURED, svgFormat } from './svg/svg'

/** The same map with other ids. */
function renamed(draft: MapDraft): MapDraft {
  const newId = countedIds('other-')
  const ids = new Map<string, string>()
  const { title, description, burden, content } = draft
  // People's ids are their names in these maps.
  const { people, ...records } = content
  const known = new Set(Object.values(records).flatMap((list) => list.map(({ id }) => id)))
  const renew = (value: unknown): unknown => {
    if (typeof value === 'string' && known.has(value)) {
      if (!ids.has(value)) ids.set(value, newId())
      return ids.get(value)
    }
    if (Array.isArray(value)) return value.map(renew)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renew(part)]))
    return value
  }
  return { title, description, burden, content: { people, ...(renew(records) as typeof records) } }
}

describe('losses', () => {
  it('FM13: a map says the same whatever its ids are, and Crux JSON loses nothing', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 60 }), (script) => {
        const { map } = playScript(script)
        const keys = new KeyBook()
        const facts = factsOf(draftOf(map), keys)
        const others = factsOf(renamed(draftOf(map)), keys)
        for (const [one, other] of [
          [facts, others],
          [others, facts],
        ] as const)
          expect([...missing(one, other)].filter(([, count]) => count > 0)).toEqual([])
        expect(lossesOf(cruxJsonFormat, map)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('FM13: what a reader would miss is counted by kind and said in words', () => {
    const play = new PlayMap()
    const top = play.claim('Pledges deter.')
    const { claimId, argumentId } = play.reply('pro', top, 'They are kept.')
    const joint = play.claim('They are public.')
    play.run(play.add({ premises: [{ argumentId, claimId: joint }] }))
    play.argue('con', [play.claim('Budapest')], { kind: 'argument', id: argumentId })
    play.argue('con', [claimId, joint], { kind: 'claim', id: play.claim('Two\nlines') })
    const losing = {
      title: 'Loser',
      becomes: { undercuts: 'plain objections with a remark' },
      print: cruxJsonFormat.print,
      parse: (text: string) => {
        const parsed = cruxJsonFormat.parse(text)
        if (!parsed.ok) return parsed
        const { content } = parsed.value
        const kept = content.arguments.filter(({ premises }) => premises.length === 1)
        const claims = content.claims.map((claim) => ({ ...claim, text: claim.text.replace('\n', ' ') }))
        const plain = kept.map((step) => ({ ...step, conclusion: { kind: 'claim' as const, id: top } }))
        return { ...parsed, value: { ...parsed.value, content: { ...content, claims, arguments: plain } } }
      },
    }
    const losses = lossesOf(losing, play.map)
    const said = losses.filter(({ code }) => code !== 'authorship').map(({ code, count }) => [code, count])
    expect(said).toEqual([
      ['wording', 1],
      ['joint-premises', 2],
      ['undercuts', 1],
      ['premise-order', 2],
    ])
    expect(losses.find(({ code }) => code === 'undercuts')?.message).toBe(
      'Loser cannot carry one undercut; written as plain objections with a remark.',
    )
  })

  it('FM13: of what is only written, everything is lost that it does not say it carries', () => {
    const play = new PlayMap()
    const top = play.claim('Pledges deter.')
    play.run(play.edit(top, { addTags: ['NATO'] }))
    expect(lossesOf(svgFormat, play.map).map(({ code }) => code)).toEqual(['tags', 'authorship'])
    expect(LOSS_CODES.filter((code) => PICTURED.has(code))).toHaveLength(PICTURED.size)
  })

  it('FM13: a format that cannot read its own writing is a bug, not a loss', () => {
    const broken = { ...outlineTextFormat, print: () => '' }
    expect(() => lossesOf(broken, new PlayMap().map)).toThrow('does not read what it wrote')
  })
})
