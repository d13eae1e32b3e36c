import type { Finding } from '@/lib/domain/formats/format'
import type { Loss } from '@/lib/domain/formats/losses'
import { countMap, type MapCounts } from '@/lib/domain/formats/map-counts'
import type { MapContent } from '@/lib/domain/model'

/** What became of one file, for programs. `from` is null when nothing was known to read it with, `counts` when nothing could. */
export type ConversionReport = {
  file: string
  from: string | null
  to: string
  counts: MapCounts | null
  findings: Finding[]
  losses: Loss[]
}

type Converted = {
  file: string
  from: { name: string } | null
  to: { name: string }
  content: MapContent | null
  findings: Finding[]
  losses: Loss[]
}

export const reportOf = ({ file, from, to, content, findings, losses }: Converted): ConversionReport => ({
  file,
  from: from?.name ?? null,
  to: to.name,
  counts: content && countMap(content),
  findings,
  losses,
})

/** One report for one file, a list for several. */
export const printReports = (reports: readonly ConversionReport[]): string =>
  `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`
