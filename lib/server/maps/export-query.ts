import { z } from 'zod'
import { THEMES } from '@/lib/domain/drawing/palettes'
import type { ExportChoice } from '@/lib/domain/formats/export-choice'
import { PAGES, type PrintOptions } from '@/lib/domain/formats/format'
import { LIMITS } from '@/lib/domain/limits'
import { IdSchema } from '@/lib/domain/model'
import type { PrintableFormat } from '../export/printable-formats'
import { findExport, namesOfExports } from './map-exports'

/** Addresses are bounded: so many ids of 36 letters stay well below the 16 kB that a request's head may have. */
const MOST_CLAIMS = 300

const YesOrNoSchema = z.enum(['yes', 'no']).default('yes')

const ASKED = {
  format: z.string(),
  theme: z.enum(THEMES).default('light'),
  page: z.enum(PAGES).default('one'),
  branch: z.optional(IdSchema),
  notes: YesOrNoSchema,
  names: YesOrNoSchema,
  verdicts: YesOrNoSchema,
}
/** What the address of an export says. */
export const ExportQuerySchema = z.object({
  ...ASKED,
  claims: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(IdSchema).max(MOST_CLAIMS))
    .optional(),
})
/** The same as the body of a request, which takes as many claims as a map has. */
export const ExportBodySchema = z.strictObject({ ...ASKED, claims: z.array(IdSchema).max(LIMITS.claims).optional() })

export type ExportQuery =
  | {
      ok: true
      format: PrintableFormat
      choice: ExportChoice
      options: Required<Pick<PrintOptions, 'theme' | 'page'>>
      /** The file says whether claims stand; asked for and possible. */
      tellsVerdicts: boolean
    }
  | { ok: false; message: string }

/** What is asked for, or in a sentence what one may ask for. Whether its claims are on the map is not known here. */
export function readExportQuery(search: URLSearchParams): ExportQuery {
  const query = ExportQuerySchema.safeParse(Object.fromEntries(search))
  return query.success ? exportAsked(query.data) : { ok: false, message: usage() }
}

/** The same of what was asked for in a shape that is known. */
export function exportAsked(asked: z.infer<typeof ExportBodySchema>): ExportQuery {
  const { theme, page, branch, claims, notes, names, verdicts } = asked
  const format = findExport(asked.format)
  if (!format) return { ok: false, message: usage() }
  if (branch !== undefined && claims) return { ok: false, message: 'Ask for a branch or for claims, not for both.' }
  const part: ExportChoice['part'] = claims
    ? { kind: 'claims', claimIds: new Set(claims) }
    : branch === undefined
      ? { kind: 'whole' }
      : { kind: 'branch', claimId: branch }
  return {
    ok: true,
    format,
    choice: { part, notes: notes === 'yes', names: names === 'yes' },
    options: { theme, page },
    tellsVerdicts: verdicts === 'yes' && format.tellsVerdicts === true,
  }
}

const usage = () =>
  `Name a format: ${namesOfExports().join(', ')}; theme: light or dark; page: ${PAGES.join(', ')}; branch: a claim's id; claims: up to ${MOST_CLAIMS} ids with commas between them; notes, names and verdicts: yes or no.`
