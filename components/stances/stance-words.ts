import { STANCE_STEPS, type StepCounts, stepOf } from '@/lib/domain/stances/stance-steps'

/** A stance in words, with the percent where it is not the one that the words stand for: "likely", "likely, 70 %". */
export function stanceInWords(percent: number): string {
  const step = STANCE_STEPS[stepOf(percent)]
  const name = step?.name.toLowerCase() ?? ''
  return step?.percent === percent ? name : `${name}, ${percent} %`
}

/** How far people are apart, by the standard deviation of what they say (0 to 0.5). */
export function spreadInWords(spread: number): string {
  if (spread < 0.1) return 'at one'
  return spread < 0.25 ? 'somewhat apart' : 'far apart'
}

/** A few people's stances as one sentence for those who do not see bars. */
export function stepsInWords(steps: StepCounts): string {
  const told = STANCE_STEPS.flatMap(({ name }, step) => {
    const count = steps[step] ?? 0
    return count > 0 ? [`${count} ${name.toLowerCase()}`] : []
  })
  return told.length > 0 ? told.join(', ') : 'nobody yet'
}

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
