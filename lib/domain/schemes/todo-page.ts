import { compareIds, type DebateMap } from '../debate-map'
import type { Argument } from '../model'
import { type AskedQuestion, openCount } from './argument-questions'
import { openQuestionsAbout } from './open-questions'

export type TodoFilter = {
  /** Anybody's, nobody's yet, or those of one person. */
  whose: 'all' | 'nobody' | { person: string }
  when: 'any' | 'overdue' | 'dated'
}

export type TodoPage = {
  /** Open questions of the map, whatever the filter. */
  all: number
  /** How many of these each person is to see to. */
  byPerson: ReadonlyMap<string, number>
  /** How many the filter finds. */
  found: number
  /** The first of those found, the most urgent first: by day, then those without one, then those that nobody has. */
  items: readonly AskedQuestion[]
}

/** Whether a day is over; both as `2026-01-31`. */
export const isOverdue = (due: string | null, today: string): boolean => due !== null && due < today

/**
 * CQ12: the first `most` open questions that a filter finds, and how many there are. One pass through the arguments; only those
 * that are shown are put together, so that it takes a few milliseconds on the largest maps.
 */
export function todoPage(map: DebateMap, { whose, when }: TodoFilter, today: string, most: number): TodoPage {
  const byPerson = new Map<string, number>()
  const assigned: AskedQuestion[] = []
  const free = new FirstById(most)
  let all = 0
  let unassigned = 0
  for (const argument of map.arguments.values()) {
    if (argument.scheme === null) continue
    const open = openCount(map, argument)
    if (open === 0) continue
    all += open
    const here = argument.questions ? openQuestionsAbout(map, argument).filter(isAssigned) : []
    for (const question of here) {
      const person = question.handled?.assigned?.person ?? ''
      byPerson.set(person, (byPerson.get(person) ?? 0) + 1)
      assigned.push(question)
    }
    if (open === here.length) continue
    unassigned += open - here.length
    free.offer(argument)
  }
  const theirs = assigned.filter((question) => {
    const { person = '', due = null } = question.handled?.assigned ?? {}
    const isTheirs = whose === 'all' || (whose !== 'nobody' && whose.person === person)
    return isTheirs && (when === 'any' || (when === 'dated' ? due !== null : isOverdue(due, today)))
  })
  const takesFree = when === 'any' && (whose === 'all' || whose === 'nobody')
  const items = theirs.sort(byUrgency).slice(0, most)
  if (takesFree)
    for (const argument of free.list) {
      if (items.length >= most) break
      items.push(...openQuestionsAbout(map, argument).filter((question) => !isAssigned(question)))
    }
  return { all, byPerson, found: theirs.length + (takesFree ? unassigned : 0), items: items.slice(0, most) }
}

const isAssigned = ({ standing }: AskedQuestion): boolean => standing === 'assigned'

/** By day; those without one after all days, in the order of their arguments. */
function byUrgency(a: AskedQuestion, b: AskedQuestion): number {
  const day = ({ handled }: AskedQuestion) => handled?.assigned?.due ?? 'none'
  return compareIds(day(a), day(b)) || compareIds(a.argument.id, b.argument.id)
}

/** The first arguments in the order of ids, of any number that are offered: without sorting them all. */
class FirstById {
  readonly list: Argument[] = []

  constructor(private readonly most: number) {}

  offer(argument: Argument): void {
    const last = this.list.at(-1)
    if (last && this.list.length >= this.most && compareIds(argument.id, last.id) > 0) return
    let [low, high] = [0, this.list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareIds(this.list[middle]?.id ?? '', argument.id) < 0) low = middle + 1
      else high = middle
    }
    this.list.splice(low, 0, argument)
    if (this.list.length > this.most) this.list.pop()
  }
}
