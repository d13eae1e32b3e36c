/** How likely somebody holds a claim, in five steps: the words, and the percent that each stands for. Least likely first. */
export const STANCE_STEPS = [
  { percent: 5, name: 'Almost surely not' },
  { percent: 25, name: 'Rather not' },
  { percent: 50, name: 'Open' },
  { percent: 75, name: 'Likely' },
  { percent: 95, name: 'Almost surely' },
] as const

/** How many took each step, least likely first. */
export type StepCounts = readonly [number, number, number, number, number]

/** The step nearest to a percent, 0 to 4: up to 14, 37, 62, 85 and 100. A percent and what is left to 100 have opposite steps. */
export const stepOf = (percent: number): number => [15, 38, 63, 86].filter((from) => percent >= from).length

/** How many of these percents are nearest to each step. */
export function countSteps(percents: readonly number[]): StepCounts {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const percent of percents) counts[stepOf(percent) as 0 | 1 | 2 | 3 | 4] += 1
  return counts
}

/** As many percents as there were people, each that of its step. */
export const percentsOf = (counts: StepCounts): number[] =>
  STANCE_STEPS.flatMap(({ percent }, step) => Array<number>(counts[step] ?? 0).fill(percent))
