import { type Command, InvalidArgumentError, Option } from 'commander'
import { type FrameworkFile, readFramework, syntaxOf } from '@/lib/domain/evaluation/framework-file'
import { indexFramework } from '@/lib/domain/evaluation/framework-index'
import {
  answerAsJson,
  answerQuestion,
  asksOfArgument,
  type FrameworkAnswer,
  type FrameworkQuestion,
  TASKS,
} from '@/lib/domain/evaluation/framework-question'
import { FrameworkSolver, SEMANTICS } from '@/lib/domain/evaluation/framework-solver'
import { makeMiniSat } from '@/lib/domain/evaluation/minisat'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { nameOfInput, readInput } from './read-input'
import type { Terminal } from './terminal'

type SolveChoice = FrameworkQuestion & { json?: true }

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
  const asks = asksOfArgument(choice.task)
  if (asks !== (choice.argument !== undefined))
    throw new CliFailure(asks ? 'Name an argument with -a, or all.' : `-a is for DC and DS, not for ${choice.task}.`)
  const file = await readFrameworkFile(path, terminal)
  const solver = new FrameworkSolver(indexFramework(file.names.length, file), makeMiniSat)
  const answer = answerQuestion(file, solver, choice)
  if (!answer) throw new CliFailure(`There is no argument called ${choice.argument}.`)
  await (choice.json ? terminal.print(`${answerAsJson(choice, answer)}\n`) : printAnswer(answer, terminal))
}

async function readFrameworkFile(path: string, terminal: Terminal): Promise<FrameworkFile> {
  const read = await readInput(path, terminal)
  const unreadable = (sentence: string) =>
    new CliFailure(`${nameOfInput(path)}: ${sentence}`, { exitCode: EXIT.unreadable })
  const [fault] = read.ok ? [] : read.findings
  // A framework may well be empty.
  if (fault && fault.code !== 'empty') throw unreadable(fault.message)
  const text = read.ok ? read.text : ''
  const syntax = syntaxOf(path, text)
  if (!syntax) throw unreadable('This is no framework in .af, .apx or .tgf.')
  const parsed = readFramework(text, syntax)
  if (!parsed.ok) throw unreadable(`line ${parsed.line}: ${parsed.message}`)
  return parsed.value
}

/** In the form of the competitions. */
async function printAnswer(answer: FrameworkAnswer, terminal: Terminal): Promise<void> {
  const line = (extension: readonly string[]) => `${['w', ...extension].join(' ')}\n`
  const word = (yes: boolean) => (yes ? 'YES' : 'NO')
  switch (answer.kind) {
    case 'count':
      return terminal.print(`${answer.count}\n`)
    case 'extension':
      return terminal.print(answer.extension ? line(answer.extension) : 'NO\n')
    case 'extensions':
      for (const extension of answer.extensions) await terminal.print(line(extension))
      return
    case 'decision':
      return terminal.print(`${word(answer.answer)}\n`)
    case 'decisions':
      return terminal.print(answer.answers.map(([name, yes]) => `${name} ${word(yes)}\n`).join(''))
  }
}
