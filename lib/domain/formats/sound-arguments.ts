import type { Argument } from '../model'

/** Why an argument cannot be on a map: what it is about is not there, or following what it is about leads back to it. */
export type Unsound = { index: number; code: 'dangling' | 'circular' }

/** G4, G6: the arguments that can be on a map with these claims, in their order, and what is wrong with each of the others. */
export function soundArguments(
  claimIds: ReadonlySet<string>,
  steps: readonly Argument[],
): { sound: Argument[]; unsound: Unsound[] } {
  const byId = new Map<string, Argument>()
  for (const step of steps) byId.set(step.id, step)
  const judged = new Map<string, boolean>()
  const unsound: Unsound[] = []
  for (const [index, step] of steps.entries()) {
    if (step.conclusion.kind === 'claim' && claimIds.has(step.conclusion.id)) {
      judged.set(step.id, true)
      continue
    }
    const path = new Set<string>()
    let at: Argument | undefined = step
    let holds = false
    while (at && !path.has(at.id) && !judged.has(at.id)) {
      path.add(at.id)
      if (at.conclusion.kind === 'claim') holds = claimIds.has(at.conclusion.id)
      at = at.conclusion.kind === 'argument' ? byId.get(at.conclusion.id) : undefined
    }
    const isCircle = at !== undefined && path.has(at.id)
    if (at && !isCircle) holds = judged.get(at.id) ?? false
    for (const id of path) judged.set(id, holds)
    if (isCircle) unsound.push({ index, code: 'circular' })
    else if (path.size > 0 && !holds) unsound.push({ index, code: 'dangling' })
  }
  return { sound: steps.filter(({ id }) => judged.get(id)), unsound }
}
