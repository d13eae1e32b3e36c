import { isSamePlace, type Place, pathOfPlace, readPlace } from './place'

/** The places visited on one map, in the order of the browser's history. Numbers stay when old places are forgotten. */
export type Trail = {
  /** The number of the first place that is remembered. */
  first: number
  places: readonly Place[]
  /** The number of the place one is at. */
  at: number
}

/** Browsers remember about as many. */
const MOST = 50
const KEY = 'cruxTrail'

export const beginTrail = (place: Place): Trail => ({ first: 0, places: [place], at: 0 })

export function placeAt({ first, places, at }: Trail): Place {
  const place = places[at - first]
  if (!place) throw new Error('a trail is at none of its places')
  return place
}

/** Goes on to another place; what lay ahead is forgotten, as the browser does. */
export function visit({ first, places, at }: Trail, place: Place): Trail {
  const next = [...places.slice(0, at - first + 1), place]
  const forgotten = Math.max(0, next.length - MOST)
  return { first: first + forgotten, places: next.slice(forgotten), at: at + 1 }
}

/** Says otherwise what the present place is. */
export const revise = ({ first, places, at }: Trail, place: Place): Trail => ({
  first,
  places: places.with(at - first, place),
  at,
})

/** The trail as it is after the browser went to the place of this number; null when that is not remembered. */
export const arriveAt = (trail: Trail, at: number): Trail | null =>
  trail.places[at - trail.first] ? { ...trail, at } : null

/** How far to go to the next place in this direction that is there still and is another one; 0 when there is none. */
export function stepsTo(trail: Trail, way: -1 | 1, isThere: (place: Place) => boolean): number {
  const { first, places, at } = trail
  const here = placeAt(trail)
  for (let to = at + way; to >= first; to += way) {
    const place = places[to - first]
    if (!place) return 0
    if (isThere(place) && !isSamePlace(place, here)) return to - at
  }
  return 0
}

/** What the browser keeps with an entry of its history: enough to go on after a reload. */
export const stateOfTrail = ({ first, places, at }: Trail): Record<string, unknown> => ({
  [KEY]: { first, at, places: places.map((place) => pathOfPlace('', place)) },
})

/** The trail in what the browser kept, null when there is none. */
export function trailOfState(state: unknown): Trail | null {
  if (!isRecord(state) || !isRecord(state[KEY])) return null
  const { first, at, places } = state[KEY]
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(at) || !Array.isArray(places)) return null
  if (!places.every((path) => typeof path === 'string') || places.length > MOST) return null
  const trail = { first: Number(first), places: places.map((path) => readPlace(path.split('?')[1] ?? '')) }
  return arriveAt({ ...trail, at: trail.first }, Number(at))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
