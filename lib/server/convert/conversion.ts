import type { Theme } from '@/lib/domain/drawing/palettes'
import type { Finding, MapDraft } from '@/lib/domain/formats/format'
import type { Loss } from '@/lib/domain/formats/losses'
import type { MapCounts } from '@/lib/domain/formats/map-counts'
import type { MapPicture } from '@/lib/domain/picture/map-picture'

/** A file that somebody brings, and what is wanted of it. Goes to the process that does it, so it is plain data. */
export type ConversionJob = {
  bytes: Uint8Array
  /** What the file is called, where it has a name: its extension helps to tell the format. */
  name?: string | undefined
  /** The format by name; without, by what the file holds. */
  from?: string | undefined
  /** The format to write it in, by name; without, it is only read. */
  to?: string | undefined
  theme: Theme
  /** Who stands for whoever the file does not name, and when that is. */
  author: { id: string; name: string }
  at: string
  wantsPicture: boolean
}

export type NamedFormat = { name: string; title: string }

export type Conversion =
  | {
      ok: true
      from: NamedFormat
      /** What it also looks like. */
      runnerUp: NamedFormat | null
      counts: MapCounts
      findings: Finding[]
      draft: MapDraft
      /** The top of what was read, as it is drawn. */
      picture: MapPicture | null
      /** What was written, and what that lacks. */
      written: { to: NamedFormat & { mediaType: string }; losses: Loss[]; file: string | Uint8Array } | null
    }
  | { ok: false; from: NamedFormat | null; runnerUp: NamedFormat | null; findings: Finding[] }
