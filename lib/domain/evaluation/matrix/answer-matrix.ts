import type { DebateMap } from '../../debate-map'
import type { DebateGraph } from '../debate-graph'
import type { Verdict } from '../verdict'
import { cellInWords, doesStand, type Weighed } from './cell-words'
import { type CommonGround, type Consideration, type Criterion, commonGround, criterionKey } from './common-ground'
import type { RivalQuestion } from './rival-questions'

/** What is known of the claims and arguments of a map by whoever reads the matrix. */
export type Reading = {
  verdictOn(claimId: string): Verdict
  /** The argument does not hold: a premise of it has fallen, or an objection to the step stands. */
  hasFallen(argumentId: string): boolean
  /** 0 to 1; undefined where it is not worked out. */
  strengthOf(claimId: string): number | undefined
}

/** A claim in a cell, with what is known of it. */
export type WeighedConsideration = Consideration & Weighed
export type MatrixCell = { criterion: Criterion; words: string; claims: readonly WeighedConsideration[] }
/** An answer with what is known of it itself, and a cell for each criterion. */
export type MatrixAnswer = {
  claimId: string
  text: string
  verdict: Verdict
  strength: number | undefined
  cells: readonly MatrixCell[]
}
export type AnswerMatrix = { question: RivalQuestion; criteria: readonly Criterion[]; answers: readonly MatrixAnswer[] }

/** So many criteria are compared until somebody chooses: those that touch most answers. */
export const CRITERIA_AT_FIRST = 8

/** The answers to a question side by side, under so many of the criteria that they have in common. */
export function matrixOf(
  map: DebateMap,
  graph: DebateGraph,
  question: RivalQuestion,
  reading: Reading,
  most = CRITERIA_AT_FIRST,
): AnswerMatrix {
  const ground = commonGround(map, graph, question)
  return fillMatrix(map, question, ground, ground.criteria.slice(0, most), reading)
}

/** The same under these criteria. Costs what stands in the cells. */
export function fillMatrix(
  map: DebateMap,
  question: RivalQuestion,
  ground: CommonGround,
  criteria: readonly Criterion[],
  reading: Reading,
): AnswerMatrix {
  const weigh = (claim: Consideration): WeighedConsideration => {
    const verdict = reading.verdictOn(claim.claimId)
    const idle = doesStand(verdict) && claim.arguments.every((id) => reading.hasFallen(id))
    return { ...claim, verdict, idle, strength: reading.strengthOf(claim.claimId) }
  }
  const answers = question.answers.map((claimId): MatrixAnswer => {
    const cells = criteria.map((criterion): MatrixCell => {
      const claims = ground.considerations(criterion, claimId).map(weigh)
      return { criterion, claims, words: cellInWords(claims) }
    })
    const [verdict, strength] = [reading.verdictOn(claimId), reading.strengthOf(claimId)]
    return { claimId, text: map.claims.get(claimId)?.text ?? '', verdict, strength, cells }
  })
  return { question, criteria, answers }
}

/** Those of the criteria that were chosen, in their own order; the first few where nobody has chosen. */
export const chosenOf = (criteria: readonly Criterion[], chosen: ReadonlySet<string> | null): Criterion[] =>
  chosen === null
    ? criteria.slice(0, CRITERIA_AT_FIRST)
    : criteria.filter((criterion) => chosen.has(criterionKey(criterion)))
