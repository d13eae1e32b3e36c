import { v7 } from 'uuid'
import type { DebateMap } from '@/lib/domain/debate-map'
import { findFormat } from '@/lib/domain/formats/find-format'
import { findingAt } from '@/lib/domain/formats/format'
import { countMap } from '@/lib/domain/formats/map-counts'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import type { MapOrigin } from '@/lib/domain/formats/map-origin'
import { readMapFile } from '@/lib/domain/formats/read-map-file'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { readFileText } from '@/lib/sync/file-text'
import type { Conversion, ConversionJob, NamedFormat } from './conversion'

/** As many claims as can be told apart where a picture is shown before an import. */
const PICTURED_CLAIMS = 60

const named = ({ name, title }: NamedFormat): NamedFormat => ({ name, title })

/** Reads a file, and writes what it holds in another format when that is asked for. Takes as long as the file makes it. */
export async function convert(job: ConversionJob): Promise<Conversion> {
  const read = readFileText(job.bytes)
  if (!read.ok) return { ok: false, from: null, runnerUp: null, findings: read.findings }
  const from = job.from === undefined ? undefined : findFormat(READABLE_FORMATS, job.from)
  if (job.from !== undefined && !from) throw new Error(`${job.from} cannot be read`)
  const stamp = { author: job.author.id, at: job.at }
  const context = { newId: v7, stamp, authorName: job.author.name }
  const { format, runnerUp, parsed } = readMapFile(read.text, { name: job.name, from }, context)
  const second = runnerUp && named(runnerUp)
  const findings = [...read.findings, ...parsed.findings]
  if (!format || !parsed.ok) return { ok: false, from: format && named(format), runnerUp: second, findings }
  const told = { from: named(format), runnerUp: second }
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
    written: job.to === undefined ? null : await write(made.value, job.to, { ...job, origin: draft.origin }),
  }
}

// What draws and what prints brings libraries along that reading does without.
async function drawn(map: DebateMap) {
  const { pictureOfMap } = await import('@/lib/domain/picture/map-picture')
  return pictureOfMap(map, { most: PICTURED_CLAIMS })
}

async function write(
  map: DebateMap,
  to: string,
  { theme, author, origin }: ConversionJob & { origin: MapOrigin | undefined },
) {
  const [{ PRINTABLE_FORMATS }, { lossesOfExport }, { tellVerdicts }] = await Promise.all([
    import('../export/printable-formats'),
    import('../export/export-losses'),
    import('@/lib/domain/evaluation/told-verdicts'),
  ])
  const format = findFormat(PRINTABLE_FORMATS, to)
  if (!format) throw new Error(`${to} cannot be written`)
  return {
    to: { ...named(format), mediaType: format.mediaType },
    losses: lossesOfExport(format, map, { unattributed: author.id }),
    // What is only rewritten is still the copy that it was.
    file: await format.print(map, { theme, origin, verdicts: format.tellsVerdicts ? tellVerdicts(map) : undefined }),
  }
}
