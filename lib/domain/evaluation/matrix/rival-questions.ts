import { claimsIn, compareIds, type DebateMap, listRecords } from '../../debate-map'
import type { Frame } from '../../model'

/** A question and what is answered to it, in the order of making. */
export type RivalQuestion = {
  /** The frame that asks it; null where the theses of a map answer the question that is its title. */
  frameId: string | null
  title: string
  /** Only one of its answers can hold: they are marked as rivals, and attack each other. */
  isRivalry: boolean
  /** The claims that answer it: two at least, `MOST_ANSWERS` at most. */
  answers: readonly string[]
  /** How many answers there are beyond those. */
  more: number
}

/** More than so many answers nobody compares at a glance; each costs a walk of what argues about it. */
export const MOST_ANSWERS = 24

/**
 * The questions of a map to which there are several answers: its frames with two claims or more, each claim an answer to the title, those
 * that say that their claims are rivals first; in a map without such a frame its theses, where two or more are argued about. Costs
 * the frames and, without any, a pass over the claims.
 */
export function rivalQuestions(map: DebateMap): RivalQuestion[] {
  const all = listRecords(map, 'frames').flatMap((frame) => questionOf(map, frame) ?? [])
  const framed = [...all.filter((one) => one.isRivalry), ...all.filter((one) => !one.isRivalry)]
  if (framed.length > 0) return framed
  const theses = arguedTheses(map)
  return theses.length > 1
    ? [{ frameId: null, title: map.details?.title ?? '', isRivalry: false, ...firstOf(theses) }]
    : []
}

/** The theses that are argued about, in the order of making, without sorting all the claims of a map of which few are theses. */
function arguedTheses({ claims, index }: DebateMap): string[] {
  const theses: string[] = []
  for (const id of claims.keys())
    if (!index.argumentsFrom.has(id) && index.argumentsAbout.has(`claim:${id}`)) theses.push(id)
  return theses.sort(compareIds)
}

/** The question that a frame asks; undefined where it has not two claims. */
function questionOf(map: DebateMap, { id, title, rivals }: Frame): RivalQuestion | undefined {
  if ((map.index.claimsIn.get(id)?.size ?? 0) < 2) return undefined
  return { frameId: id, title, isRivalry: rivals === true, ...firstOf(claimsIn(map, id).map((claim) => claim.id)) }
}

const firstOf = (answers: readonly string[]): Pick<RivalQuestion, 'answers' | 'more'> => ({
  answers: answers.slice(0, MOST_ANSWERS),
  more: Math.max(0, answers.length - MOST_ANSWERS),
})
