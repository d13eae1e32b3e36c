import { describe, expect, it } from 'vitest'
import { composeExclusion, exclusionIn } from './compose-exclusion'
import { DebateGraphs } from './evaluation/debate-graph'
import { explain, explanationInWords } from './evaluation/explain'
import { labelsOf } from './evaluation/map-labels'
import { makeMiniSat } from './evaluation/minisat'
import { readingOf } from './evaluation/readings'
import { verdictOn } from './evaluation/verdict'
import { argdownFormat } from './formats/argdown/argdown'
import { lossesOf } from './formats/losses'
import { invertOperation } from './invert-operation'
import { PlayMap } from './testing/play-map'

describe('claims that cannot both be true', () => {
  it('EV43: attack each other, are tied until something decides, and are so until one edit is taken back', () => {
    const play = new PlayMap()
    const [north, south] = [play.claim('North.'), play.claim('South.')]
    const before = play.map
    const operation = composeExclusion(play.map, play.newId, [north, south])
    if (!operation) throw new Error('nothing to say')
    expect(exclusionIn(operation)).toEqual([north, south])
    play.run(operation)
    const verdicts = () => [north, south].map((id) => verdictOn(play.map, labelsOf(play.map), id))
    expect(verdicts()).toEqual(['unresolved', 'unresolved'])
    expect(explanationInWords(play.map, explain(play.map, labelsOf(play.map), north))).toBe(
      'It hangs on “North” against “South”, and neither is decided before the other.',
    )
    const graph = new DebateGraphs().follow(play.map)
    expect([north, south].map((id) => readingOf(graph, graph.claim(id) ?? -1, makeMiniSat))).toEqual(['some', 'some'])
    expect(lossesOf(argdownFormat, play.map).filter(({ code }) => code === 'arguments')).toEqual([])
    play.reply('con', south, 'Too wet.')
    expect(verdicts()).toEqual(['stands', 'objected'])
    const back = invertOperation({ before, after: play.map, operation }, play.newId)
    if (!back) throw new Error('nothing to undo')
    play.run(back)
    expect(verdicts()).toEqual(['unchallenged', 'objected'])
  })

  it('EV43: only what is not said yet is added, and nothing to what a frame says', () => {
    const play = new PlayMap()
    const [one, other] = [play.claim('One.'), play.claim('Other.')]
    play.argue('con', [one], { kind: 'claim', id: other })
    const operation = composeExclusion(play.map, play.newId, [one, other])
    expect(operation?.arguments).toMatchObject([{ stance: 'con', premises: [other], conclusion: { id: one } }])
    if (operation) play.run(operation)
    expect(composeExclusion(play.map, play.newId, [one, other])).toBeUndefined()
    const frame = { id: 'f', title: 'Q', colour: 'red', rivals: true } as const
    const claims = ['a', 'b'].map((id) => ({ id, text: id, holder: null, tags: [], pin: null, frameId: 'f' }))
    play.run(play.add({ frames: [frame], claims }))
    expect(composeExclusion(play.map, play.newId, ['a', 'b'])).toBeUndefined()
    expect(composeExclusion(play.map, play.newId, ['a', one])?.arguments).toHaveLength(2)
  })
})
