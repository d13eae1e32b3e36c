import { v7 } from 'uuid'
import type { DebateMap } from '@/lib/domain/debate-map'
import { findFormat } from '@/lib/domain/formats/find-format'
import { type Finding, findingAt } from '@/lib/domain/formats/format'
import { countMap } from '@/lib/domain/formats/map-counts'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS, type ReadableFormat } from '@/lib/domain/formats/readable-formats'
import { recogniseFormats } from '@/lib/domain/formats/recognise'
import { refuseUnread } from '@/lib/domain/formats/unread-kind'
import { readFileText } from '@/lib/sync/file-text'
import type { Conversion, ConversionJob, NamedFormat } from './conversion'

/** As many claims as can be told apart where a picture is shown before an import. */
const PICTURED_CLAIMS = 60

const named = ({ name, title }: NamedFormat): NamedFormat => ({ name, title })

/** Reads a file, and writes what it holds in another format when that is asked for. Takes as long as the file makes it. */
export async function convert(job: ConversionJob): Promise<Conversion> {
  const read = readFileText(job.bytes)
  if (!read.ok) return { ok: false, from: null, runnerUp: null, findings: read.findings }
  const refused = job.from === undefined ? refuseUnread(read.text) : undefined
  if (refused) return { ok: false, from: null, runnerUp: null, findings: [...read.findings, ...refused.findings] }
  const guesses = recogniseFormats(READABLE_FORMATS, read.text, job.name).map(({ format }) => format)
  const format = job.from === undefined ? guesses[0] : findFormat(READABLE_FORMATS, job.from)
  if (!format) return { ok: false, from: null, runnerUp: null, findings: [unknownFormat()] }
  const told = { from: named(format), runnerUp: runnerUpTo(format, guesses) }
  const stamp = { author: job.author.id, at: job.at }
  const parsed = format.parse(read.text, { newId: v7, stamp, authorName: job.author.name })
  const findings = [...read.findings, ...parsed.findings]
  if (!parsed.ok) return { ok: false, ...told, findings }
  const draft = parsed.value
  const understood = { ok: true, ...told, counts: countMap(draft.content), findings, draft } as const
  if (job.to === undefined && !job.wantsPicture) return { ...understood, picture: null, written: null }
  const made = mapOfDraft(draft, stamp, v7)
  if (!made.ok) {
    const { sentenceForRefusal } = await import('@/lib/sync/sentences')
    return { ok: false, ...told, findings: [...findings, findingAt('malformed', sentenceForRefusal(made.refusal))] }
  }
  return {
    ...understood,
    picture: job.wantsPicture ? await drawn(made.value) : null,
    written: job.to === undefined ? null : await write(made.value, job.to, job),
  }
}

// What draws and what prints brings libraries along that reading does without.
async function drawn(map: DebateMap) {
  const { pictureOfMap } = await import('@/lib/domain/picture/map-picture')
  return pictureOfMap(map, { most: PICTURED_CLAIMS })
}

async function write(map: DebateMap, to: string, { theme, author }: ConversionJob) {
  const [{ PRINTABLE_FORMATS }, { lossesOfExport }] = await Promise.all([
    import('../export/printable-formats'),
    import('../export/export-losses'),
  ])
  const format = findFormat(PRINTABLE_FORMATS, to)
  if (!format) throw new Error(`${to} cannot be written`)
  return {
    to: { ...named(format), mediaType: format.mediaType },
    losses: lossesOfExport(format, map, { unattributed: author.id }),
    file: await format.print(map, { theme }),
  }
}

const runnerUpTo = (format: ReadableFormat, guesses: readonly ReadableFormat[]): NamedFormat | null => {
  const other = guesses.find((guess) => guess !== format)
  return other ? named(other) : null
}

const unknownFormat = (): Finding => {
  const known = READABLE_FORMATS.map(({ name, extensions }) => `${name} (${extensions.join(', ')})`).join(', ')
  return findingAt('wrong-format', `This kind of file cannot be read. What can: ${known}.`)
}
