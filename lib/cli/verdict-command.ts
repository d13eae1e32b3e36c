import type { Command } from 'commander'
import { v7 } from 'uuid'
import { type DebateMap, listRecords, rootClaims } from '@/lib/domain/debate-map'
import { NOBODY_SPOKE } from '@/lib/domain/evaluation/debate-strengths'
import { labelsOf, type MapLabels } from '@/lib/domain/evaluation/map-labels'
import { matrixOf } from '@/lib/domain/evaluation/matrix/answer-matrix'
import { matrixCsv } from '@/lib/domain/evaluation/matrix/matrix-csv'
import { readingOf } from '@/lib/domain/evaluation/matrix/reading'
import { rivalQuestions } from '@/lib/domain/evaluation/matrix/rival-questions'
import { MOST_CRITERIA, tellMatrices } from '@/lib/domain/evaluation/matrix/told-matrices'
import { plainStrengths } from '@/lib/domain/evaluation/plain-strengths'
import { tellCrux } from '@/lib/domain/evaluation/tell-crux'
import { tellClaim } from '@/lib/domain/evaluation/told-verdicts'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { within } from '@/lib/sync/within'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { requireDraft } from './read-draft'
import { nameOfInput } from './read-input'
import type { Terminal } from './terminal'

type VerdictChoice = { from?: string; claim?: string; why?: true; crux?: true; all?: true; answers?: true; json?: true }

export function addVerdictCommand(crux: Command, terminal: Terminal): void {
  crux
    .command('verdict')
    .description('Say which claims of a map stand, and why; of its theses unless told otherwise')
    .argument('<file>', 'any file that can be read as a map; - for standard input')
    .option('--from <format>', 'how it is written (default: what it looks like)')
    .option('--claim <claim>', 'only of this claim, by its id or its words')
    .option('--all', 'of every claim')
    .option('--why', 'with the reason')
    .option('--crux', 'with the claims that decide it, alone or else in pairs, and what moves its strength')
    .option('--answers', 'instead, the rival answers to each question side by side, as tables for spreadsheets')
    .option('--json', 'for programs')
    .action((path: string, options: VerdictChoice) => printVerdicts(path, options, terminal))
}

async function printVerdicts(path: string, choice: VerdictChoice, terminal: Terminal): Promise<void> {
  const stamp = { author: v7(), at: new Date().toISOString() }
  const draft = await requireDraft(path, choice.from, { stamp, authorName: 'Anonymous' }, terminal)
  const made = mapOfDraft(draft, stamp, v7)
  if (!made.ok)
    throw new CliFailure(`${nameOfInput(path)}: ${sentenceForRefusal(made.refusal)}`, { exitCode: EXIT.unreadable })
  const map = made.value
  const labels = labelsOf(map)
  if (choice.answers) return printAnswers(map, labels, choice, terminal)
  // What people say is in no file.
  const asked = { weightOf: () => NOBODY_SPOKE, evidence: [], semantics: 'dfquad', within } as const
  const told = claimsAsked(map, choice).map((claim) => ({
    ...tellClaim(map, labels, claim),
    ...(choice.crux ? { crux: tellCrux(map, claim.id, asked) } : {}),
  }))
  if (choice.json) return terminal.print(`${JSON.stringify(told, null, 2)}\n`)
  const lines = told.flatMap(({ text, word, why, crux }) => [
    `${word}: ${text.replace(/\s+/g, ' ')}`,
    ...(choice.why ? [`  ${why}`] : []),
    ...(crux?.words.map((line) => `  ${line}`) ?? []),
  ])
  return terminal.print(lines.map((line) => `${line}\n`).join(''))
}

/** Strengths as of the map alone: what people say is in no file. */
function printAnswers(map: DebateMap, labels: MapLabels, { json }: VerdictChoice, terminal: Terminal): Promise<void> {
  const { graph } = labels
  const values = plainStrengths(graph)
  const reading = readingOf(map, labels, (id) => values?.[graph.claim(id) ?? -1])
  if (json) return terminal.print(`${JSON.stringify(tellMatrices(map, graph, reading), null, 2)}\n`)
  const tables = rivalQuestions(map).map((question) =>
    matrixCsv(matrixOf(map, graph, question, reading, MOST_CRITERIA)),
  )
  if (tables.length === 0)
    throw new CliFailure('There is no question with rival answers on the map: no frame with two claims.')
  return terminal.print(tables.join('\n'))
}

function claimsAsked(map: DebateMap, { claim: word, all }: VerdictChoice) {
  if (word === undefined) {
    const theses = all ? [] : rootClaims(map)
    return theses.length > 0 ? theses : listRecords(map, 'claims')
  }
  const found = listRecords(map, 'claims').filter(({ id, text }) => id === word || text === word)
  if (found.length === 0) throw new CliFailure(`There is no claim "${word}" on the map.`)
  return found
}
