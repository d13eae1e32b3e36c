import { type Part, WHOLE } from '@/lib/domain/part'
import { MOST_STEPS } from './showing'
import type { ThingKind, ThingRef } from './workspace-context'

/** What is in the middle of the drawn map, and how near. */
export type Eye = { x: number; y: number; zoom: number }

/**
 * Where somebody is on a map. What else belongs to a view one day goes in here, into `readPlace` and into `pathOfPlace`: then
 * it is in the address, kept over reloads, and found again by going back.
 */
export type Place = {
  thing: ThingRef | null
  /** For a source: the words to look for in its text. */
  words: string
  /** Null where the address leaves it to the device. */
  view: 'map' | 'outline' | null
  /** Null while the map is as it opened. */
  eye: Eye | null
  /** What of the map is shown. */
  part: Part
}

/** Longer addresses are cut off by what they are sent through; who folds more than this keeps levels or a focus. */
const MOST_FOLDED = 100

const KINDS: readonly ThingKind[] = ['claim', 'argument', 'quote', 'annotation', 'source']
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const LEVELS = /^[1-9]$/
const AROUND = /^([^,]+),([1-9])$/
const AT = /^(-?\d{1,7}),(-?\d{1,7}),(\d(?:\.\d{1,3})?)$/

/** What the query of a map's address asks to show: `?show=KIND:ID&view=outline&at=X,Y,ZOOM`, and of the map a part:
 * `levels=N`, `around=ID,STEPS`, `folded=ID,ID`. What is nonsense is left out. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search)
  const [name, id = '', ...rest] = (query.get('show') ?? '').split(':')
  const kind = KINDS.find((kind) => kind === name)
  const thing = kind && ID.test(id) && rest.length === 0 ? { kind, id } : null
  const view = query.get('view')
  return {
    thing,
    words: thing?.kind === 'source' ? (query.get('words') ?? '') : '',
    view: view === 'map' || view === 'outline' ? view : null,
    eye: readEye(query.get('at') ?? ''),
    part: readPart(query),
  }
}

function readPart(query: URLSearchParams): Part {
  const levels = query.get('levels') ?? ''
  const [, around = '', steps] = AROUND.exec(query.get('around') ?? '') ?? []
  const folded = (query.get('folded') ?? '').split(',').filter((id) => ID.test(id))
  return {
    levels: LEVELS.test(levels) ? Number(levels) : WHOLE.levels,
    focus: ID.test(around) ? { claimId: around, steps: Math.min(Number(steps), MOST_STEPS) } : WHOLE.focus,
    folded: folded.length > 0 ? new Set(folded.slice(0, MOST_FOLDED)) : WHOLE.folded,
  }
}

function queryOfPart({ levels, focus, folded }: Part): Record<string, string> {
  return {
    ...(levels !== null && { levels: String(levels) }),
    ...(focus && { around: `${focus.claimId},${focus.steps}` }),
    ...(folded.size > 0 && { folded: [...folded].slice(0, MOST_FOLDED).join(',') }),
  }
}

function readEye(at: string): Eye | null {
  const [, x, y, zoom] = AT.exec(at) ?? []
  return Number(zoom) > 0 ? { x: Number(x), y: Number(y), zoom: Number(zoom) } : null
}

/** The address of a map at this place. */
export function pathOfPlace(mapId: string, { thing, words, view, eye, part = WHOLE }: Partial<Place>): string {
  const path = `/maps/${encodeURIComponent(mapId)}`
  const query = new URLSearchParams({
    ...(thing && { show: `${thing.kind}:${thing.id}` }),
    ...(words && { words }),
    ...(view && { view }),
    ...queryOfPart(part),
    ...(eye && { at: `${Math.round(eye.x)},${Math.round(eye.y)},${Number(eye.zoom.toFixed(3))}` }),
  })
  // Both may stand in a query as they are, and are read more easily so.
  const search = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return search ? `${path}?${search}` : path
}

/** Whether two places show the same thing in the same view, from wherever. */
export const isSamePlace = (a: Place, b: Place): boolean =>
  a.view === b.view && a.thing?.kind === b.thing?.kind && a.thing?.id === b.thing?.id
