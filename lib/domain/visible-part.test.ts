import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMap } from './check-map'
import { contentOf } from './debate-map'
import { PlayMap } from './testing/play-map'
import { arbitraryScript, playScript } from './testing/random-operations'
import { withoutClaims } from './visible-part'

const GRAPH = ['G3', 'G4', 'G5', 'G6']

describe('the visible part of a map', () => {
  it('VI1: without some claims a map is a graph that holds exactly the arguments between the others', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), fc.nat(), fc.nat({ max: 4 }), (script, seed, share) => {
        const { map } = playScript(script)
        // From nearly nothing to nearly everything: both ways of making the part.
        const gone = new Set([...map.claims.keys()].filter((_, at) => (seed >> (at % 16)) % 5 <= share))
        const folded = new Set([...map.claims.keys()].filter((_, at) => (seed >> (at % 7)) % 3 === 1))
        const part = withoutClaims(map, gone, folded)
        expect(checkMap(part).filter(({ rule }) => GRAPH.includes(rule))).toEqual([])
        expect([...part.claims.keys()].sort()).toEqual([...map.claims.keys()].filter((id) => !gone.has(id)).sort())
        for (const argument of map.arguments.values()) {
          const { premises, conclusion } = argument
          const ends = { claim: part.claims, argument: part.arguments }[conclusion.kind].has(conclusion.id)
          const isFolded = conclusion.kind === 'claim' && folded.has(conclusion.id)
          const whole = ends && !isFolded && premises.every((id) => part.claims.has(id))
          expect(part.arguments.get(argument.id)).toBe(whole ? argument : undefined)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('VI1: the map itself stays as it is, and is what one sees when nothing goes', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    play.reply('pro', top, 'Reason.')
    const before = contentOf(play.map)
    withoutClaims(play.map, new Set([top]))
    expect(contentOf(play.map)).toEqual(before)
    expect(withoutClaims(play.map, new Set(['elsewhere']))).toBe(play.map)
  })
})
