import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rootClaims } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { labelsOf } from './map-labels'
import { isClosed, openFlanks } from './open-flanks'
import { sidesOf } from './sides'

it('EV20: what supports a claim and what answers its objections is on its side, the rest on the other', () => {
  const play = new PlayMap()
  const thesis = play.claim('Dredge')
  const reason = play.reply('pro', thesis, 'Ships could call')
  const objection = play.reply('con', thesis, 'It costs too much')
  const answer = play.reply('con', objection.claimId, 'The county pays')
  const doubt = play.claim('Nobody counted the ships')
  play.argue('con', [doubt], { kind: 'argument', id: reason.argumentId })
  const sides = sidesOf(play.map, thesis)
  expect([...sides.pro.claims]).toEqual(expect.arrayContaining([thesis, reason.claimId, answer.claimId]))
  expect([...sides.con.claims].sort()).toEqual([objection.claimId, doubt].sort())
})

it('EV20: open flanks are unanswered objections, bare claims, one source, lost quotes', () => {
  const play = new PlayMap()
  const thesis = play.claim('Dredge')
  const reason = play.reply('pro', thesis, 'Ships could call').claimId
  const survey = play.source('ships wait outside the bar, and ships turn away')
  play.quote(survey, 'ships wait', [reason])
  const objection = play.reply('con', thesis, 'It costs too much').claimId
  const flanks = () => openFlanks(play.map, labelsOf(play.map), thesis)
  expect(flanks()).toMatchObject({
    pro: { objected: [thesis], bare: [], oneSource: [reason], lostQuotes: [] },
    con: { objected: [], bare: [objection], oneSource: [] },
  })
  play.quote(survey, 'ships turn away', [reason])
  expect(flanks().pro.oneSource).toEqual([reason])
  play.quote(play.source('the pilots say so'), 'pilots', [reason])
  expect(flanks().pro.oneSource).toEqual([])
  play.reply('con', objection, 'The county pays')
  expect(flanks()).toMatchObject({ pro: { objected: [] }, con: { objected: [objection] } })
})

it('EV20: only what is there is named, once a side, on any map', () => {
  fc.assert(
    fc.property(arbitraryScript({ maxSteps: 40 }), (script) => {
      const { map } = playScript(script)
      const [thesis] = rootClaims(map)
      if (!thesis) return
      const sides = openFlanks(map, labelsOf(map), thesis.id)
      for (const flanks of [sides.pro, sides.con]) {
        for (const ids of [flanks.objected, flanks.bare, flanks.oneSource, flanks.lostQuotes]) {
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect(map.claims.has(id)).toBe(true)
        }
        for (const { argument } of flanks.questions) expect(map.arguments.has(argument.id)).toBe(true)
        if (isClosed(flanks)) expect(flanks.questions).toEqual([])
      }
    }),
  )
})
