import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from '../debate-map'
import type { Point } from '../model'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { layoutMap, type MapLayout, MapPainter } from './layout-map'
import type { NodeKey } from './node-key'

/** Everything of a picture, in no order. */
const drawn = ({ boxes, edges, bounds }: MapLayout) => ({
  boxes: Object.fromEntries(boxes),
  edges: Object.fromEntries(
    edges.map(({ id, kind, from, to, argumentId, stance, undercut, cross, path }) => [
      id,
      { kind, from, to, argumentId, stance, undercut, cross, path },
    ]),
  ),
  bounds,
})

/** A debate of several theses, each with its own answers. */
function debates(theses: number, replies: number): { play: PlayMap; theses: string[]; claims: string[][] } {
  const play = new PlayMap()
  const roots = Array.from({ length: theses }, (_, at) => play.claim(`Thesis number ${at}`))
  const claims = roots.map((root) => {
    const below = [root]
    for (let count = 0; count < replies; count++) {
      const about = below[Math.floor(count / 3)] ?? root
      below.push(play.reply(count % 2 === 0 ? 'pro' : 'con', about, `Because of this, and of that ${count}`).claimId)
    }
    return below
  })
  return { play, theses: roots, claims }
}

const keyOf = (id: string): NodeKey => `claim:${id}`

function fromRoot(layout: MapLayout, root: string, ids: readonly string[]): (Point | null)[] {
  const origin = layout.boxes.get(keyOf(root))
  return ids.map((id) => {
    const box = layout.boxes.get(keyOf(id))
    return box && origin ? { x: box.x - origin.x, y: box.y - origin.y } : null
  })
}

describe('MapPainter', () => {
  it('LO15: painting one map after the other gives the very pictures that layoutMap gives', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), (script) => {
        const { done } = playScript(script)
        const painter = new MapPainter()
        for (const { after } of done) expect(drawn(painter.paint(after))).toEqual(drawn(layoutMap(after)))
      }),
      { numRuns: 40, interruptAfterTimeLimit: 60_000 },
    )
  })

  it('LO15: also when a map turns into any other, with pins', () => {
    const arbitraryMap = arbitraryTwigs({ most: 120, pins: true }).map(growMap)
    fc.assert(
      fc.property(fc.array(arbitraryMap, { minLength: 2, maxLength: 5 }), (maps: DebateMap[]) => {
        const painter = new MapPainter()
        for (const map of maps) expect(drawn(painter.paint(map))).toEqual(drawn(layoutMap(map)))
      }),
      { numRuns: 30, interruptAfterTimeLimit: 60_000 },
    )
  })

  it('LO16: a claim added under one thesis moves nothing of the others against their own thesis', () => {
    const { play, theses, claims } = debates(6, 40)
    const before = layoutMap(play.map)
    for (const id of claims[2] ?? []) play.reply('con', id, 'A new objection')
    const after = layoutMap(play.map)
    for (const [at, root] of theses.entries()) {
      if (at === 2) continue
      expect(fromRoot(after, root, claims[at] ?? [])).toEqual(fromRoot(before, root, claims[at] ?? []))
    }
  })

  it('LO17: what did not move keeps its box and its line, so that it is not drawn again', () => {
    const { play, claims } = debates(2, 60)
    const painter = new MapPainter()
    const before = painter.paint(play.map)
    play.reply('pro', claims[1]?.at(-1) ?? '', 'One more')
    const after = painter.paint(play.map)
    const boxes = [...after.boxes].filter(([key, box]) => box === before.boxes.get(key))
    const kept = new Set(before.edges)
    expect(boxes.length).toBeGreaterThan(60)
    expect(after.edges.filter((edge) => kept.has(edge)).length).toBeGreaterThan(60)
    for (const [key, box] of after.boxes) {
      const last = before.boxes.get(key)
      if (last && last.x === box.x && last.y === box.y && last.height === box.height) expect(box).toBe(last)
    }
  })

  it('LO17: an earlier picture stays as it was, however many follow', () => {
    const { play, claims } = debates(2, 60)
    const painter = new MapPainter()
    const before = painter.paint(play.map)
    const seen = drawn(before)
    for (let count = 0; count < 40; count++) {
      play.reply('con', claims[count % 2]?.[count] ?? '', 'One more of them')
      painter.paint(play.map)
    }
    expect(drawn(before)).toEqual(seen)
    expect(before.boxes.size).toBe(Object.keys(seen.boxes).length)
  })
})
