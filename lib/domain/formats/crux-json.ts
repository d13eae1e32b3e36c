import * as z from 'zod/mini'
import { contentOf, type DebateMap } from '../debate-map'
import { type MapContent, MapContentSchema, MapDetailsSchema } from '../model'
import { hashText } from '../operations/fingerprint'
import type { Finding, Format, Parsed } from './format'

/** Raised when older readers could no longer read the file; this reader then keeps reading the older ones. */
const CRUX_JSON_VERSION = 1

/**
 * A map as a file: all it says, and who wrote it. Not in it: roles, visibility and what was deleted, which belong to
 * the place where the map lives.
 */
export const CruxFileSchema = z.strictObject({
  format: z.literal('crux'),
  version: z.literal(CRUX_JSON_VERSION),
  title: MapDetailsSchema.shape.title,
  description: MapDetailsSchema.shape.description,
  ...MapContentSchema.shape,
})
export type CruxFile = z.infer<typeof CruxFileSchema>

/** Only the mark of a Crux file, to say "newer than this Crux" before "malformed". */
const MarkSchema = z.looseObject({ format: z.literal('crux'), version: z.unknown() })

/** A broken file has one fault ten thousand times; the first few tell it. */
const MOST_FINDINGS = 20

/** Prints a map as Crux JSON: lists in id order, two spaces, a newline at the end. The map must have been created. */
export function printCruxJson(map: DebateMap): string {
  if (!map.details) throw new Error(`map ${map.id} has not been created`)
  const { title, description } = map.details
  const file: CruxFile = { format: 'crux', version: CRUX_JSON_VERSION, title, description, ...contentOf(map) }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads Crux JSON. Hashes are computed anew; one that differs from the file's is a finding, not an error. */
export function parseCruxJson(text: string): Parsed {
  const json = readJson(text)
  if ('says' in json) return { ok: false, findings: [json] }
  const mark = MarkSchema.safeParse(json.value)
  if (!mark.success) return failure('This is JSON, but not a Crux map: it does not begin with "format": "crux".')
  if (mark.data.version !== CRUX_JSON_VERSION) {
    return failure(
      `This file is of version ${JSON.stringify(mark.data.version)}; this Crux reads version ${CRUX_JSON_VERSION}.`,
    )
  }
  const parsed = CruxFileSchema.safeParse(json.value)
  if (!parsed.success) return { ok: false, findings: parsed.error.issues.slice(0, MOST_FINDINGS).map(findingOf) }
  const { format, version, title, description, ...content } = parsed.data
  const { sources, findings } = rehashed(content.sources)
  return { ok: true, value: { title, description, content: { ...content, sources } }, findings }
}

const failure = (says: string): Parsed => ({ ok: false, findings: [{ where: '', says }] })

function readJson(text: string): { value: unknown } | Finding {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { where: '', says: `This is not JSON: ${error instanceof Error ? error.message : String(error)}.` }
  }
}

const findingOf = ({ path, message }: z.core.$ZodIssue): Finding => ({
  where: path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  ),
  says: message,
})

function rehashed(sources: MapContent['sources']): { sources: MapContent['sources']; findings: Finding[] } {
  const findings: Finding[] = []
  const checked = sources.map((source, index) => {
    const hash = hashText(source.text)
    if (hash !== source.hash) {
      findings.push({ where: `sources[${index}]`, says: `The text of "${source.title}" was changed outside of Crux.` })
    }
    return { ...source, hash }
  })
  return { sources: checked, findings }
}

export const cruxJsonFormat = {
  name: 'crux',
  says: 'Crux JSON: everything, to bring back later or elsewhere',
  extensions: ['.crux.json', '.json'],
  mediaType: 'application/json',
  parse: parseCruxJson,
  print: printCruxJson,
} satisfies Format
