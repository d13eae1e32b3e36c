import type { DebateMap } from '@/lib/domain/debate-map'
import { isUndercut } from '@/lib/domain/debate-map'
import type { Argument, Claim } from '@/lib/domain/model'

/** An argument as a sentence: how it begins, then its claims, each with the words that follow it. */
export type ArgumentWords = { opening: string; claims: { claim: Claim; text: string; after: string }[] }

/** "Because", "But", "From precedent": how an argument begins when it is read aloud. */
export function conjunctionOf(argument: Argument): string {
  if (argument.scheme) return `From ${argument.scheme},`
  return argument.stance === 'pro' ? 'Because' : isUndercut(argument) ? 'That does not follow:' : 'But'
}

/** An argument's premises as one sentence: "Because X and Y together." */
export function premisesInWords(map: DebateMap, argument: Argument): ArgumentWords {
  const claims = argument.premises.flatMap((id) => map.claims.get(id) ?? [])
  return {
    opening: conjunctionOf(argument),
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
