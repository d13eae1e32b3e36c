import { type DebateMap, emptyMap, type IndexName, listRecords, TABLE_NAMES, targetKey } from './debate-map'
import { LIMITS } from './limits'
import { MapEdit } from './map-edit'
import {
  AnnotationSchema,
  ArgumentSchema,
  ClaimSchema,
  FrameSchema,
  PersonSchema,
  QuoteSchema,
  SourceSchema,
} from './model'
import { CONTENT_TABLES, hashText } from './operations/fingerprint'
import { refuseCircles } from './operations/insert-content'
import { TABLE_OF_TARGET } from './record-kind'

/** A broken invariant: the rule of SPEC.md, the record, and what is wrong with it. */
export type Fault = { rule: string; id: string; what: string }

const SCHEMAS = {
  people: PersonSchema,
  frames: FrameSchema,
  claims: ClaimSchema,
  arguments: ArgumentSchema,
  sources: SourceSchema,
  quotes: QuoteSchema,
  annotations: AnnotationSchema,
} as const

/**
 * Every invariant of a map, checked from scratch in time linear in its size. Empty for any map that
 * `applyOperation` made; anything else is a bug (or a row that someone changed behind Crux's back).
 */
export function checkMap(map: DebateMap): Fault[] {
  return [
    ...checkRecords(map),
    ...checkFrames(map),
    ...checkArguments(map),
    ...checkEvidence(map),
    ...checkAnnotations(map),
    ...checkPeople(map),
    ...checkIndex(map),
  ]
}

function checkRecords(map: DebateMap): Fault[] {
  const faults: Fault[] = []
  for (const table of TABLE_NAMES) {
    if (map[table].size > LIMITS[table]) faults.push({ rule: 'G9', id: table, what: 'over its limit' })
  }
  if (map.size.living > LIMITS.mapText) faults.push({ rule: 'G10', id: map.id, what: 'too much text' })
  if (map.size.deleted > LIMITS.deletedText && map.deletions.size > 1) {
    faults.push({ rule: 'OP13', id: map.id, what: 'too much deleted text' })
  }
  for (const table of ['people', ...CONTENT_TABLES] as const) {
    for (const [id, record] of map[table]) {
      if (record.id !== id) faults.push({ rule: 'G1', id, what: `filed under another id in ${table}` })
      const parsed = SCHEMAS[table].safeParse(record)
      if (!parsed.success) faults.push({ rule: 'G2', id, what: parsed.error.issues[0]?.message ?? 'malformed' })
    }
  }
  return faults
}

function checkFrames(map: DebateMap): Fault[] {
  return [...map.claims.values()]
    .filter(({ frameId }) => frameId !== undefined && !map.frames.has(frameId))
    .map(({ id }) => ({ rule: 'G11', id, what: 'its frame is missing' }))
}

function checkArguments(map: DebateMap): Fault[] {
  const faults: Fault[] = []
  for (const { id, premises, conclusion } of map.arguments.values()) {
    const table = conclusion.kind === 'claim' ? map.claims : map.arguments
    if (!table.has(conclusion.id)) faults.push({ rule: 'G4', id, what: 'its conclusion is missing' })
    if (new Set(premises).size !== premises.length) faults.push({ rule: 'G4', id, what: 'a premise twice' })
    if (premises.some((claimId) => !map.claims.has(claimId)))
      faults.push({ rule: 'G4', id, what: 'a premise is missing' })
    if (conclusion.kind === 'claim' && premises.includes(conclusion.id)) {
      faults.push({ rule: 'G5', id, what: 'its conclusion is its premise' })
    }
  }
  const circle = refuseCircles(new MapEdit(map), [...map.arguments.values()])
  if (circle?.code === 'circular-argument') faults.push({ rule: 'G6', id: circle.argumentId, what: 'ends in itself' })
  return faults
}

function checkEvidence(map: DebateMap): Fault[] {
  const faults: Fault[] = []
  for (const source of map.sources.values()) {
    if (source.hash !== hashText(source.text))
      faults.push({ rule: 'QU2', id: source.id, what: 'its hash is not of its text' })
  }
  for (const { id, sourceId, position, exact, claimIds } of map.quotes.values()) {
    const source = map.sources.get(sourceId)
    if (!source) faults.push({ rule: 'G7', id, what: 'its source is missing' })
    else if (position && source.text.slice(position.start, position.end) !== exact) {
      faults.push({ rule: 'QU1', id, what: 'its words are not at its position' })
    }
    if (new Set(claimIds).size !== claimIds.length || claimIds.some((claimId) => !map.claims.has(claimId))) {
      faults.push({ rule: 'G7', id, what: 'evidence for a missing claim, or twice for one' })
    }
  }
  return faults
}

function checkAnnotations(map: DebateMap): Fault[] {
  const faults: Fault[] = []
  for (const { id, target, replyTo, resolved } of map.annotations.values()) {
    if (!map[TABLE_OF_TARGET[target.kind]].has(target.id))
      faults.push({ rule: 'G8', id, what: 'what it is about is missing' })
    if (replyTo === null) continue
    const first = map.annotations.get(replyTo)
    if (!first || first.replyTo !== null) faults.push({ rule: 'G8', id, what: 'it replies to no first note' })
    else if (targetKey(first.target) !== targetKey(target))
      faults.push({ rule: 'G8', id, what: 'its thread is elsewhere' })
    if (resolved) faults.push({ rule: 'G8', id, what: 'a reply is resolved' })
  }
  return faults
}

function checkPeople(map: DebateMap): Fault[] {
  if (!map.details || map.people.some((person) => person.role === 'owner')) return []
  return [{ rule: 'OP10', id: map.id, what: 'it has no owner' }]
}

/** The index must be what building it anew gives. */
function checkIndex(map: DebateMap): Fault[] {
  const edit = new MapEdit(emptyMap(map.id))
  for (const table of TABLE_NAMES) for (const record of listRecords(map, table)) edit.put(table, record)
  const behind = (Object.keys(map.index) as IndexName[]).filter((name) => !map.index[name].equals(edit.map.index[name]))
  const { living, deleted } = edit.map.size
  const sized = living === map.size.living && deleted === map.size.deleted
  return [...behind.map((name) => `index ${name}`), ...(sized ? [] : ['the size of its text'])].map((what) => ({
    rule: 'G3',
    id: map.id,
    what: `${what} is out of step`,
  }))
}
