import * as z from 'zod/mini'
import { contentOf, type DebateMap } from '../debate-map'
import { type MapContent, MapContentSchema, MapDetailsSchema } from '../model'
import { hashText } from '../operations/fingerprint'
import { FindingList } from './finding-list'
import { type Finding, type Format, findingAt, type Parsed, type PrintOptions, unreadable } from './format'
import { readJsonText } from './json-text'
import { MapOriginSchema } from './map-origin'

/**
 * Raised when older readers could no longer read the file; this reader keeps reading the older ones. 2 has frames, 3 says
 * what it is a copy of, 4 what became of critical questions, 5 what claims need to stand, 6 which frames hold rival answers: a file
 * without these is printed as 1, which every reader takes.
 */
const CRUX_JSON_VERSIONS = [1, 2, 3, 4, 5, 6] as const
const NEWEST = 6

/**
 * A map as a file: all it says, and who wrote it. Not in it: roles, visibility and what was deleted, which belong to
 * the place where the map lives.
 */
export const CruxFileSchema = z.strictObject({
  format: z.literal('crux'),
  version: z.literal(CRUX_JSON_VERSIONS),
  /** Left out where it is not known. */
  origin: z.optional(MapOriginSchema),
  title: MapDetailsSchema.shape.title,
  description: MapDetailsSchema.shape.description,
  burden: MapDetailsSchema.shape.burden,
  ...MapContentSchema.shape,
})
export type CruxFile = z.infer<typeof CruxFileSchema>

/** Only the mark of a Crux file, to say "newer than this Crux" before "malformed". */
const MarkSchema = z.looseObject({ format: z.literal('crux'), version: z.unknown() })

/** Prints a map as Crux JSON: lists in id order, two spaces, a newline at the end. The map must have been created. */
export function printCruxJson(map: DebateMap, { origin }: PrintOptions = {}): string {
  if (!map.details) throw new Error(`map ${map.id} has not been created`)
  const { title, description, burden } = map.details
  const from = origin ? { origin: { map: origin.map, seq: origin.seq } } : {}
  const asks = burden === undefined ? {} : { burden }
  const version = versionFor(map, origin !== undefined)
  const file: CruxFile = { format: 'crux', version, ...from, title, description, ...asks, ...contentOf(map) }
  return `${JSON.stringify(file, null, 2)}\n`
}

function versionFor(map: DebateMap, isCopy: boolean): CruxFile['version'] {
  if (map.frames.some(({ rivals }) => rivals === true)) return 6
  if (map.details?.burden !== undefined || map.claims.some(({ burden }) => burden !== undefined)) return 5
  if (map.arguments.some(({ questions }) => questions !== undefined)) return 4
  return isCopy ? 3 : map.frames.size > 0 ? 2 : 1
}

/** Reads Crux JSON. Hashes are computed anew; one that differs from the file's is a finding, not an error. */
export function parseCruxJson(text: string): Parsed {
  const json = readJsonText(text)
  if ('fault' in json) return { ok: false, findings: [json.fault] }
  const mark = MarkSchema.safeParse(json.value)
  if (!mark.success)
    return unreadable('wrong-format', 'This is JSON, but not a Crux map: it does not begin with "format": "crux".')
  if (!CRUX_JSON_VERSIONS.some((known) => known === mark.data.version)) {
    return unreadable(
      'newer-version',
      `This file is of version ${JSON.stringify(mark.data.version)}; this Crux reads versions up to ${NEWEST}.`,
    )
  }
  const parsed = CruxFileSchema.safeParse(json.value)
  if (!parsed.success) return { ok: false, findings: findingsOf(parsed.error.issues, json.value) }
  const { format, version, origin, title, description, burden, ...content } = parsed.data
  const { sources, findings } = rehashed(content.sources)
  const from = origin ? { origin } : {}
  const asks = burden === undefined ? {} : { burden }
  return { ok: true, value: { title, description, ...asks, content: { ...content, sources }, ...from }, findings }
}

/** One finding for each place: what else is wrong there follows from the first. */
function findingsOf(issues: readonly z.core.$ZodIssue[], file: unknown): Finding[] {
  const found = new FindingList()
  const told = new Set<string>()
  for (const issue of issues) {
    const path = placeInWords(issue.path)
    if (told.has(path)) continue
    told.add(path)
    found.find('malformed', faultInWords(issue, valueAt(file, issue.path)), { path })
  }
  return found.all()
}

const placeInWords = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  )

const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    file,
  )

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a record in braces',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

/** What is wrong with a value, without the words of the validator. */
function faultInWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'It is missing.'
  switch (issue.code) {
    case 'invalid_type':
      return `It should be ${KINDS[issue.expected] ?? 'of another kind'}.`
    case 'unrecognized_keys':
      return `Crux knows no ${issue.keys.map((key) => `"${key}"`).join(', ')} here.`
    case 'too_big':
      return `It is too long or too large: at most ${issue.maximum.toLocaleString('en')}.`
    case 'too_small':
      return `It is too short or too small: at least ${issue.minimum.toLocaleString('en')}.`
    case 'custom':
      return `It cannot be taken: ${issue.message}.`
    default:
      return 'It is not as Crux writes it.'
  }
}

function rehashed(sources: MapContent['sources']): { sources: MapContent['sources']; findings: Finding[] } {
  const findings: Finding[] = []
  const checked = sources.map((source, index) => {
    const hash = hashText(source.text)
    if (hash !== source.hash) {
      const message = `The text of "${source.title}" was changed outside of Crux.`
      findings.push(findingAt('changed-outside', message, { path: `sources[${index}]` }))
    }
    return { ...source, hash }
  })
  return { sources: checked, findings }
}

export const cruxJsonFormat = {
  name: 'crux',
  title: 'Crux JSON',
  says: 'everything, to bring back later or elsewhere',
  extensions: ['.crux.json', '.json'],
  mediaType: 'application/json',
  group: 'keep',
  recognise: (sample) => (sample.member('format') === 'crux' ? 1 : 0),
  parse: parseCruxJson,
  print: printCruxJson,
} satisfies Format
