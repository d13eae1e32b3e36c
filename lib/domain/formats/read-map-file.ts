import { isNestedAbsurdly } from './absurd-nesting'
import { type ParseContext, type Parsed, type ReadableFormat, unreadable } from './format'
import { READABLE_FORMATS } from './readable-formats'
import { recogniseFormats } from './recognise'
import { refuseUnread } from './unread-kind'

/** What a file was read as (null where that is unknown), what else it looks like, and what came of it. */
export type ReadMapFile = { format: ReadableFormat | null; runnerUp: ReadableFormat | null; parsed: Parsed }

/**
 * Reads the text of a file of this name in the format that it looks like, unless it is told which one it is. What is made to exhaust
 * its reader is refused before any format looks at it.
 */
export function readMapFile(
  text: string,
  { name, from }: { name: string | undefined; from: ReadableFormat | undefined },
  context: ParseContext,
): ReadMapFile {
  const refused = isNestedAbsurdly(text) ? unreadable('too-deep', ABSURD) : from ? undefined : refuseUnread(text)
  if (refused) return { format: null, runnerUp: null, parsed: refused }
  const guesses = recogniseFormats(READABLE_FORMATS, text, name).map(({ format }) => format)
  const format = from ?? guesses[0]
  if (!format) return { format: null, runnerUp: null, parsed: unreadable('wrong-format', UNKNOWN) }
  const runnerUp = guesses.find((guess) => guess !== format) ?? null
  return { format, runnerUp, parsed: format.parse(text, context) }
}

const ABSURD = 'It has more brackets in brackets than anything that anybody wrote.'
const UNKNOWN = `This kind of file cannot be read. What can: ${READABLE_FORMATS.map(({ name, extensions }) => `${name} (${extensions.join(', ')})`).join(', ')}.`
