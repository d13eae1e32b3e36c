import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation } from '../apply-operation'
import { emptyAdd } from '../compose'
import { composeFraming } from '../compose-reshape'
import { countedIds } from '../counted-ids'
import type { DebateMap } from '../debate-map'
import { NO_STAMP } from '../group-steps'
import type { Operation } from '../operation'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { type Box, bottomOf, overlaps, rightOf } from './box'
import { frameBoxes } from './frame-boxes'
import { layoutMap } from './layout-map'

const newId = countedIds('f')
const done = (map: DebateMap, operation: Operation | undefined): DebateMap => {
  if (!operation) return map
  const result = applyOperation(map, operation, NO_STAMP)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.map
}

/** Puts every claim into the frame of its turn; turn 0 is none. */
function withFrames(map: DebateMap, turns: readonly number[]): DebateMap {
  const frameIds = ['f1', 'f2', 'f3']
  const frames = frameIds.map((id) => ({ id, title: id, colour: 'blue' as const }))
  const framed = done(map, { ...emptyAdd(newId), frames })
  const ids = [...map.claims.keys()].sort()
  return frameIds.reduce((made, frameId, place) => {
    const own = ids.filter((_id, index) => turns[index % turns.length] === place + 1)
    return done(made, composeFraming(made, newId, own, frameId))
  }, framed)
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x && outer.y <= inner.y && rightOf(outer) >= rightOf(inner) && bottomOf(outer) >= bottomOf(inner)

const arbitraryTurns = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 })

describe('frameBoxes', () => {
  it('LO18: encloses every card of a frame, and touches no card of another frame or of none', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 60 }), arbitraryTurns, (twigs, turns) => {
        const map = withFrames(growMap(twigs), turns)
        const layout = layoutMap(map)
        const parts = frameBoxes(map, layout)
        for (const { id, frameId } of map.claims.values()) {
          const card = layout.boxes.get(`claim:${id}`)
          if (!card) throw new Error('a card without a place')
          for (const part of parts) if (part.frameId !== frameId) expect(overlaps(part.box, card)).toBe(false)
          const own = parts.filter((part) => part.frameId === frameId && holds(part.box, card))
          expect(own.length).toBeGreaterThanOrEqual(frameId === undefined ? 0 : 1)
        }
        const titled = parts.filter((part) => part.titled).map(({ frameId }) => frameId)
        expect(titled).toEqual([...new Set(parts.map(({ frameId }) => frameId))])
      }),
      { numRuns: 150 },
    )
  })

  it('LO18: with pins put on each other it still encloses its own', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 30, pins: true }), arbitraryTurns, (twigs, turns) => {
        const map = withFrames(growMap(twigs), turns)
        const layout = layoutMap(map)
        const parts = frameBoxes(map, layout)
        for (const { id, frameId } of map.claims.values()) {
          const card = layout.boxes.get(`claim:${id}`)
          if (card && frameId)
            expect(parts.some((part) => part.frameId === frameId && holds(part.box, card))).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('LO18: a frame of everything is one box, and an empty one is none', () => {
    const twigs = fc.sample(arbitraryTwigs({ least: 40, most: 40 }), { numRuns: 1, seed: 7 })[0] ?? []
    const map = withFrames(growMap(twigs), [2])
    expect(frameBoxes(map, layoutMap(map)).map(({ frameId }) => frameId)).toEqual(['f2'])
  })
})
