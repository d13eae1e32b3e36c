import { type Command, Option } from 'commander'
import { type Slopes, slopesTowards } from '@/lib/domain/evaluation/gradient'
import { type NamedGraph, QbafFault, readQbafs } from '@/lib/domain/evaluation/qbaf-file'
import { STRENGTH_SEMANTICS, type StrengthSemantics } from '@/lib/domain/evaluation/strength-semantics'
import { type Strengths, strengthsOf } from '@/lib/domain/evaluation/strengths'
import { readJsonText } from '@/lib/domain/formats/json-text'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { nameOfInput, readInput } from './read-input'
import type { Terminal } from './terminal'

const NAMES = STRENGTH_SEMANTICS.map(({ name }) => name)
type StrengthChoice = { semantics: string; gradient?: string }

export function addStrengthCommand(crux: Command, terminal: Terminal): void {
  crux
    .command('strength')
    .description('Work out strengths of a weighted framework of attacks and supports: a line of JSON for each')
    .argument('<file>', 'JSON with base, attacks and supports, one or a list; - for standard input')
    .addOption(new Option('--semantics <name>', 'how strength is gathered').choices(NAMES).default(NAMES[0]))
    .option('--gradient <name>', 'how fast the strength of this node changes with each base weight, instead')
    .action((path: string, options: StrengthChoice) => printStrengths(path, options, terminal))
}

async function printStrengths(path: string, { semantics: name, gradient }: StrengthChoice, terminal: Terminal) {
  const semantics = STRENGTH_SEMANTICS.find((known) => known.name === name)
  if (!semantics) throw new CliFailure(`There is no semantics called ${name}.`)
  for (const [place, named] of (await readGraphs(path, terminal)).entries()) {
    const strengths = strengthsOf(named.graph, semantics)
    const slopes = gradient === undefined ? null : slopesOf(named, semantics, strengths, gradient)
    const unsettled = !strengths.settled ? 'strengths' : slopes?.settled === false ? 'slopes' : null
    if (unsettled) {
      terminal.say(`${nameOfInput(path)}: [${place}]: The ${unsettled} on a cycle did not settle.`)
      terminal.endWith(EXIT.findings)
    }
    await terminal.print(lineOf(named, slopes?.ofBase ?? strengths.values))
  }
}

function slopesOf(
  { names, graph }: NamedGraph,
  semantics: StrengthSemantics,
  strengths: Strengths,
  topic: string,
): Slopes {
  const place = names.indexOf(topic)
  if (place === -1) throw new CliFailure(`There is no node called ${topic}.`)
  return slopesTowards(graph, semantics, strengths, place)
}

const lineOf = ({ names }: NamedGraph, values: Float64Array): string =>
  `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, values[at]])))}\n`

async function readGraphs(path: string, terminal: Terminal): Promise<NamedGraph[]> {
  const unreadable = (sentence: string) =>
    new CliFailure(`${nameOfInput(path)}: ${sentence}`, { exitCode: EXIT.unreadable })
  const read = await readInput(path, terminal)
  if (!read.ok) throw unreadable(read.findings[0]?.message ?? 'This is not text.')
  const json = readJsonText(read.text)
  if ('fault' in json) throw unreadable(json.fault.message)
  try {
    return readQbafs(json.value)
  } catch (error) {
    if (error instanceof QbafFault) throw unreadable(error.message)
    throw error
  }
}
