import { targetKey } from '@/lib/domain/debate-map'
import { NOBODY_SPOKE, strengthTaskOf } from '@/lib/domain/evaluation/debate-strengths'
import { readFramework, syntaxOf } from '@/lib/domain/evaluation/framework-file'
import { indexFramework } from '@/lib/domain/evaluation/framework-index'
import { answerAsJson, answerQuestion } from '@/lib/domain/evaluation/framework-question'
import { FrameworkSolver } from '@/lib/domain/evaluation/framework-solver'
import { labelsOf } from '@/lib/domain/evaluation/map-labels'
import { readingOf } from '@/lib/domain/evaluation/matrix/reading'
import { tellMatrices } from '@/lib/domain/evaluation/matrix/told-matrices'
import { makeMiniSat } from '@/lib/domain/evaluation/minisat'
import { QbafFault, readQbafs } from '@/lib/domain/evaluation/qbaf-file'
import { strengthGraph } from '@/lib/domain/evaluation/strength-graph'
import { STRENGTH_SEMANTICS } from '@/lib/domain/evaluation/strength-semantics'
import { strengthsOf } from '@/lib/domain/evaluation/strengths'
import { tellCrux } from '@/lib/domain/evaluation/tell-crux'
import type { Conclusion } from '@/lib/domain/model'
import { mapOfSnapshot } from '@/lib/sync/snapshot'
import { within } from '@/lib/sync/within'
import { verdictsOfMap } from '../maps/verdicts-of-map'
import type { Evaluated, EvaluationJob } from './evaluation-job'

/** Answers a question about a framework or a map. May take for ever: only where somebody stops it. */
export function evaluate(job: EvaluationJob): Evaluated {
  if (job.kind === 'crux') return findCrux(job)
  if (job.kind === 'answers') return compareAnswers(job)
  return job.kind === 'solve' ? solve(job) : strengthen(job)
}

function findCrux({ snapshot, claim: id, semantics, weights, evidence }: EvaluationJob & { kind: 'crux' }): Evaluated {
  const map = mapOfSnapshot(snapshot)
  const [claim] = verdictsOfMap(map, id) ?? []
  const crux = tellCrux(map, id, { weightOf: weightIn(weights), evidence, semantics, within })
  return { ok: true, json: JSON.stringify({ seq: snapshot.seq, claims: [{ ...claim, crux }] }) }
}

function compareAnswers({
  snapshot,
  semantics: name,
  weights,
  evidence,
}: EvaluationJob & { kind: 'answers' }): Evaluated {
  const map = mapOfSnapshot(snapshot)
  const labels = labelsOf(map)
  const { graph } = labels
  const semantics = STRENGTH_SEMANTICS.find((known) => known.name === name)
  if (!semantics) return { ok: false, message: `There is no semantics called ${name}.` }
  const { base, attacks, supports, needs, rivals } = strengthTaskOf(graph, weightIn(weights), evidence)
  const { values, settled } = strengthsOf(strengthGraph(base, attacks, supports, needs, rivals), semantics)
  const reading = readingOf(map, labels, (id) => values[graph.claim(id) ?? -1])
  const questions = tellMatrices(map, graph, reading)
  return { ok: true, json: JSON.stringify({ seq: snapshot.seq, semantics: name, settled, questions }) }
}

const weightIn =
  (weights: Record<string, number>) =>
  (thing: Conclusion): number =>
    weights[targetKey(thing)] ?? NOBODY_SPOKE

function solve({ text, syntax = syntaxOf('', text), ...question }: EvaluationJob & { kind: 'solve' }): Evaluated {
  if (!syntax) return { ok: false, message: 'This is no framework in .af, .apx or .tgf.' }
  const parsed = readFramework(text, syntax)
  if (!parsed.ok) return { ok: false, message: `line ${parsed.line}: ${parsed.message}` }
  const solver = new FrameworkSolver(indexFramework(parsed.value.names.length, parsed.value), makeMiniSat)
  const answer = answerQuestion(parsed.value, solver, question)
  return answer
    ? { ok: true, json: answerAsJson(question, answer) }
    : { ok: false, message: `There is no argument called ${question.argument}.` }
}

function strengthen({ graphs, semantics: name }: EvaluationJob & { kind: 'strength' }): Evaluated {
  const semantics = STRENGTH_SEMANTICS.find((known) => known.name === name)
  if (!semantics) return { ok: false, message: `There is no semantics called ${name}.` }
  try {
    const told = readQbafs(graphs).map(({ names, graph }) => {
      const { values, settled } = strengthsOf(graph, semantics)
      return { settled, strengths: Object.fromEntries(names.map((each, at) => [each, values[at]])) }
    })
    return { ok: true, json: JSON.stringify({ semantics: name, graphs: told }) }
  } catch (error) {
    if (error instanceof QbafFault) return { ok: false, message: error.message }
    throw error
  }
}
