/** How well supported a claim is, for people: strengths are no measurements, and their third digit says nothing. */
export const STRENGTH_BANDS = ['weak', 'contested', 'fair', 'strong'] as const
export type StrengthBand = (typeof STRENGTH_BANDS)[number]

export const BAND_WORDS: Record<StrengthBand, string> = {
  weak: 'Weak',
  contested: 'Contested',
  fair: 'Fair',
  strong: 'Strong',
}

/** The band of a strength, 0 to 1: weak below 0.4, contested below 0.6, fair below 0.8. */
export function bandOf(strength: number): StrengthBand {
  if (strength < 0.4) return 'weak'
  if (strength < 0.6) return 'contested'
  return strength < 0.8 ? 'fair' : 'strong'
}

/** Nearer to the middle than this is on neither side of it: the arithmetic does not tell. */
const MIDDLE = 1e-9

/** The side of 0.5 on which a strength is. */
const sideOf = (strength: number): number => (Math.abs(strength - 0.5) <= MIDDLE ? 0 : Math.sign(strength - 0.5))

/** Whether strengths of one thing under several semantics are on both sides of 0.5: then the choice decides, not the debate. */
export function sidesDiffer(strengths: readonly number[]): boolean {
  const sides = strengths.map(sideOf)
  return sides.includes(1) && sides.includes(-1)
}
