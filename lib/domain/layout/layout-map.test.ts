import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap, type Twig } from '../testing/random-tree'
import { type Box, bottomOf, overlaps, rightOf } from './box'
import { layoutMap, type MapLayout } from './layout-map'

/** Pairs of boxes that overlap, found by sweeping from left to right. */
function overlappingPairs({ boxes }: MapLayout): [string, string][] {
  const sorted = [...boxes].sort(([, a], [, b]) => a.x - b.x)
  const pairs: [string, string][] = []
  let open: [string, Box][] = []
  for (const [key, box] of sorted) {
    open = open.filter(([, other]) => rightOf(other) > box.x)
    for (const [otherKey, other] of open) if (overlaps(box, other)) pairs.push([otherKey, key])
    open.push([key, box])
  }
  return pairs
}

const pinOf = (map: DebateMap, key: string) => {
  const id = key.slice(key.indexOf(':') + 1)
  return (key.startsWith('claim:') ? map.claims.get(id) : map.arguments.get(id))?.pin ?? null
}

const boxOf = ({ boxes }: MapLayout, key: `claim:${string}` | `argument:${string}`): Box => {
  const box = boxes.get(key)
  if (!box) throw new Error(`no box for ${key}`)
  return box
}

const chain = (length: number, word = 5): Twig[] =>
  Array.from({ length }, () => ({
    words: word,
    stance: 'pro' as const,
    to: 0.999999,
    undercut: false,
    with: null,
    loose: false,
    pin: null,
  }))

describe('layoutMap', () => {
  it('LO1: places every claim and argument once, and draws every premise and conclusion', () => {
    fc.assert(
      fc.property(arbitraryScript(), (script) => {
        const { map } = playScript(script)
        const { boxes, edges } = layoutMap(map)
        const keys = [...map.claims.keys()].map((id) => `claim:${id}`)
        keys.push(...[...map.arguments.keys()].map((id) => `argument:${id}`))
        expect([...boxes.keys()].sort()).toEqual(keys.sort())
        const lines = [...map.arguments.values()].flatMap(({ id, premises }) => [
          `conclusion:${id}`,
          ...premises.map((premise) => `premise:${id}:${premise}`),
        ])
        expect(edges.map(({ id }) => id).sort()).toEqual(lines.sort())
        for (const { path } of edges) expect(path).toMatch(/^M-?[\d.]+ -?[\d.]+[CL]([-\d. ]|[LQC])+$/)
      }),
      { numRuns: 50 },
    )
  })

  it('LO2: no boxes overlap, in any debate', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 200 }), (twigs) => {
        expect(overlappingPairs(layoutMap(growMap(twigs)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('LO3: the same map gives the same picture', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 80, pins: true }), (twigs) => {
        expect(layoutMap(growMap(twigs))).toEqual(layoutMap(growMap(twigs)))
      }),
      { numRuns: 30 },
    )
  })

  it('LO4: pins are kept to the letter, and nothing unpinned overlaps anything', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 100, pins: true }), (twigs) => {
        const map = growMap(twigs)
        const layout = layoutMap(map)
        for (const [key, { x, y }] of layout.boxes) {
          const pin = pinOf(map, key)
          if (pin) expect({ x, y }).toEqual(pin)
        }
        const between = overlappingPairs(layout).filter(([a, b]) => !pinOf(map, a) || !pinOf(map, b))
        expect(between).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('LO4: a whole crowd pinned on one point still leaves the rest apart', () => {
    const pin = { x: 10, y: 10 }
    const twigs = chain(400).map((twig, index) => ({ ...twig, to: 0.3, pin: index % 2 === 0 ? pin : null }))
    const map = growMap(twigs)
    const between = overlappingPairs(layoutMap(map)).filter(([a, b]) => !pinOf(map, a) || !pinOf(map, b))
    expect(between).toEqual([])
  })

  it('LO4: what hangs by a pinned card moves along, the rest stays', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const left = play.reply('pro', thesis, 'left')
    const right = play.reply('con', thesis, 'right')
    const under = play.reply('pro', right.claimId, 'under right')
    const before = layoutMap(play.map)
    const from = boxOf(before, `claim:${right.claimId}`)
    const placement = {
      kind: 'claim' as const,
      id: right.claimId,
      from: null,
      to: { x: from.x + 1000, y: from.y + 50 },
    }
    play.run({ v: 1, id: play.newId(), kind: 'place', placements: [placement] })
    const after = layoutMap(play.map)
    for (const key of [`claim:${thesis}`, `claim:${left.claimId}`, `argument:${right.argumentId}`] as const) {
      expect(boxOf(after, key)).toEqual(boxOf(before, key))
    }
    const child = boxOf(before, `claim:${under.claimId}`)
    expect(boxOf(after, `claim:${under.claimId}`)).toEqual({ ...child, x: child.x + 1000, y: child.y + 50 })
  })

  it('LO5: what argues stands below what it argues about, joint premises side by side', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const [one, two] = [play.claim('one'), play.claim('two')]
    const joint = play.argue('pro', [one, two], { kind: 'claim', id: thesis })
    const layout = layoutMap(play.map)
    const pill = boxOf(layout, `argument:${joint}`)
    const [first, second] = [boxOf(layout, `claim:${one}`), boxOf(layout, `claim:${two}`)]
    expect(pill.y).toBeGreaterThan(bottomOf(boxOf(layout, `claim:${thesis}`)))
    expect(first.y).toBeGreaterThan(bottomOf(pill))
    expect(second.y).toBe(first.y)
    expect(second.x).toBeGreaterThan(rightOf(first))
  })

  it('LO6: an undercut stands beside the pill it denies, its premise below', () => {
    const play = new PlayMap()
    const { argumentId } = play.reply('pro', play.claim('thesis'), 'reason')
    const cut = play.claim('cut')
    const undercut = play.argue('con', [cut], { kind: 'argument', id: argumentId })
    const layout = layoutMap(play.map)
    const [denied, pill] = [boxOf(layout, `argument:${argumentId}`), boxOf(layout, `argument:${undercut}`)]
    expect(pill.y).toBe(denied.y)
    expect(pill.x).toBeGreaterThan(rightOf(denied))
    expect(boxOf(layout, `claim:${cut}`).y).toBeGreaterThan(bottomOf(pill))
    expect(layout.edges.find(({ id }) => id === `conclusion:${undercut}`)).toMatchObject({
      undercut: true,
      cross: false,
    })
  })

  it('LO7: a claim used in several places stands once, under the nearest; the other use is a link across', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const near = play.reply('pro', thesis, 'near')
    const far = play.reply('con', near.claimId, 'far')
    const again = play.argue('con', [near.claimId], { kind: 'claim', id: far.claimId })
    const { edges, boxes } = layoutMap(play.map)
    expect(boxes.size).toBe(6)
    expect(edges.filter(({ cross }) => cross).map(({ id }) => id)).toEqual([`premise:${again}:${near.claimId}`])
  })

  it.each([
    ['a chain', chain(500)],
    ['one claim with all the others under it', chain(500).map((twig) => ({ ...twig, to: 0 }))],
    ['loose claims', chain(500).map((twig) => ({ ...twig, loose: true }))],
    ['a chain with a bush at its end', chain(500).map((twig, index) => ({ ...twig, to: index < 250 ? 0.9999 : 0.5 }))],
    ['undercuts of undercuts', chain(500).map((twig, index) => ({ ...twig, undercut: index > 1 }))],
    ['undercuts of one step', chain(500).map((twig, index) => ({ ...twig, undercut: index > 1, to: 0 }))],
  ])('LO8: a large map keeps the shape of a page: %s', (_, twigs) => {
    const { bounds } = layoutMap(growMap(twigs))
    expect(bounds.width / bounds.height).toBeGreaterThanOrEqual(0.5)
    expect(bounds.width / bounds.height).toBeLessThanOrEqual(3)
  })

  it('LO8: any large debate keeps the shape of a page', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ least: 200, most: 500 }), (twigs) => {
        const { bounds } = layoutMap(growMap(twigs))
        expect(bounds.width / bounds.height).toBeGreaterThanOrEqual(0.5)
        expect(bounds.width / bounds.height).toBeLessThanOrEqual(3)
      }),
      { numRuns: 25 },
    )
  })

  it('LO9: a debate of 5,000 levels neither overflows the stack nor overlaps', () => {
    const layout = layoutMap(growMap(chain(5_000)))
    expect(layout.boxes.size).toBe(9_999)
    expect(overlappingPairs(layout)).toEqual([])
  })
})
