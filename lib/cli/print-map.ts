import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { type DebateMap, listRecords } from '@/lib/domain/debate-map'
import { THEMES, type Theme } from '@/lib/domain/drawing/palettes'
import { tellVerdicts } from '@/lib/domain/evaluation/told-verdicts'
import { chooseForExport, type ExportPart, NOBODY_NAMED } from '@/lib/domain/formats/export-choice'
import { PAGES, type Page, type PrintOptions } from '@/lib/domain/formats/format'
import type { Loss } from '@/lib/domain/formats/losses'
import type { MapOrigin } from '@/lib/domain/formats/map-origin'
import { lossesOfExport } from '@/lib/server/export/export-losses'
import { isText, PRINTABLE_FORMATS, type PrintableFormat } from '@/lib/server/export/printable-formats'
import { requireFormat } from './choose-format'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { nameOfInput, STANDARD } from './read-input'
import type { Terminal } from './terminal'

export type PrintChoice = {
  to?: string
  output: string
  theme?: Theme
  page?: Page
  branch?: string
  notes: boolean
  names: boolean
  verdicts: boolean
}
export type PrintTarget = {
  format: PrintableFormat
  path: string
  options: PrintOptions
  /** `branch` is a claim's id or its words. */
  chosen: { branch?: string | undefined; notes: boolean; names: boolean }
  verdicts: boolean
}

/** The options of a command that writes a map. */
export const addPrintOptions = (command: Command): Command =>
  command
    .option('--to <format>', 'how to write it (default: by the extension of the output)')
    .option('-o, --output <file>', 'where to write it, - for standard output', STANDARD)
    .option('--branch <claim>', 'only this claim (its id or its words) and what argues about it')
    .option('--no-notes', 'without annotations')
    .option('--no-names', 'without the names of who wrote it')
    .option('--no-verdicts', 'without what stands, in pictures and reports')
    .addOption(new Option('--theme <theme>', 'of pictures').choices(THEMES))
    .addOption(new Option('--page <page>', 'of a PDF: one sheet, or sheets to lay side by side').choices(PAGES))

/** What the options ask for. */
export function requireTarget(choice: PrintChoice, terminal: Terminal): PrintTarget {
  const { to, output, theme, page, branch, notes, names, verdicts } = choice
  const format = requireFormat(PRINTABLE_FORMATS, { option: '--to', named: to, path: output })
  if (output === STANDARD && !isText(format) && terminal.isScreen)
    throw new CliFailure(`A terminal cannot show ${format.name}: name a file with -o.`)
  return { format, path: output, options: { theme, page }, chosen: { branch, notes, names }, verdicts }
}

type Printed = {
  /** How the losses call it. */
  name: string
  unattributed?: string
  /** What the file is a copy of. */
  origin?: MapOrigin | undefined
}

/** Writes the map, over the file that was there, and says and answers what it could not carry. */
export async function printMap(
  whole: DebateMap,
  { format, path, options, chosen, verdicts: told }: PrintTarget,
  terminal: Terminal,
  { name, unattributed, origin }: Printed,
): Promise<Loss[]> {
  const map = chooseForExport(whole, { ...chosen, part: partOf(whole, chosen.branch, name) })
  // A part of a map would look like a copy in which the rest was deleted.
  const verdicts = told && format.tellsVerdicts ? tellVerdicts(whole) : undefined
  const content = await format.print(map, { ...options, verdicts, origin: map === whole ? origin : undefined })
  const losses = lossesOfExport(format, map, { unattributed: chosen.names ? unattributed : NOBODY_NAMED })
  await (path === STANDARD ? terminal.print(content) : writeFile(path, content))
  if (losses.length > 0) {
    terminal.say(losses.map(({ message }) => `${nameOfInput(name)}: ${message}`).join('\n'))
    terminal.endWith(EXIT.findings)
  }
  return losses
}

function partOf(map: DebateMap, branch: string | undefined, name: string): ExportPart {
  if (branch === undefined) return { kind: 'whole' }
  const claimId = map.claims.has(branch) ? branch : listRecords(map, 'claims').find(({ text }) => text === branch)?.id
  if (claimId === undefined) throw new CliFailure(`${nameOfInput(name)}: there is no claim “${branch}” on it.`)
  return { kind: 'branch', claimId }
}
