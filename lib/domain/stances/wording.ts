import type { DebateMap } from '../debate-map'
import type { Argument, Claim, Conclusion, Quote } from '../model'
import { hashText } from '../operations/fingerprint'
import type { Evidence, StanceTarget } from './stance-target'

/** Apostrophes inside of a word: leaving one out is a matter of spelling. */
const INSIDE_WORDS = /(?<=\p{L})['’ʼ]+(?=\p{L})/gu
const DASHES = /[‐‑‒–−]/gu
/** A number with its sign, points and strokes; a word; or a mark that is read as a word. */
const WORDS = /(?<![\p{L}\p{N}])-?\p{N}+(?:[.,:/-]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[\p{S}%‰&@#]/gu

/**
 * The words of a text without what a mere correction changes: case, white space and punctuation. What belongs to a number (a
 * decimal point, a minus, a percent sign) stays, since 1.5 is not 15.
 */
export const plainWordsOf = (text: string): string =>
  (text.normalize('NFKC').toLowerCase().replace(INSIDE_WORDS, '').replace(DASHES, '-').match(WORDS) ?? []).join(' ')

const digest = (words: unknown): string => hashText(JSON.stringify(words)).slice(0, 16)

const known = new WeakMap<Claim, string>()

/** 16 hex digits that stay the same exactly as long as the words of a claim do (see `plainWordsOf`). */
export function wordingOfClaim(claim: Claim): string {
  const wording = known.get(claim) ?? digest(plainWordsOf(claim.text))
  known.set(claim, wording)
  return wording
}

/**
 * The same of an argument: of the side it takes, of the words of its premises in any order, and of what it is about. An argument
 * about an argument is about that one, however it is worded.
 */
export const wordingOfArgument = (map: DebateMap, { stance, premises, conclusion }: Argument): string =>
  digest([stance, premises.map((id) => wordingOrId(map, id)).sort(), wordingOfConclusion(map, conclusion)])

const wordingOrId = (map: DebateMap, claimId: string): string => {
  const claim = map.claims.get(claimId)
  return claim ? wordingOfClaim(claim) : claimId
}

const wordingOfConclusion = (map: DebateMap, { kind, id }: Conclusion): string =>
  kind === 'claim' ? wordingOrId(map, id) : id

const knownPassages = new WeakMap<Quote, string>()

/** The same of a quote as evidence for a claim: of its passage and of the claim. Undefined where it is not. */
function wordingOfEvidence(map: DebateMap, { quoteId, claimId }: Evidence): string | undefined {
  const [quote, claim] = [map.quotes.get(quoteId), map.claims.get(claimId)]
  if (!quote?.claimIds.includes(claimId) || !claim) return undefined
  const passage = knownPassages.get(quote) ?? digest(plainWordsOf(quote.exact))
  knownPassages.set(quote, passage)
  return digest([passage, wordingOfClaim(claim)])
}

/** The wording of what a stance is on; undefined when the map does not have it. */
export function wordingOf(map: DebateMap, target: StanceTarget): string | undefined {
  if (target.kind === 'evidence') return wordingOfEvidence(map, target)
  if (target.kind === 'claim') {
    const claim = map.claims.get(target.id)
    return claim && wordingOfClaim(claim)
  }
  const argument = map.arguments.get(target.id)
  return argument && wordingOfArgument(map, argument)
}
