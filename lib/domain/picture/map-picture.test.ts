import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyMap } from '../debate-map'
import { MapLabeller } from '../evaluation/map-labels'
import { VERDICT_WORDS, verdictOn } from '../evaluation/verdict'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { pictureOfMap } from './map-picture'
import { topOfMap } from './top-of-map'

it('PI1: a picture holds every claim once with all its words, every argument, and the outline', () => {
  fc.assert(
    fc.property(arbitraryScript(), (script) => {
      const { map } = playScript(script)
      const { cards, pills, lines, rows, claims } = pictureOfMap(map)
      expect(claims).toBe(map.claims.size)
      expect(cards.map(({ id }) => id).sort()).toEqual([...map.claims.keys()].sort())
      const labels = new MapLabeller().label(map)
      expect(pills.map(({ id }) => id).sort()).toEqual([...map.arguments.keys()].sort())
      for (const { id, text, word } of cards) {
        const claim = map.claims.get(id)
        expect(text).toBe(claim?.text)
        expect(word).toBe(VERDICT_WORDS[verdictOn(map, labels, id)])
      }
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
      for (const { card } of rows) expect(card).toBeLessThan(cards.length)
    }),
  )
})

it('PI2: the top of a debate is its busiest thesis and what argues nearest to it, never more than asked for', () => {
  fc.assert(
    fc.property(arbitraryScript(), fc.integer({ min: 1, max: 12 }), (script, most) => {
      const { map } = playScript(script)
      const top = topOfMap(map, most)
      expect(top.claims.size).toBeLessThanOrEqual(most)
      expect(top.claims.isEmpty()).toBe(map.claims.isEmpty())
      for (const { premises, conclusion } of top.arguments.values()) {
        for (const id of premises) expect(top.claims.has(id)).toBe(true)
        expect((conclusion.kind === 'claim' ? top.claims : top.arguments).has(conclusion.id)).toBe(true)
      }
    }),
  )
  const play = new PlayMap()
  const [quiet, busy] = [play.claim('quiet'), play.claim('busy')]
  play.reply('pro', quiet, 'one')
  const { claimId } = play.reply('pro', busy, 'first')
  play.reply('con', claimId, 'deep')
  play.reply('con', busy, 'second')
  const texts = [...topOfMap(play.map, 3).claims.values()].map(({ text }) => text)
  expect(texts.sort()).toEqual(['busy', 'first', 'second'])
  expect(topOfMap(emptyMap('none'), 3).claims.size).toBe(0)
})

it('PI2: what the cards of the top say is told of the whole map', () => {
  const play = new PlayMap()
  const thesis = play.claim('thesis')
  play.reply('pro', thesis, 'one')
  play.reply('con', thesis, 'two')
  const [card] = pictureOfMap(play.map, { most: 1 }).cards
  expect(card).toMatchObject({ text: 'thesis', word: 'Unanswered objection', reasons: 1, objections: 1 })
})
