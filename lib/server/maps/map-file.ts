import { v7 } from 'uuid'
import { z } from 'zod'
import type { Theme } from '@/lib/domain/drawing/palettes'
import { findFormat } from '@/lib/domain/formats/find-format'
import { type Finding, findingInWords } from '@/lib/domain/formats/format'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import type { Conversion } from '../convert/conversion'
import { convertApart } from '../convert/converters'
import type { Author } from './create-map'

/** A whole map with its documents, with room for what JSON in JSON adds. */
export const MAP_FILE_BYTES = 64_000_000

const named = z.string().max(1_000)
/** A file as the REST door takes it: its text or its bytes, and its name or its format by name where that is known. */
export const MAP_FILE = {
  name: named.optional(),
  from: named.optional(),
  text: z.string().optional(),
  base64: z.string().optional(),
}
export type MapFile = z.infer<z.ZodObject<typeof MAP_FILE>>

export type Wanted = { to?: string | undefined; theme?: Theme | undefined; picture?: boolean | undefined }

type Read = Extract<Conversion, { ok: true }> & {
  /** The id in the draft that stands for whoever brings it. */
  own: string
}
export type Unread = Extract<Conversion, { ok: false }> & { message: string }

/** How many findings a sentence for people holds. */
const MOST_FINDINGS = 5

/** Reads a map out of a file without fault (`faultOfFile`) that this person brings. What the file says of nobody is theirs. */
export async function readMapFile(
  file: MapFile,
  person: Author,
  signal: AbortSignal,
  { to, theme = 'light', picture = false }: Wanted = {},
): Promise<Read | Unread> {
  const { name, from } = file
  const bytes = bytesOf(file)
  if (!bytes) throw new Error('a file was asked to be read that `faultOfFile` finds fault with')
  // An id that no file can know, so that no file can speak for the person.
  const own = v7()
  const author = { id: own, name: person.name }
  const at = new Date().toISOString()
  const done = await convertApart({ bytes, name, from, to, theme, author, at, wantsPicture: picture }, signal)
  return done.ok ? { ...done, own } : { ...done, message: inWords(done.findings) }
}

/** What keeps a file from being read at all, whatever it holds, in a sentence; undefined when nothing does. */
export function faultOfFile(file: MapFile): string | undefined {
  const { from } = file
  if (from !== undefined && !findFormat(READABLE_FORMATS, from)) return `There is no format ${from} to read.`
  return bytesOf(file) ? undefined : 'Send the file as text, or as base64: one of the two.'
}

function bytesOf({ text, base64 }: MapFile): Uint8Array | undefined {
  if ((text === undefined) === (base64 === undefined)) return undefined
  if (text !== undefined) return Buffer.from(text, 'utf8')
  const bytes = Buffer.from(base64 ?? '', 'base64')
  // What is no base64 is passed over by the decoder.
  return Math.ceil((bytes.length * 4) / 3) === (base64 ?? '').replace(/=+$/, '').length ? bytes : undefined
}

function inWords(findings: readonly Finding[]): string {
  const told = findings.slice(0, MOST_FINDINGS).map(findingInWords)
  const rest = findings.length - told.length
  return [...told, ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ')
}
