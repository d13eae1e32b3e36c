import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from './debate-map'
import { type MapLayout, MapPainter } from './layout/layout-map'
import { type OutlineRow, outlineRows } from './outline-rows'
import { type DrawnDebate, debateInOutline, debateOf, debateOnMap } from './testing/drawn-debate'
import { playScript } from './testing/random-operations'
import { arbitraryStep } from './testing/random-steps'

const OPERATIONS = 10_000
const STEPS_A_HISTORY = 250

/** Histories of accepted operations, all told as many as asked for; the same in every run. */
function* histories(operations: number): Generator<DebateMap[]> {
  for (let seed = 1, done = 0; done < operations; seed++) {
    const steps = fc.sample(arbitraryStep, { numRuns: STEPS_A_HISTORY, seed })
    const maps = playScript(steps).done.map(({ after }) => after)
    done += maps.length
    yield maps
  }
}

type Views = { picture: (layout: MapLayout) => DrawnDebate; outline: (rows: OutlineRow[]) => DrawnDebate }
const TRUE_VIEWS: Views = { picture: debateOnMap, outline: debateInOutline }

/** The first map of the histories on which the drawn map or the outline says something else than the records. */
function findDifference(operations: number, { picture, outline }: Views): DebateMap | null {
  for (const maps of histories(operations)) {
    const painter = new MapPainter()
    for (const map of maps) {
      const said = JSON.stringify(debateOf(map))
      if (JSON.stringify(picture(painter.paint(map))) !== said) return map
      if (JSON.stringify(outline(outlineRows(map))) !== said) return map
    }
  }
  return null
}

describe('map and outline', () => {
  it('OL1: say the same after each of 10,000 random operations', { timeout: 120_000 }, () => {
    const map = findDifference(OPERATIONS, TRUE_VIEWS)
    if (!map) return
    // Told in full where they differ.
    expect(debateInOutline(outlineRows(map))).toEqual(debateOf(map))
    expect(debateOnMap(new MapPainter().paint(map))).toEqual(debateOf(map))
    expect.unreachable('only the picture made from the one before it differs')
  })

  const rowsWithout = (left: (row: OutlineRow) => boolean): Views => ({
    ...TRUE_VIEWS,
    outline: (rows) => debateInOutline(rows.map((row) => (left(row) ? { ...row, argumentId: null } : row))),
  })
  const MUTANTS: Record<string, Views> = {
    'an outline without what stands again': rowsWithout(({ repeat }) => repeat !== null),
    'an outline without undercuts': rowsWithout(({ sign }) => sign === 'undercut'),
    'an outline that takes a backing for a reason': {
      ...TRUE_VIEWS,
      outline: (rows) => debateInOutline(rows.map((row) => (row.sign === 'backing' ? { ...row, sign: 'pro' } : row))),
    },
    'an outline with a premise too few': {
      ...TRUE_VIEWS,
      outline: (rows) => debateInOutline(rows.filter(({ sign, place }) => sign !== 'joint' || place < 3)),
    },
    'a map without lines across': {
      ...TRUE_VIEWS,
      picture: ({ boxes, edges }) => debateOnMap({ boxes, edges: edges.filter(({ cross }) => !cross) }),
    },
    'a map that is one edit behind': (() => {
      let last: DrawnDebate = { claims: [], arguments: [] }
      return {
        ...TRUE_VIEWS,
        picture: (layout: MapLayout) => {
          const before = last
          last = debateOnMap(layout)
          return before
        },
      }
    })(),
  }
  it.each(Object.entries(MUTANTS))('OL1: the comparison finds %s', (_name, views) => {
    expect(findDifference(2_000, views)).not.toBeNull()
  })
})
