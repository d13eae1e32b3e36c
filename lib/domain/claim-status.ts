import { annotationsOn, argumentsAbout, argumentsFrom, type DebateMap, isUndercut, quotesFor } from './debate-map'
import type { Claim } from './model'

/** What a claim does in the debate, as far as the map itself says so; never a judgement of it. */
export type ClaimRole = 'thesis' | 'unconnected' | 'reason' | 'objection' | 'undercut' | 'both'

export type ClaimStatus = {
  role: ClaimRole
  /** The role in a word or two, as the card says it. */
  word: string
  /** Rewordings that clash and wait for a decision. */
  openWordings: number
  quotes: { verified: number; lost: number }
  /** Notes and replies on the claim, threads that are resolved left out. */
  notes: number
  reasons: number
  objections: number
}

const WORDS: Record<ClaimRole, string> = {
  thesis: 'Thesis',
  unconnected: 'Not connected',
  reason: 'Reason',
  objection: 'Objection',
  undercut: 'Undercut',
  both: 'Reason and objection',
}

/** Everything a card or a row says of a claim besides its words. Costs what hangs on the claim, not the map. */
export function claimStatus(map: DebateMap, claim: Claim): ClaimStatus {
  const about = argumentsAbout(map, { kind: 'claim', id: claim.id })
  const quotes = quotesFor(map, claim.id)
  const verified = quotes.filter(({ position }) => position !== null).length
  const role = claimRole(map, claim.id)
  return {
    role,
    word: WORDS[role],
    openWordings: claim.conflicts.filter(({ settled }) => !settled).length,
    quotes: { verified, lost: quotes.length - verified },
    notes: openNotes(map, claim.id),
    reasons: about.filter(({ stance }) => stance === 'pro').length,
    objections: about.filter(({ stance }) => stance === 'con').length,
  }
}

/** What a claim does in the debate; costs no more than the arguments it is a premise of. */
export function claimRole(map: DebateMap, claimId: string): ClaimRole {
  const from = argumentsFrom(map, claimId)
  if (from.length === 0) return map.index.argumentsAbout.has(`claim:${claimId}`) ? 'thesis' : 'unconnected'
  const pro = from.some(({ stance }) => stance === 'pro')
  if (pro) return from.every(({ stance }) => stance === 'pro') ? 'reason' : 'both'
  return from.every(isUndercut) ? 'undercut' : 'objection'
}

function openNotes(map: DebateMap, claimId: string): number {
  const notes = annotationsOn(map, { kind: 'claim', id: claimId })
  const closed = new Set(notes.flatMap(({ id, resolved }) => (resolved ? [id] : [])))
  return notes.filter(({ id, replyTo }) => !closed.has(id) && !(replyTo && closed.has(replyTo))).length
}

/** "2 verified", "1 verified, 1 lost" or "no quote". */
export function quotesInWords({ verified, lost }: ClaimStatus['quotes']): string {
  if (verified + lost === 0) return 'no quote'
  return [...(verified > 0 ? [`${verified} verified`] : []), ...(lost > 0 ? [`${lost} lost`] : [])].join(', ')
}
