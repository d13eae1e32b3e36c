import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { DebateGraphs } from './debate-graph'
import { NOBODY_SPOKE, strengthsOfTask, strengthTaskOf } from './debate-strengths'
import { plainStrengths } from './plain-strengths'

describe('strengths for files', () => {
  it('EV38: are those of the usual semantics where nobody has said anything, of rivals too', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 60 }), (script) => {
        const graph = new DebateGraphs().follow(playScript(script).map)
        const told = strengthsOfTask(
          strengthTaskOf(graph, () => NOBODY_SPOKE),
          null,
        )
        expect(plainStrengths(graph)).toEqual(told.dfquad.weighted.values)
      }),
    )
    const play = new PlayMap()
    const frameId = play.newId()
    const claims = ['One', 'Other'].map((text) => {
      return { id: play.newId(), text, holder: null, tags: [], pin: null, frameId }
    })
    play.run(play.add({ frames: [{ id: frameId, title: 'Which?', colour: 'blue', rivals: true }], claims }))
    const graph = new DebateGraphs().follow(play.map)
    for (const { id } of claims) expect(plainStrengths(graph)?.[graph.claim(id) ?? -1]).toBeLessThan(0.5)
  })

  it('EV38: where very much argues in circles they are left out', () => {
    const play = new PlayMap()
    const ids = Array.from({ length: 150 }, (_, at) => play.claim(`Claim ${at}`))
    for (const [at, id] of ids.entries())
      play.argue('con', [id], { kind: 'claim', id: ids[(at + 1) % ids.length] ?? '' })
    expect(plainStrengths(new DebateGraphs().follow(play.map))).toBeNull()
  })
})
