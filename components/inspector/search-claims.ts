import type { DebateMap } from '@/lib/domain/debate-map'
import type { Claim } from '@/lib/domain/model'

/** Small letters without accents, so that "expose" finds "exposé". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const folded = new WeakMap<Claim, { text: string; rest: string }>()

// Claims are immutable records, so what was folded once stays right.
function foldedClaim(claim: Claim): { text: string; rest: string } {
  const known = folded.get(claim)
  if (known) return known
  const made = { text: fold(claim.text), rest: fold(`${claim.holder ?? ''} ${claim.tags.join(' ')}`) }
  folded.set(claim, made)
  return made
}

/**
 * Claims that hold every word of the query in their text, holder or tags, best first: words at their
 * beginning and early in the text weigh more. Without a query the newest claims.
 */
export function searchClaims(map: DebateMap, query: string, limit: number): Claim[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const scored: { claim: Claim; score: number }[] = []
  for (const claim of map.claims.values()) {
    const score = scoreClaim(foldedClaim(claim), words)
    if (score !== null) scored.push({ claim, score })
  }
  scored.sort((a, b) => b.score - a.score || (a.claim.id < b.claim.id ? 1 : -1))
  return scored.slice(0, limit).map(({ claim }) => claim)
}

function scoreClaim({ text, rest }: { text: string; rest: string }, words: readonly string[]): number | null {
  let score = 0
  for (const word of words) {
    const at = text.indexOf(word)
    if (at < 0 && !rest.includes(word)) return null
    const beginsWord = at === 0 || (at > 0 && /[^\p{L}\p{N}]/u.test(text.charAt(at - 1)))
    score += at < 0 ? 1 : 2 + (beginsWord ? 2 : 0) + 1 / (1 + at)
  }
  return score
}
