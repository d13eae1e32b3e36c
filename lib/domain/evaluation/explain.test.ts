import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { explain, explanationInWords } from './explain'
import { labelsOf } from './map-labels'

const why = ({ map }: Pick<PlayMap, 'map'>, claimId: string) => {
  const explanation = explain(map, labelsOf(map), claimId)
  return `${explanation.verdict}: ${explanationInWords(map, explanation)}`
}

describe('explain', () => {
  it('EV7: says in plain words what answers, backs or defeats a claim', () => {
    const play = new PlayMap()
    const thesis = play.claim('The club should meet weekly.')
    expect(why(play, thesis)).toBe('unchallenged: Nothing has been said for or against it.')
    const { claimId: few } = play.reply('con', thesis, 'Few can come.')
    expect(why(play, thesis)).toBe(
      'objected: The objection “Few can come” (which nobody has challenged) is unanswered.',
    )
    play.reply('con', few, 'Eleven signed up.')
    expect(why(play, thesis)).toBe(
      'stands: Its one objection, “Few can come”, is answered by “Eleven signed up” (which nobody has challenged).',
    )
    const { claimId: rhythm, argumentId } = play.reply('pro', thesis, 'Practice needs rhythm.')
    expect(why(play, thesis)).toMatch(
      /^stands: “Practice needs rhythm” \(which nobody has challenged\) speaks for it\. Its one/,
    )
    play.argue('con', [play.claim('A rhythm may be fortnightly.')], { kind: 'argument', id: argumentId })
    expect(why(play, thesis)).toBe(
      'unbacked: Its only reason, “Practice needs rhythm”, fails: “A rhythm may be fortnightly” (which nobody has challenged) denies that step.',
    )
    const cheap = play.claim('The hall is cheap.')
    play.argue('pro', [cheap, rhythm], { kind: 'claim', id: thesis })
    expect(why(play, thesis)).toMatch(
      /^stands: “The hall is cheap” and “Practice needs rhythm” \(which nobody has challenged\) together speak for it/,
    )
    play.reply('con', cheap, 'Its rent doubled.')
    expect(why(play, thesis)).toMatch(
      /^unbacked: None of its two reasons holds: .*its premise “The hall is cheap” is answered by “Its rent doubled”/,
    )
  })

  it('EV7: names both sides of a tie', () => {
    const play = new PlayMap()
    const [one, other] = [play.claim('Cats rule.'), play.claim('Dogs rule.')]
    play.argue('con', [one], { kind: 'claim', id: other })
    play.argue('con', [other], { kind: 'claim', id: one })
    expect(why(play, one)).toBe(
      'unresolved: It hangs on “Cats rule” against “Dogs rule”, and neither is decided before the other.',
    )
  })

  it('EV7: names only what is there, ends, and what it rests on changes with what it names', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 40 }), (twigs) => {
        const map = growMap(twigs)
        const labels = labelsOf(map)
        for (const id of map.claims.keys()) {
          const { parts, verdict } = explain(map, labels, id)
          const named = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.claimId]))
          for (const claimId of named) expect(map.claims.has(claimId)).toBe(true)
          const words = explanationInWords(map, { parts, verdict })
          expect(words.endsWith('.')).toBe(true)
          expect(words).not.toMatch(/ {2}|undefined|,\./)
          if (verdict !== 'unresolved' && verdict !== 'unchallenged') expect(named.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 100 },
    )
  })
})
