import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { v7 } from 'uuid'
import { contentOf } from '@/lib/domain/debate-map'
import { findingAt } from '@/lib/domain/formats/format'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { AccountNameSchema } from '@/lib/server/auth/accounts'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { CliFailure } from './cli-failure'
import { type ConversionReport, printReports, reportOf } from './conversion-report'
import { EXIT } from './exit-code'
import { findFileSentence } from './file-sentence'
import { OutputPlaces } from './output-places'
import { parseOption } from './parse-option'
import { addPrintOptions, type PrintChoice, type PrintTarget, printMap, requireTarget } from './print-map'
import { linesOf, type ReadDraft, readDraft } from './read-draft'
import { STANDARD } from './read-input'
import type { Terminal } from './terminal'

export function addConvertCommand(crux: Command, terminal: Terminal): void {
  const convert = crux
    .command('convert')
    .description('Make other files of map files; needs no database')
    .argument('<in...>', 'the files to read, - for standard input')
    .option('--from <format>', 'how they are written (default: what each looks like)')
    .option('--author <name>', 'whose claims they are, where a file does not say', 'Anonymous')
    .option('--report <file>', 'where to write what was found and lost, as JSON; - for standard output')
  addPrintOptions(convert).action((paths: string[], options: ConvertChoice) => convertFiles(paths, options, terminal))
}

type ConvertChoice = PrintChoice & { from?: string; author: string; report?: string }

async function convertFiles(paths: string[], options: ConvertChoice, terminal: Terminal): Promise<void> {
  // A mistake in the arguments is told before anything is read.
  const target = requireTarget(options, terminal)
  if (options.report === STANDARD && target.path === STANDARD)
    throw new CliFailure('Standard output takes the result or the report: name a file for one of them.')
  const authorName = parseOption('--author', AccountNameSchema, options.author)
  const places = await OutputPlaces.choose(paths, target)
  const reports: ConversionReport[] = []
  for (const path of paths) {
    const output = { ...target, path: places.placeFor(path) }
    reports.push(await convertFile(path, { from: options.from, authorName, output }, terminal))
  }
  const { report } = options
  if (report === STANDARD) await terminal.print(printReports(reports))
  else if (report !== undefined) await writeFile(report, printReports(reports))
}

type One = { from: string | undefined; authorName: string; output: PrintTarget }

/** Says what there is to say of one file. One that cannot be read does not keep the others from being read. */
async function convertFile(
  path: string,
  { from, authorName, output }: One,
  terminal: Terminal,
): Promise<ConversionReport> {
  const stamp = { author: v7(), at: new Date().toISOString() }
  const read = await readDraft(path, from, { stamp, authorName }, terminal).catch((error: unknown): ReadDraft => {
    const sentence = findFileSentence(error)
    if (sentence === undefined) throw error
    return { from: null, draft: null, findings: [findingAt('malformed', sentence)] }
  })
  const map = read.draft && mapOfDraft(read.draft, stamp, v7)
  const refusal = map && !map.ok ? [findingAt('malformed', sentenceForRefusal(map.refusal))] : []
  const findings = [...read.findings, ...refusal]
  if (findings.length > 0) terminal.say(linesOf(path, findings))
  const told = { file: path, from: read.from, to: output.format, findings }
  if (!map?.ok) {
    terminal.endWith(EXIT.unreadable)
    return reportOf({ ...told, content: null, losses: [] })
  }
  if (findings.length > 0) terminal.endWith(EXIT.findings)
  // What is only rewritten is still the copy that it was.
  const { origin } = read.draft ?? {}
  const losses = await printMap(map.value, output, terminal, { name: path, unattributed: stamp.author, origin })
  return reportOf({ ...told, content: contentOf(map.value), losses })
}
