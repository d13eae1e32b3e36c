import type { DebateMap } from '../debate-map'
import type { Argument, Claim, Conclusion } from '../model'
import { hashText } from '../operations/fingerprint'

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

/** The wording of the claim or argument that a stance is on; undefined when the map does not have it. */
export function wordingOf(map: DebateMap, { kind, id }: Conclusion): string | undefined {
  if (kind === 'claim') {
    const claim = map.claims.get(id)
    return claim && wordingOfClaim(claim)
  }
  const argument = map.arguments.get(id)
  return argument && wordingOfArgument(map, argument)
}
