import type { DebateMap } from '../../debate-map'
import type { DebateGraph } from '../debate-graph'
import { bandOf, type StrengthBand } from '../strength-words'
import { VERDICT_WORDS, type Verdict } from '../verdict'
import { fillMatrix, type Reading } from './answer-matrix'
import { doesStand } from './cell-words'
import { commonGround } from './common-ground'
import { rivalQuestions } from './rival-questions'

/** How a claim stands, and how strong it is where that is known. */
export type ToldStanding = { verdict: Verdict; word: string; strength: number | null; band: StrengthBand | null }

/** A question with its answers side by side, as programs are told it. */
export type ToldMatrix = {
  question: { title: string; frame: string | null; rivals: boolean; more: number }
  /** `of` is the tag or the claim's id. */
  criteria: { kind: 'tag' | 'claim'; of: string; name: string; answers: number }[]
  /** How many criteria there are beyond those. */
  moreCriteria: number
  answers: (ToldStanding & { id: string; text: string; cells: ToldCell[] })[]
}
/** `counts`: it stands, and so does a step from it. */
export type ToldCell = {
  words: string
  claims: (ToldStanding & { id: string; text: string; side: 'for' | 'against'; arguments: string[]; counts: boolean })[]
}

/** Of more criteria nobody makes a table, and what is told of all of them could grow beyond all bounds. */
export const MOST_CRITERIA = 100

/** Every question of a map that has rival answers, for programs. `graph` is the map's. */
export function tellMatrices(map: DebateMap, graph: DebateGraph, reading: Reading): ToldMatrix[] {
  const standing = (verdict: Verdict, strength: number | undefined): ToldStanding => ({
    ...{ verdict, word: VERDICT_WORDS[verdict] },
    ...{ strength: strength ?? null, band: strength === undefined ? null : bandOf(strength) },
  })
  return rivalQuestions(map).map((question) => {
    const ground = commonGround(map, graph, question)
    const { criteria, answers } = fillMatrix(map, question, ground, ground.criteria.slice(0, MOST_CRITERIA), reading)
    return {
      question: { title: question.title, frame: question.frameId, rivals: question.isRivalry, more: question.more },
      criteria: criteria.map(({ kind, of, name, answers: count }) => ({ kind, of, name, answers: count })),
      moreCriteria: ground.criteria.length - criteria.length,
      answers: answers.map(({ claimId, text, verdict, strength, cells }) => ({
        ...{ id: claimId, text, ...standing(verdict, strength) },
        cells: cells.map(({ words, claims }) => ({
          words,
          claims: claims.map((claim) => ({
            ...{ id: claim.claimId, text: map.claims.get(claim.claimId)?.text ?? '' },
            ...{ side: claim.stance === 'pro' ? ('for' as const) : ('against' as const) },
            ...standing(claim.verdict, claim.strength),
            ...{ arguments: [...claim.arguments], counts: doesStand(claim.verdict) && !claim.idle },
          })),
        })),
      })),
    }
  })
}
