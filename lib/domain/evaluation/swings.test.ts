import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation } from '../apply-operation'
import { type DebateMap, listRecords } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { DebateGraphs } from './debate-graph'
import { strengthTaskOf } from './debate-strengths'
import { partsInWords } from './explain'
import { STRENGTH_SEMANTICS } from './strength-semantics'
import { swingsOf } from './swings'
import { swingInNumbers, swingInWords, swingParts, toldSwings } from './told-swings'

const half = () => 0.5
const never = () => false

function swingsOn(map: DebateMap, thesis: string, semantics: 'dfquad' | 'qe' | 'euler' = 'dfquad') {
  const graph = new DebateGraphs().follow(map)
  const topic = graph.claim(thesis)
  if (topic === undefined) throw new Error('no such claim')
  const found = swingsOf(strengthTaskOf(graph, half), semantics, topic, never)
  return { found, graph, told: toldSwings(map, { graph, evidence: [] }, found) }
}

describe('what moves the strength of a thesis', () => {
  it('ST25: without an argument a thesis is as strong as on the map without it', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 14 }), fc.nat(), (twigs, pick) => {
        const map = growMap(twigs)
        const claims = listRecords(map, 'claims')
        const thesis = claims[pick % Math.max(1, claims.length)]
        fc.pre(thesis !== undefined)
        for (const { name } of STRENGTH_SEMANTICS) {
          const { found, graph } = swingsOn(map, thesis.id, name)
          fc.pre(found.settled)
          for (const { node, without } of found.swings) {
            const id = graph.idOf(node)
            if (graph.argument(id) !== node) continue
            const none = { claims: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
            const removed = applyOperation(
              map,
              { v: 1, id: 'removal', kind: 'delete', ...none, arguments: [id] },
              { author: 'ann', at: '2026-01-31T12:00:00.000Z' },
            )
            if (!removed.ok) throw new Error('refused')
            const there = swingsOn(removed.value.map, thesis.id, name).found
            if (there.settled) expect(without).toBeCloseTo(there.strength, 6)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('ST25: it is what was counted, most first, also where slopes say nothing', () => {
    const play = new PlayMap()
    const thesis = play.claim('Dredge it')
    const { claimId: ships, argumentId: forIt } = play.reply('pro', thesis, 'Ships could call')
    const { claimId: mud } = play.reply('con', thesis, 'Mud is stirred up')
    play.reply('con', ships, 'The bridge is low')
    for (const { name } of STRENGTH_SEMANTICS) {
      const { found } = swingsOn(play.map, thesis, name)
      const changes = found.swings.map(({ without }) => Math.abs(found.strength - without))
      expect(changes).toEqual(changes.toSorted((a, b) => b - a))
      expect(found.swings.length).toBeGreaterThan(3)
    }
    const { told } = swingsOn(play.map, thesis)
    // Reasons that are nothing without their only premise are told once, by it.
    expect(told.map(({ thing }) => thing)).not.toContainEqual({ kind: 'argument', id: forIt })
    expect(told.slice(0, 2).map(({ thing }) => thing)).toEqual([
      { kind: 'claim', id: mud },
      { kind: 'claim', id: ships },
    ])
    const [first] = told
    if (!first) throw new Error('nothing moves it')
    expect(first.strength).toBeCloseTo(0.5 - 0.5 * (0.25 - 0.1875), 6)
    expect(first.without).toBeCloseTo(0.5 + 0.5 * 0.1875, 6)
    expect(swingInWords(first)).toBe('Lowers it: contested with it and without.')
    expect(swingInNumbers(first)).toBe('Lowers it: 0.47 with it, 0.59 without.')
    expect(partsInWords(play.map, swingParts(play.map, thesis, first))).toBe(
      'Without “Mud is stirred up”, “Dredge it” stays contested, at 0.59 instead of 0.47.',
    )
  })

  it('ST25: what is fixed is moved by nothing, and what there was no time for is said', () => {
    const play = new PlayMap()
    const thesis = play.claim('Dredge it')
    play.reply('con', thesis, 'Mud is stirred up')
    const graph = new DebateGraphs().follow(play.map)
    const task = strengthTaskOf(graph, half)
    expect(swingsOf(task, 'dfquad', graph.claim(thesis) ?? -1, () => true)).toMatchObject({ swings: [], ended: 'over' })
    play.run(play.edit(thesis, { burden: { from: null, to: 'granted' } }))
    expect(swingsOn(play.map, thesis).found).toMatchObject({ strength: 1, swings: [], ended: 'all' })
  })
})
