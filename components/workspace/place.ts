import {
  type Fate,
  listSupposed,
  NOTHING_SUPPOSED,
  type Supposed,
  type Suppositions,
  suppositionsOf,
} from '@/lib/domain/evaluation/suppositions'
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
  /** What is supposed of claims and arguments. */
  supposed: Suppositions
}

/** Longer addresses are cut off by what they are sent through; who folds more than this keeps levels or a focus. */
const MOST_FOLDED = 100
const MOST_SUPPOSED = 50

const KINDS: readonly ThingKind[] = ['claim', 'argument', 'quote', 'annotation', 'source']
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const LEVELS = /^[1-9]$/
const AROUND = /^([^,]+),([1-9])$/
const AT = /^(-?\d{1,7}),(-?\d{1,7}),(\d(?:\.\d{1,3})?)$/

/** What the query of a map's address asks to show: `?show=KIND:ID&view=outline&at=X,Y,ZOOM`, and of the map a part:
 * `levels=N`, `around=ID,STEPS`, `folded=ID,ID`; and what is supposed of it: `stands=KIND:ID,KIND:ID`, `falls=...`. What is
 * nonsense is left out. */
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
    supposed: readSupposed(query),
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

const FATES: readonly Fate[] = ['stands', 'falls']

function readSupposed(query: URLSearchParams): Suppositions {
  const list = FATES.flatMap((fate) =>
    (query.get(fate) ?? '').split(',').flatMap((named): Supposed[] => {
      const [kind, id = '', ...rest] = named.split(':')
      const isThing = (kind === 'claim' || kind === 'argument') && ID.test(id) && rest.length === 0
      return isThing ? [{ thing: { kind, id }, fate }] : []
    }),
  )
  return list.length > 0 ? suppositionsOf(list.slice(0, MOST_SUPPOSED)) : NOTHING_SUPPOSED
}

function queryOfSupposed(supposed: Suppositions): Record<string, string> {
  const list = listSupposed(supposed).slice(0, MOST_SUPPOSED)
  const named = (fate: Fate) =>
    list.flatMap(({ thing, fate: own }) => (own === fate ? [`${thing.kind}:${thing.id}`] : [])).join(',')
  return Object.fromEntries(FATES.flatMap((fate) => (named(fate) === '' ? [] : [[fate, named(fate)]])))
}

function readEye(at: string): Eye | null {
  const [, x, y, zoom] = AT.exec(at) ?? []
  return Number(zoom) > 0 ? { x: Number(x), y: Number(y), zoom: Number(zoom) } : null
}

/** The address of a map at this place. */
export function pathOfPlace(
  mapId: string,
  { thing, words, view, eye, part = WHOLE, supposed = NOTHING_SUPPOSED }: Partial<Place>,
): string {
  const path = `/maps/${encodeURIComponent(mapId)}`
  const query = new URLSearchParams({
    ...(thing && { show: `${thing.kind}:${thing.id}` }),
    ...(words && { words }),
    ...(view && { view }),
    ...queryOfPart(part),
    ...queryOfSupposed(supposed),
    ...(eye && { at: `${Math.round(eye.x)},${Math.round(eye.y)},${Number(eye.zoom.toFixed(3))}` }),
  })
  // Both may stand in a query as they are, and are read more easily so.
  const search = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return search ? `${path}?${search}` : path
}

/** Whether two places show the same thing in the same view, from wherever. */
export const isSamePlace = (a: Place, b: Place): boolean =>
  a.view === b.view && a.thing?.kind === b.thing?.kind && a.thing?.id === b.thing?.id
