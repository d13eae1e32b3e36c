import type { SeenStances, StanceRule } from './person-stance'
import { countSteps, percentsOf, type StepCounts } from './stance-steps'

/** What people say of something as it is worded now: each one's percent, who it is where that is told, and how many spoke of an earlier wording. */
export type Voices = {
  voices: readonly { percent: number; personId: string | null }[]
  steps: StepCounts
  /** People whose stance is of another wording, and counts no more until they say it again. */
  stale: number
}

const NOBODY: Voices = { voices: [], steps: [0, 0, 0, 0, 0], stale: 0 }

/**
 * The voices that count for everybody alike: those that everybody may see. While all is hidden nobody's does, not even one's own.
 * `viewer` is the person to whom `seen` was told.
 */
export function voicesOf(
  seen: SeenStances | undefined,
  rule: StanceRule,
  viewer: string | null,
  wording: string,
): Voices {
  if (!seen || rule.hidden) return NOBODY
  if (rule.anonymous) {
    if (seen.total?.wording !== wording) return { ...NOBODY, stale: seen.total?.steps.reduce((sum, n) => sum + n) ?? 0 }
    const voices = percentsOf(seen.total.steps).map((percent) => ({ percent, personId: null }))
    return { voices, steps: seen.total.steps, stale: 0 }
  }
  const all = [...(seen.own?.named && viewer !== null ? [{ ...seen.own, personId: viewer }] : []), ...seen.others]
  const voices = all.filter((said) => said.wording === wording).map(({ percent, personId }) => ({ percent, personId }))
  return { voices, steps: countSteps(voices.map(({ percent }) => percent)), stale: all.length - voices.length }
}

/**
 * The base weight that voices give: `(for + 1) / (for + against + 2)`, each a whole voice of which the percent speaks for and the
 * rest against. 0.5 where nobody spoke (the rule of succession: Laplace 1774).
 */
export function weightOf({ voices }: Pick<Voices, 'voices'>): number {
  const speaksFor = voices.reduce((sum, { percent }) => sum + percent, 0) / 100
  return (speaksFor + 1) / (voices.length + 2)
}

/** How far voices are apart: their standard deviation, 0 (all alike) to 0.5 (half at 0, half at 100). */
export function spreadOf({ voices }: Pick<Voices, 'voices'>): number {
  if (voices.length < 2) return 0
  const mean = voices.reduce((sum, { percent }) => sum + percent, 0) / voices.length
  const square = voices.reduce((sum, { percent }) => sum + (percent - mean) ** 2, 0) / voices.length
  return Math.sqrt(square) / 100
}
