import { type Command, InvalidArgumentError, Option } from 'commander'
import { type FrameworkFile, readFramework, syntaxOf } from '@/lib/domain/evaluation/framework-file'
import { indexFramework } from '@/lib/domain/evaluation/framework-index'
import { FrameworkSolver, SEMANTICS, type Semantics } from '@/lib/domain/evaluation/framework-solver'
import { makeMiniSat } from '@/lib/domain/evaluation/minisat'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { nameOfInput, readInput } from './read-input'
import type { Terminal } from './terminal'

const TASKS = ['SE', 'EE', 'CE', 'DC', 'DS'] as const
type Task = (typeof TASKS)[number]
type SolveChoice = { task: Task; semantics: Semantics; argument?: string; limit?: number; json?: true }

export function addSolveCommand(crux: Command, terminal: Terminal): void {
  crux
    .command('solve')
    .description('Answer a question about an argumentation framework, as the ICCMA competitions ask them')
    .argument('<file>', 'a framework: .af, .apx or .tgf; - for standard input')
    .addOption(
      new Option('--task <task>', 'SE some extension, EE every, CE their number, DC in some, DS in every')
        .choices(TASKS)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--semantics <name>', 'of the extensions').choices(SEMANTICS).makeOptionMandatory())
    .option('-a, --argument <name>', 'of DC and DS: which argument; all for every one, a line each')
    .option('--limit <number>', 'of EE: at most so many', parseCount)
    .option('--json', 'for programs')
    .action((path: string, options: SolveChoice) => solve(path, options, terminal))
}

function parseCount(word: string): number {
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new InvalidArgumentError('It is no number of extensions.')
  return Number(word)
}

async function solve(path: string, choice: SolveChoice, terminal: Terminal): Promise<void> {
  const asks = choice.task === 'DC' || choice.task === 'DS'
  if (asks !== (choice.argument !== undefined))
    throw new CliFailure(asks ? 'Name an argument with -a, or all.' : `-a is for DC and DS, not for ${choice.task}.`)
  const file = await readFrameworkFile(path, terminal)
  const solver = new FrameworkSolver(indexFramework(file.names.length, file), makeMiniSat)
  if (asks) await printDecisions(file, solver, choice, terminal)
  else await printExtensions(file, solver, choice, terminal)
}

async function readFrameworkFile(path: string, terminal: Terminal): Promise<FrameworkFile> {
  const read = await readInput(path, terminal)
  const unreadable = (sentence: string) =>
    new CliFailure(`${nameOfInput(path)}: ${sentence}`, { exitCode: EXIT.unreadable })
  if (!read.ok) throw unreadable(read.findings[0]?.message ?? 'This is not text.')
  const syntax = syntaxOf(path, read.text)
  if (!syntax) throw unreadable('This is no framework in .af, .apx or .tgf.')
  const parsed = readFramework(read.text, syntax)
  if (!parsed.ok) throw unreadable(`line ${parsed.line}: ${parsed.message}`)
  return parsed.value
}

async function printDecisions(
  { names }: FrameworkFile,
  solver: FrameworkSolver,
  { task, semantics, argument = '', json }: SolveChoice,
  terminal: Terminal,
): Promise<void> {
  const decide = (place: number) =>
    task === 'DC' ? solver.isCredulous(semantics, place) : solver.isSkeptical(semantics, place)
  if (argument === 'all' && !names.includes('all')) {
    const answers = names.map((name, place) => [name, decide(place)] as const)
    const lines = answers.map(([name, answer]) => `${name} ${answer ? 'YES' : 'NO'}\n`).join('')
    return terminal.print(
      json ? `${JSON.stringify({ task, semantics, answers: Object.fromEntries(answers) })}\n` : lines,
    )
  }
  const place = names.indexOf(argument)
  if (place === -1) throw new CliFailure(`There is no argument called ${argument}.`)
  const answer = decide(place)
  return terminal.print(
    json ? `${JSON.stringify({ task, semantics, argument, answer })}\n` : `${answer ? 'YES' : 'NO'}\n`,
  )
}

async function printExtensions(
  { names }: FrameworkFile,
  solver: FrameworkSolver,
  { task, semantics, limit = Number.POSITIVE_INFINITY, json }: SolveChoice,
  terminal: Terminal,
): Promise<void> {
  const named = (extension: readonly number[]) => extension.map((place) => names[place] ?? '')
  const line = (extension: readonly number[]) => `${['w', ...named(extension)].join(' ')}\n`
  if (task === 'CE') {
    const count = solver.count(semantics).toString()
    return terminal.print(json ? `{"task":"CE","semantics":"${semantics}","count":${count}}\n` : `${count}\n`)
  }
  if (task === 'SE') {
    const found = solver.find(semantics)
    const extension = found ? named(found) : null
    return terminal.print(json ? `${JSON.stringify({ task, semantics, extension })}\n` : found ? line(found) : 'NO\n')
  }
  const extensions: string[][] = []
  let count = 0
  for (const extension of solver.extensions(semantics)) {
    if (count++ === limit) break
    if (json) extensions.push(named(extension))
    else await terminal.print(line(extension))
  }
  if (json) await terminal.print(`${JSON.stringify({ task, semantics, extensions })}\n`)
}
