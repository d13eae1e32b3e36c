import fc from 'fast-check'
import { type DebateMap, listRecords } from '../debate-map'
import { MapEdit } from '../map-edit'
import { claimWith } from '../operations/claim-with'

const AT = '2026-01-01T00:00:00.000Z'
const authored = { createdBy: 'ann', createdAt: AT, updatedBy: 'ann', updatedAt: AT }

/** Which frame of rival answers each claim is in, in turns; null for none. From no rivals at all to all in one frame. */
export const arbitraryPlaces: fc.Arbitrary<(number | null)[]> = fc.oneof(
  fc.array(fc.option(fc.nat({ max: 3 }), { freq: 2 }), { minLength: 1, maxLength: 30, size: 'max' }),
  fc.array(fc.option(fc.constant(0), { freq: 5 }), { minLength: 1, maxLength: 12 }),
)

/** A map with its claims, in the order of making, in these frames. */
export function withRivals(map: DebateMap, places: readonly (number | null)[]): DebateMap {
  const edit = new MapEdit(map)
  for (const place of new Set(places)) {
    if (place !== null)
      edit.put('frames', {
        ...{ id: `rivals-${place}`, title: `Question ${place}`, colour: 'blue', rivals: true },
        ...authored,
      })
  }
  for (const [turn, claim] of listRecords(map, 'claims').entries()) {
    const place = places[turn % places.length] ?? null
    edit.put('claims', claimWith(claim, { frameId: place === null ? null : `rivals-${place}` }))
  }
  return edit.map
}
