import { BURDEN_WORDS } from '@/lib/domain/burden-words'
import { type ClaimStatus, quotesInWords } from '@/lib/domain/claim-status'
import { argumentsFrom, type DebateMap } from '@/lib/domain/debate-map'
import { VERDICT_WORDS, type Verdict } from '@/lib/domain/evaluation/verdict'
import { frameInWords } from '@/lib/domain/frame-words'
import type { Change } from '@/lib/domain/map-edit'
import type { Argument, Claim } from '@/lib/domain/model'
import { countOf, listInWords } from '../history/words'
import { shortened } from '../ui/shortened'

/** "Deleted 1 claim, 2 arguments and 3 notes", from what a deletion changed. */
export function deletionInWords(changes: readonly Change[]): string {
  const gone = (table: Change['table']) =>
    changes.filter((change) => change.table === table && change.before !== null && change.after === null).length
  const parts = [
    [gone('claims'), 'claim'],
    [gone('arguments'), 'argument'],
    [gone('sources'), 'source'],
    [gone('quotes'), 'quote'],
    [gone('annotations'), 'note'],
  ] as const
  const words = parts.flatMap(([count, word]) => (count > 0 ? [countOf(count, word)] : []))
  return words.length > 0 ? `Deleted ${listInWords(words)}` : 'Taken off the map'
}

/** What an argument is called where it has no card: "Reason for: …", "Undercut of an objection to: …". */
export function argumentInWords(map: DebateMap, argument: Argument, length = 80): string {
  const names: string[] = []
  let at: Argument | undefined = argument
  while (at && at.conclusion.kind === 'argument') {
    names.push(at.stance === 'pro' ? 'backing of' : 'undercut of')
    at = map.arguments.get(at.conclusion.id)
  }
  if (!at) return 'Argument'
  const text = map.claims.get(at.conclusion.id)?.text ?? ''
  names.push(`${at.stance === 'pro' ? 'reason for' : 'objection to'}: ${shortened(text, length)}`)
  const [first = '', ...rest] = names
  return [
    first.charAt(0).toUpperCase() + first.slice(1),
    ...rest.map((name) => `a ${name}`.replace('a objection', 'an objection')),
  ].join(' ')
}

/**
 * A claim card in words, for those who hear it: text, what it does, whether it stands, holder, quotes, notes, arguments. Of several things
 * that it does the one is told by which the eye (or ear) comes to it.
 */
export function claimInWords(
  map: DebateMap,
  claim: Claim,
  status: ClaimStatus,
  { verdict, via = null }: { verdict: Verdict; via?: string | null },
): string {
  const all = argumentsFrom(map, claim.id)
  const argument = all.find(({ id }) => id === via) ?? all[0]
  const frame = map.frames.get(claim.frameId ?? '')
  const role = argument ? argumentInWords(map, argument) : status.word
  const parts = [
    claim.text,
    all.length > 1 ? `${withoutStop(role)}, and ${countOf(all.length - 1, 'more argument')}` : role,
    // Of what nobody argued about, that is heard from the counts that are not there.
    ...(verdict === 'unchallenged' ? [] : [VERDICT_WORDS[verdict]]),
    ...(claim.burden === 'presumed' || claim.burden === 'reasons' ? [BURDEN_WORDS[claim.burden]] : []),
    ...(status.openWordings > 0 ? ['Two wordings, to be settled'] : []),
    ...(claim.holder ? [`Held by ${claim.holder}`] : []),
    ...(frame ? [`In the frame ${frameInWords(frame)}`] : []),
    ...(claim.tags.length > 0 ? [`Tagged ${listInWords(claim.tags)}`] : []),
    status.quotes.verified + status.quotes.lost === 0 ? 'No quote' : `Quotes: ${quotesInWords(status.quotes)}`,
    ...(status.notes > 0 ? [countOf(status.notes, 'note')] : []),
    ...(status.reasons > 0 ? [countOf(status.reasons, 'reason')] : []),
    ...(status.objections > 0 ? [countOf(status.objections, 'objection')] : []),
  ]
  return sentencesOf(parts)
}

/** A claim that is written elsewhere, in words: what it does here, and where it stands. */
export function repeatInWords(map: DebateMap, claim: Claim, argument: Argument | undefined, cycle: boolean): string {
  const role = argument ? [argumentInWords(map, argument)] : []
  return sentencesOf([claim.text, ...role, cycle ? 'Goes in a circle' : 'Written above'])
}

const withoutStop = (part: string): string => part.replace(/[.\s]+$/, '')
const sentencesOf = (parts: readonly string[]): string => parts.map(withoutStop).join('. ')

/** The small line of a row: "Zelensky · 2 quotes". */
export function metaInWords(claim: Claim, { quotes }: ClaimStatus): string {
  const count = quotes.verified + quotes.lost
  return [...(claim.holder ? [claim.holder] : []), ...(count > 0 ? [countOf(count, 'quote')] : [])].join(' · ')
}
