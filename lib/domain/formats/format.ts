import type { NewId } from '../compose'
import type { DebateMap } from '../debate-map'
import type { MapContent } from '../model'
import type { Stamp } from '../operation'

/** Something a reader of the file should know: what was wrong and where, in one sentence. */
export type Finding = {
  /** `line 12`, `claims[3].text`; empty when it is about the whole file. */
  where: string
  says: string
}

/** A map as a file tells it. */
export type MapDraft = { title: string; description: string; content: MapContent }

/** A file read: the map with what should be looked at, or why none could be made of it. */
export type Parsed = { ok: true; value: MapDraft; findings: Finding[] } | { ok: false; findings: Finding[] }

/** What a file does not say of itself: ids for records that have none, and who brings it when. */
export type ParseContext = { newId: NewId; stamp: Stamp; authorName: string }

export type Theme = 'light' | 'dark'
export type PrintOptions = { theme?: Theme }

/** A way to write a map as text, to read it, or both. */
export type Format = {
  /** What `--to` and `--from` call it. */
  name: string
  /** One line for people choosing. */
  says: string
  /** The first is the usual one; with the dot. */
  extensions: readonly [string, ...string[]]
  mediaType: string
  parse?: (text: string, context: ParseContext) => Parsed
  /** The same map always gives the same text, ending in a newline. */
  print?: (map: DebateMap, options?: PrintOptions) => string
}

/** A finding in a line: where it is, then what. */
export const findingInWords = ({ where, says }: Finding): string => (where === '' ? says : `${where}: ${says}`)
