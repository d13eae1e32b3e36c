import type { KeptStance, SeenStances, StanceRule } from './person-stance'
import { type StepCounts, stepOf } from './stance-steps'
import type { StanceTarget } from './stance-target'

/** A total of fewer people tells who said what; so does one that moves when fewer of them change. */
export const FEWEST_IN_TOTAL = 3

/** Whether what this person says counts: as long as they may say it. */
export type Counts = (personId: string) => boolean

/**
 * What one person (null: signed out) may see of what was said of something. This is the whole of what anybody is ever told, by
 * whichever door; undefined when there is nothing to see. It depends, while all is hidden, on their own stance alone.
 */
export function seenStances(
  target: StanceTarget,
  kept: readonly KeptStance[],
  rule: StanceRule,
  viewer: string | null,
  counts: Counts,
): SeenStances | undefined {
  const mine = kept.find(({ personId, percent }) => personId === viewer && percent !== null)
  const own = mine && mine.percent !== null ? { percent: mine.percent, wording: mine.wording, named: mine.named } : null
  const others = rule.hidden || rule.anonymous ? [] : namedOthers(kept, viewer, counts)
  const total = rule.anonymous && !rule.hidden ? totalOf(kept) : null
  return own || others.length > 0 || total ? { target, own, others, total } : undefined
}

const namedOthers = (kept: readonly KeptStance[], viewer: string | null, counts: Counts): SeenStances['others'] =>
  kept.flatMap(({ personId, percent, wording, named }) =>
    named && percent !== null && personId !== viewer && counts(personId) ? [{ personId, percent, wording }] : [],
  )

function totalOf(kept: readonly KeptStance[]): SeenStances['total'] {
  const shown = kept.flatMap((stance) => stance.shown ?? [])
  const [first] = shown
  if (!first || shown.length < FEWEST_IN_TOTAL) return null
  const steps: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const { step } of shown) steps[step as 0 | 1 | 2 | 3 | 4] += 1
  return { wording: first.wording, steps: steps satisfies StepCounts }
}

/**
 * What the total without names is to tell from now on: the stances of which it tells something else than before. It moves only
 * when at least three people's part of it changes at once, so that no difference between two totals is one person's. All that it
 * tells is of one wording, and where that would be fewer than three people it tells nothing. Empty when it stays.
 */
export function movedTotal(kept: readonly KeptStance[], wording: string, counts: Counts): KeptStance[] {
  const said = kept.filter((stance) => stance.percent !== null && stance.wording === wording && counts(stance.personId))
  const tells = new Set(said.length < FEWEST_IN_TOTAL ? [] : said)
  const next = kept.map((stance): KeptStance => {
    const shown = tells.has(stance) ? { step: stepOf(stance.percent ?? 0), wording } : null
    return { ...stance, shown }
  })
  const moved = next.filter(({ shown }, place) => !isSame(shown, kept[place]?.shown ?? null))
  return moved.length < FEWEST_IN_TOTAL ? [] : moved
}

const isSame = (a: KeptStance['shown'], b: KeptStance['shown']): boolean =>
  a?.step === b?.step && a?.wording === b?.wording
