import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Burden } from '../model'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { arbitraryPlaces, withRivals } from '../testing/with-rivals'
import { explain, explanationInWords } from './explain'
import { labelsOf } from './map-labels'
import { NOTHING_SUPPOSED, type Suppositions } from './suppositions'

const why = ({ map }: Pick<PlayMap, 'map'>, claimId: string) => {
  const explanation = explain(map, labelsOf(map), claimId)
  return `${explanation.verdict}: ${explanationInWords(map, explanation)}`
}

const maps = fc.oneof(
  arbitraryTwigs({ most: 40 }).map(growMap),
  arbitraryScript({ maxSteps: 60 }).map((script) => playScript(script).map),
  fc.tuple(arbitraryTwigs({ most: 40 }).map(growMap), arbitraryPlaces).map(([map, places]) => withRivals(map, places)),
)

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

  it('EV12: says what a burden means where it decides', () => {
    const play = new PlayMap()
    const thesis = play.claim('The bridge holds.')
    const { claimId: tested } = play.reply('pro', thesis, 'It was tested.')
    const ask = (claimId: string, burden: Burden) =>
      play.run(play.edit(claimId, { burden: { from: play.map.claims.get(claimId)?.burden ?? null, to: burden } }))
    ask(tested, 'reasons')
    expect(why(play, tested)).toBe('unbacked: It rests on its reasons, and none has been given.')
    expect(why(play, thesis)).toBe(
      'unbacked: Its only reason, “It was tested”, fails: no reason for it has been given.',
    )
    ask(thesis, 'presumed')
    expect(why(play, thesis)).toBe('stands: It is presumed: it stands until an objection to it does.')
    const { claimId: swayed } = play.reply('con', thesis, 'It swayed.')
    ask(swayed, 'aside')
    expect(why(play, swayed)).toBe('aside: It is set aside: it counts for nothing here, whatever is said about it.')
    expect(why(play, thesis)).toMatch(/Its one objection, “It swayed”, is answered because it is set aside\.$/)
    ask(tested, 'granted')
    expect(why(play, tested)).toBe('granted: It is granted for the sake of the debate, whatever is said about it.')
    expect(why(play, thesis)).toMatch(/^stands: “It was tested” \(which is granted\) speaks for it\. /)
  })

  it('EV11: says what was supposed where it decides', () => {
    const play = new PlayMap()
    const thesis = play.claim('The bridge holds.')
    const { claimId: tested, argumentId } = play.reply('pro', thesis, 'It was tested.')
    const supposing = (supposed: Suppositions, claimId = thesis) => {
      const explanation = explain(play.map, labelsOf(play.map, supposed), claimId)
      return `${explanation.verdict}: ${explanationInWords(play.map, explanation)}`
    }
    const falls = new Map([[tested, 'falls' as const]])
    expect(supposing({ ...NOTHING_SUPPOSED, claims: falls })).toBe(
      'unbacked: Its only reason, “It was tested”, fails: it is supposed to fall.',
    )
    expect(supposing({ ...NOTHING_SUPPOSED, claims: falls }, tested)).toMatch(/^dropped: It is supposed to fall/)
    expect(supposing({ ...NOTHING_SUPPOSED, arguments: new Map([[argumentId, 'falls']]) })).toMatch(
      /fails: that step is supposed to fall\.$/,
    )
    expect(supposing({ ...NOTHING_SUPPOSED, claims: new Map([[tested, 'stands']]) })).toBe(
      'stands: “It was tested” (which is supposed to stand) speaks for it.',
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

  it('EV43: says of rivals which one stands, which ones do not, and with which it is tied', () => {
    const play = new PlayMap()
    const [north, south, east] = ['North.', 'South.', 'East.'].map((text) => play.claim(text))
    if (!north || !south || !east) throw new Error('no claims')
    /** The first so many claims are rivals. */
    const told = (id: string, rivals = 2) =>
      why(
        {
          map: withRivals(
            play.map,
            [...play.map.claims.keys()].map((_, at) => (at < rivals ? 0 : null)),
          ),
        },
        id,
      )
    expect(told(north)).toBe('unresolved: It is tied with its rival “South”, and neither is decided before the other.')
    expect(told(east)).toBe('unchallenged: Nothing has been said for or against it.')
    play.reply('con', south, 'Too wet.')
    expect(told(north)).toBe('stands: Its rival “South” does not stand.')
    expect(told(south, 3)).toMatch(/^objected: The objection “Too wet”/)
    expect(told(north, 3)).toBe(
      'unresolved: It is tied with its rival “East”, and neither is decided before the other.',
    )
    play.reply('con', east, 'Too dry.')
    expect(told(north, 3)).toBe('stands: Its rivals “South” and “East” do not stand.')
    const { claimId: trip } = play.reply('con', north, 'It is a long trip.')
    play.reply('con', trip, 'There is a train.')
    expect(told(north, 3)).toBe(
      'stands: Its one objection, “It is a long trip”, is answered by “There is a train” (which nobody has challenged). Its rivals “South” and “East” do not stand.',
    )
  })

  it('EV43: names the rival that stands where a reason fails by it', () => {
    const play = new PlayMap()
    const [north, south] = [play.claim('North.'), play.claim('South.')]
    const plan = play.claim('We shall be warm.')
    play.argue('pro', [south], { kind: 'claim', id: plan })
    play.run(play.edit(north, { burden: { from: null, to: 'granted' } }))
    const told = (id: string) => why({ map: withRivals(play.map, [0, 0, null]) }, id)
    expect(told(south)).toBe('objected: Its rival “North” is granted.')
    expect(told(plan)).toBe('unbacked: Its only reason, “South”, fails: it has a rival that stands, “North”.')
  })

  it('EV7: names only what is there, ends, and what it rests on changes with what it names', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const labels = labelsOf(map)
        for (const id of map.claims.keys()) {
          const { parts, verdict } = explain(map, labels, id)
          const named = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.claimId]))
          for (const claimId of named) expect(map.claims.has(claimId)).toBe(true)
          const words = explanationInWords(map, { parts, verdict })
          expect(words.endsWith('.')).toBe(true)
          expect(words).not.toMatch(/ {2}|undefined|,\./)
          const isNamed = verdict === 'objected' || (verdict === 'stands' && !words.includes('presumed'))
          if (isNamed) expect(named.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 100 },
    )
  })
})
