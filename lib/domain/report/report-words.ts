import type { DebateMap } from '../debate-map'
import { isUndercut } from '../debate-map'
import { conjunctionOf } from '../layout/card'
import type { Argument, Bibliography } from '../model'
import type { OutlineRow, RowSign } from '../outline-rows'

/** The sign of a row as one character; a thesis has none. */
export const SIGNS: Record<Exclude<RowSign, 'thesis'>, string> = {
  pro: '+',
  con: '\u2212',
  backing: '+',
  undercut: '\u00d7',
  joint: '&',
}

/** The word that leads from a row to the one it hangs under, as one would read it aloud; null for a thesis. */
export function leadOf(map: DebateMap, { sign, argumentId, claimId }: OutlineRow): string | null {
  if (sign === 'thesis') return null
  if (sign === 'joint') return 'and'
  const argument = argumentId === null ? undefined : map.arguments.get(argumentId)
  const word = argument ? conjunctionOf(argument) : ''
  return claimId === null ? `${word}, together` : word
}

/** A source as one would cite it, its title apart so that it can be set apart: "Ann Lee, Bo Wu. " "A title" ". RAND, 2023". */
export function citationOf({ authors, title, publisher, published }: Bibliography): {
  before: string
  title: string
  after: string
} {
  const where = [publisher, published].filter((part) => part !== '').join(', ')
  return {
    before: authors.length === 0 ? '' : `${authors.join(', ')}. `,
    title,
    after: where === '' ? '' : `. ${where}`,
  }
}

const counted = (count: number, one: string, many = `${one}s`): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`]

/** What is on a map, in numbers: "12 claims, 7 reasons, 5 objections, 1 undercut, 4 quotes, 2 sources". */
export function countsInWords(map: DebateMap): string {
  const steps: readonly Argument[] = [...map.arguments.values()]
  const undercuts = steps.filter(isUndercut).length
  const objections = steps.filter(({ stance }) => stance === 'con').length - undercuts
  return [
    ...(map.claims.size === 0 ? ['No claims yet'] : counted(map.claims.size, 'claim')),
    ...counted(steps.length - undercuts - objections, 'reason'),
    ...counted(objections, 'objection'),
    ...counted(undercuts, 'undercut'),
    ...counted(map.quotes.size, 'quote'),
    ...counted(map.sources.size, 'source'),
    ...counted(map.annotations.size, 'note'),
  ].join(', ')
}
