import type { DebateMap } from '@/lib/domain/debate-map'
import { conjunctionOf } from '@/lib/domain/layout/card'
import type { Argument, Claim } from '@/lib/domain/model'

/** An argument as a sentence: how it begins, then its claims, each with the words that follow it. */
export type ArgumentWords = { opening: string; claims: { claim: Claim; text: string; after: string }[] }

/** "Because", "But, from precedent,", "That does not follow:": the words of the pill, at the head of a sentence. */
function openingOf(argument: Argument): string {
  const words = conjunctionOf(argument)
  const stop = argument.conclusion.kind === 'argument' ? ':' : argument.scheme === null ? '' : ','
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${stop}`
}

/** An argument's premises as one sentence: "Because X and Y together." */
export function premisesInWords(map: DebateMap, argument: Argument): ArgumentWords {
  const claims = argument.premises.flatMap((id) => map.claims.get(id) ?? [])
  return {
    opening: openingOf(argument),
    claims: claims.map((claim, index) => {
      const text = withoutStop(claim.text)
      return { claim, text, after: wordsAfter(text, index, claims.length) }
    }),
  }
}

function wordsAfter(text: string, index: number, count: number): string {
  if (index < count - 2) return ','
  if (index === count - 2) return ' and'
  if (count > 1) return ' together.'
  return /[.?!…]["'”’»)]*$/.test(text) ? '' : '.'
}

/** The end of a sentence belongs to the sentence around it; a question keeps its mark. */
const withoutStop = (text: string): string => text.trim().replace(/(?<![.…])[.]$/, '')

/** "Reason", "Objection", "Undercut", "Backing": what an argument is called where a person reads. */
export function argumentName(argument: Pick<Argument, 'stance' | 'conclusion'>): string {
  if (argument.conclusion.kind === 'argument') return argument.stance === 'pro' ? 'Backing' : 'Undercut'
  return argument.stance === 'pro' ? 'Reason' : 'Objection'
}
