import type { NewId } from '../compose'
import type { DebateMap } from '../debate-map'
import type { Theme } from '../drawing/palettes'
import type { ToldVerdicts } from '../evaluation/told-verdicts'
import type { MapContent, MapDetails } from '../model'
import type { Stamp } from '../operation'
import type { FileSample } from './file-sample'
import type { LossCode } from './loss-code'
import type { MapOrigin } from './map-origin'

/** What kind of thing a finding is about, for programs; the message is for people. */
export type FindingCode =
  /** The file could not be read at all: it is not of this format, or not any text. */
  | 'not-text'
  | 'not-json'
  | 'not-xml'
  | 'wrong-format'
  | 'newer-version'
  | 'malformed'
  | 'too-large'
  | 'too-deep'
  | 'empty'
  /** Something of it was left out, or taken for something else. */
  | 'left-out'
  | 'unknown-kind'
  | 'unknown-sign'
  | 'dangling'
  | 'duplicate'
  | 'circular'
  | 'argues-for-itself'
  | 'cut'
  | 'too-many'
  | 'control-characters'
  | 'encoding'
  | 'changed-outside'
  | 'approximated'

/** Something a reader of the file should know: what was wrong and where, in one sentence. */
export type Finding = {
  code: FindingCode
  message: string
  /** Counted from 1; null where a line says nothing (JSON) or it is about the whole file. */
  line: number | null
  /** Where in a structured file: `claims[3].text`. */
  path?: string | undefined
}

/** Where in a file something stands. */
export type Place = { line?: number | undefined; path?: string | undefined }

/** A map as a file tells it, and of which state of which map it is a copy, where the file says so. */
export type MapDraft = {
  title: string
  description: string
  /** What it asks of every claim (see `MapDetails`). */
  burden?: MapDetails['burden']
  content: MapContent
  origin?: MapOrigin | undefined
}

/** A file read: the map with what should be looked at, or why none could be made of it. */
export type Parsed = { ok: true; value: MapDraft; findings: Finding[] } | { ok: false; findings: Finding[] }

/** What a file does not say of itself: ids for records that have none, and who brings it when. */
export type ParseContext = { newId: NewId; stamp: Stamp; authorName: string }

/** The paper of a printed map: one sheet as large as the map, or sheets to lay side by side. */
export const PAGES = ['one', 'a4', 'letter', 'a3'] as const
export type Page = (typeof PAGES)[number]
/**
 * What does not change what a file says of the debate: the colours of pictures, the size of pages where there are any,
 * what the file is a copy of, and what stands; which formats tell that have a place for it.
 */
export type PrintOptions = {
  theme?: Theme | undefined
  page?: Page | undefined
  origin?: MapOrigin | undefined
  verdicts?: ToldVerdicts | undefined
}

/**
 * What a format carries, told in one of two ways. What can be read back is compared with what was written; what cannot
 * names what it carries. `becomes` says what the file has instead, after "written as".
 */
export type Losses = {
  /** Of a format that is only written: the rest is lost. */
  carries?: ReadonlySet<LossCode>
  becomes?: Partial<Record<LossCode, string>>
}

/**
 * What people look for a format for: to keep or move a map whole, for other tools of the field, to read and print, pictures,
 * data. In the order in which they are shown.
 */
export const FORMAT_GROUPS = ['keep', 'tools', 'read', 'pictures', 'data'] as const
export type FormatGroup = (typeof FORMAT_GROUPS)[number]

/** A way to write a map as text. */
export type WrittenFormat = Losses & {
  /** What `--to` and `--from` call it. */
  name: string
  /** What people call it: "Argdown". */
  title: string
  /** What it is for, for people choosing; goes on after the title and a colon. */
  says: string
  /** The first is the usual one; with the dot. */
  extensions: readonly [string, ...string[]]
  mediaType: string
  group: FormatGroup
  /** Its files say of claims whether they stand, where that is asked for. */
  tellsVerdicts?: true
  /** The same map always gives the same text, ending in a newline. */
  print: (map: DebateMap, options?: PrintOptions) => string
}

type Reading = {
  /** How sure its content makes one that a file is of this format: 0 (it is not) to 1. */
  recognise: (sample: FileSample) => number
  parse: (text: string, context: ParseContext) => Parsed
}

/** A way to write a map as text and to read it back. */
export type ReadableFormat = WrittenFormat & Reading

/** A way to write a map as text, and mostly to read it too. */
export type Format = ReadableFormat | (WrittenFormat & { [K in keyof Reading]?: undefined })

/** A file that no map could be made of, for one reason. */
export const unreadable = (code: FindingCode, message: string, place: Place = {}): Parsed & { ok: false } => ({
  ok: false,
  findings: [findingAt(code, message, place)],
})

export const findingAt = (code: FindingCode, message: string, { line, path }: Place = {}): Finding => ({
  code,
  message,
  line: line ?? null,
  ...(path ? { path } : {}),
})

/** A finding in a line: where it is, then what. */
export const findingInWords = ({ line, path, message }: Pick<Finding, 'line' | 'path' | 'message'>): string => {
  const place = line === null ? (path ?? '') : `line ${line}`
  return place === '' ? message : `${place}: ${message}`
}
