import { argumentsAbout, type DebateMap, quotesFor } from '../debate-map'
import type { Stance } from '../model'
import type { AskedQuestion } from '../schemes/argument-questions'
import { openQuestionsAbout } from '../schemes/open-questions'
import type { MapLabels } from './map-labels'
import { type Side, sidesOf } from './sides'
import { verdictOn } from './verdict'

/** Where a side can be attacked: its claims by what is the matter with them, and the questions that nobody asked. */
export type OpenFlanks = {
  /** An objection to it is unanswered. */
  objected: string[]
  /** Nothing is said for it: neither a reason nor a quote. */
  bare: string[]
  /** All that is said for it is quotes of one source. */
  oneSource: string[]
  /** A quote of it is not found in its source any more. */
  lostQuotes: string[]
  /** Open critical questions, which nobody is to see to. */
  questions: AskedQuestion[]
}

/** The open flanks of both sides of a claim, each in the order of the walk from the claim. Costs what argues about it. */
export function openFlanks(map: DebateMap, labels: MapLabels, claimId: string): Record<Stance, OpenFlanks> {
  const { pro, con } = sidesOf(map, claimId)
  return { pro: flanksOf(map, labels, pro), con: flanksOf(map, labels, con) }
}

function flanksOf(map: DebateMap, labels: MapLabels, { claims, arguments: steps }: Side): OpenFlanks {
  const flanks: OpenFlanks = { objected: [], bare: [], oneSource: [], lostQuotes: [], questions: [] }
  for (const id of claims) {
    const quotes = quotesFor(map, id)
    const hasReason = argumentsAbout(map, { kind: 'claim', id }).some(({ stance }) => stance === 'pro')
    if (verdictOn(map, labels, id) === 'objected') flanks.objected.push(id)
    if (!hasReason && quotes.length === 0) flanks.bare.push(id)
    if (!hasReason && new Set(quotes.map(({ sourceId }) => sourceId)).size === 1) flanks.oneSource.push(id)
    if (quotes.some(({ position }) => position === null)) flanks.lostQuotes.push(id)
  }
  for (const step of steps.values())
    flanks.questions.push(...openQuestionsAbout(map, step).filter(({ standing }) => standing === 'open'))
  return flanks
}

/** Whether nothing of a side is open. */
export const isClosed = (flanks: OpenFlanks): boolean => Object.values(flanks).every((found) => found.length === 0)
