import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { DebateGraphs } from './debate-graph'
import { decisiveAlone, decisivePairs } from './decisive'
import { partsInWords } from './explain'
import { turningParts, turningsOf } from './turnings'

function told({ map }: Pick<PlayMap, 'map'>, claimId: string, pairs = false): string[] {
  const graph = new DebateGraphs().follow(map)
  const node = graph.claim(claimId) ?? -1
  const { found } = pairs ? decisivePairs(graph, node, 20) : decisiveAlone(graph, node)
  return turningsOf(map, graph, found).map((turning) => partsInWords(map, turningParts(map, claimId, turning)))
}

describe('turnings', () => {
  it('EV16: what decides a thesis is said in words, claims first, without steps that say the same', () => {
    const play = new PlayMap()
    const thesis = play.claim('Guarantees suffice.')
    const { claimId: lasting, argumentId } = play.reply('pro', thesis, 'They survive elections.')
    expect(told(play, thesis)).toEqual(['If “They survive elections” falls, “Guarantees suffice” falls with it.'])
    play.run(play.add({ premises: [{ argumentId, claimId: play.claim('They are credible.') }] }))
    expect(told(play, thesis)).toEqual([
      'If “They survive elections” falls, “Guarantees suffice” falls with it.',
      'If “They are credible” falls, “Guarantees suffice” falls with it.',
      'If the step from “They survive elections” and “They are credible” to “Guarantees suffice” fails, “Guarantees suffice” falls with it.',
    ])
    const { claimId: doubt } = play.reply('con', lasting, 'Budapest did not.')
    expect(told(play, thesis)).toContain('If “Budapest did not” falls, “Guarantees suffice” stands.')
    expect(told(play, thesis)).toContain('If “They survive elections” stands, “Guarantees suffice” stands with it.')
    expect(told(play, doubt)).toEqual([])
  })

  it('EV16: pairs are said together where they go the same way, and apart where they do not', () => {
    const play = new PlayMap()
    const thesis = play.claim('Guarantees suffice.')
    play.reply('con', thesis, 'They cost.')
    play.reply('con', thesis, 'They lapse.')
    expect(told(play, thesis)).toEqual([])
    expect(told(play, thesis, true)[0]).toBe('If “They cost” and “They lapse” fall, “Guarantees suffice” stands.')
  })
})
