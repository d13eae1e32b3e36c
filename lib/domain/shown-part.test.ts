import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argumentsFrom } from './debate-map'
import { WHOLE } from './part'
import { leftOut, partOn, partShowing } from './shown-part'
import { PlayMap } from './testing/play-map'
import { arbitraryScript, playScript } from './testing/random-operations'

const onArgument = (id: string) => ({ kind: 'argument', id }) as const

function debate() {
  const play = new PlayMap()
  const top = play.claim('Top.')
  const reason = play.reply('pro', top, 'Reason.')
  const below = play.reply('pro', reason.claimId, 'Below.')
  const lowest = play.reply('con', below.claimId, 'Lowest.')
  const objection = play.reply('con', top, 'Objection.')
  const denial = play.claim('It does not follow.')
  play.argue('con', [denial], onArgument(reason.argumentId))
  return {
    play,
    top,
    reason: reason.claimId,
    below: below.claimId,
    lowest: lowest.claimId,
    objection: objection.claimId,
  }
}
const words = (play: PlayMap, ids: ReadonlySet<string>) => [...ids].map((id) => play.map.claims.get(id)?.text).sort()

describe('the part of a map that is looked at', () => {
  it('VI2: a folded claim hides what argues about it, unless another way leads there', () => {
    const { play, top, reason, below, objection } = debate()
    expect(words(play, leftOut(play.map, { ...WHOLE, folded: new Set([reason]) }))).toEqual(['Below.', 'Lowest.'])
    expect(leftOut(play.map, { ...WHOLE, folded: new Set([top]) }).size).toBe(5)
    play.argue('pro', [below], { kind: 'claim', id: objection })
    expect(leftOut(play.map, { ...WHOLE, folded: new Set([reason]) }).size).toBe(0)
  })

  it('VI2: levels count from the theses; undercuts stand with what they deny', () => {
    const { play } = debate()
    expect(words(play, leftOut(play.map, { ...WHOLE, levels: 2 }))).toEqual(['Below.', 'Lowest.'])
    expect(words(play, leftOut(play.map, { ...WHOLE, levels: 3 }))).toEqual(['Lowest.'])
  })

  it('VI3: around a claim there is what is some steps away, and the way to the top', () => {
    const { play, lowest, reason } = debate()
    const shown = (claimId: string, steps: number) => {
      const out = leftOut(play.map, { ...WHOLE, focus: { claimId, steps } })
      return [...play.map.claims.values()].flatMap(({ id, text }) => (out.has(id) ? [] : [text])).sort()
    }
    expect(shown(lowest, 1)).toEqual(['Below.', 'Lowest.', 'Reason.', 'Top.'])
    expect(shown(reason, 1)).toEqual(['Below.', 'Reason.', 'Top.'])
    expect(shown(reason, 2)).toHaveLength(6)
    expect(shown('gone', 1)).toHaveLength(6)
  })

  it('VI3: a long chain of undercuts is walked without overflowing the stack', () => {
    const { play, top } = debate()
    let under = play.argue('con', [play.claim('First.')], { kind: 'claim', id: top })
    let last = ''
    for (let at = 0; at < 400; at++) {
      last = play.claim(`Denial ${at}.`)
      under = play.argue('con', [last], onArgument(under))
    }
    const out = leftOut(play.map, { ...WHOLE, focus: { claimId: last, steps: 1 } })
    expect([out.has(last), out.has(top)]).toEqual([false, false])
  })

  it('VI4: who goes to what is left out sees it, and what is folded elsewhere stays so', () => {
    const { play, reason, lowest, objection } = debate()
    const below = play.reply('pro', objection, 'Below the objection.')
    const part = { ...WHOLE, folded: new Set([reason, objection]) }
    expect(partShowing(play.map, part, lowest).folded).toEqual(new Set([objection]))
    expect(partShowing(play.map, { ...WHOLE, levels: 2 }, lowest)).toEqual(WHOLE)
    const focus = { claimId: objection, steps: 1 }
    expect(partShowing(play.map, { ...WHOLE, focus }, lowest).focus).toEqual({ claimId: lowest, steps: 1 })
    expect(leftOut(play.map, partShowing(play.map, part, lowest)).has(below.claimId)).toBe(true)
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 60 }), fc.nat(), fc.nat({ max: 4 }), (script, seed, levels) => {
        const { map } = playScript(script)
        const ids = [...map.claims.keys()]
        const chosen = ids[seed % Math.max(1, ids.length)]
        fc.pre(chosen !== undefined)
        const folded = new Set(ids.filter((_, at) => (seed >> (at % 12)) % 2 === 1))
        const near = ids.at(-1) ?? ''
        const part = { folded, levels: levels || null, focus: seed % 3 === 0 ? { claimId: near, steps: 1 } : null }
        expect(leftOut(map, partShowing(map, part, chosen)).has(chosen)).toBe(false)
      }),
      { numRuns: 80 },
    )
  })

  it('VI4: what was deleted is neither folded nor looked around', () => {
    const { play, reason, objection } = debate()
    const part = { ...WHOLE, folded: new Set([reason, objection]), focus: { claimId: reason, steps: 2 } }
    expect(partOn(play.map, part)).toBe(part)
    play.run(play.delete({ claims: [reason] }))
    expect(partOn(play.map, part)).toEqual({ ...WHOLE, folded: new Set([objection]) })
  })

  it('VI2, VI3: nothing folded leaves nothing out, whatever the debate; a thesis is never folded away', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 60 }), fc.nat(), fc.nat({ max: 4 }), (script, seed, levels) => {
        const { map } = playScript(script)
        expect(leftOut(map, WHOLE).size).toBe(0)
        const ids = [...map.claims.keys()]
        const folded = new Set(ids.filter((_, at) => (seed >> (at % 12)) % 2 === 1))
        const out = leftOut(map, { ...WHOLE, folded, levels: levels + 1 })
        for (const id of out) expect(argumentsFrom(map, id).length).toBeGreaterThan(0)
        const focus = { claimId: ids[seed % Math.max(1, ids.length)] ?? '', steps: levels }
        expect(leftOut(map, { ...WHOLE, focus }).has(focus.claimId)).toBe(false)
      }),
      { numRuns: 80 },
    )
  })
})
