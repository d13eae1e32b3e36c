import { argumentsFrom, type DebateMap } from '@/lib/domain/debate-map'

/** The side a quote is used for: by the arguments that its claims are premises of. */
export type QuoteTone = 'pro' | 'con' | 'both' | 'neutral'

/** The tone of quotes taken together, such as those over one stretch of text. */
export function mixTones(tones: Iterable<QuoteTone>): QuoteTone {
  const all = new Set(tones)
  if (all.has('both') || (all.has('pro') && all.has('con'))) return 'both'
  return all.has('pro') ? 'pro' : all.has('con') ? 'con' : 'neutral'
}

/** Which side these claims argue for; neutral when they argue for nothing yet. */
export const toneOfClaims = (map: DebateMap, claimIds: readonly string[]): QuoteTone =>
  mixTones(claimIds.flatMap((id) => argumentsFrom(map, id).map(({ stance }) => stance)))

/** The tone in words, for those who do not see its colour. */
export const TONE_WORDS: Record<QuoteTone, string> = {
  pro: 'Quoted in a reason',
  con: 'Quoted in an objection',
  both: 'Quoted in a reason and an objection',
  neutral: 'Quoted',
}
