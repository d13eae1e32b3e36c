import type { Stance } from '../../model'
import { BAND_WORDS, bandOf, STRENGTH_BANDS, type StrengthBand } from '../strength-words'
import type { Verdict } from '../verdict'

/** What is said in a cell in which nothing is argued: a gap in the debate. */
export const NOT_ARGUED = 'not argued'

/** What of a claim in a cell its words are made of. `idle`: it stands, and no argument by which it speaks here holds. */
export type Weighed = { stance: Stance; verdict: Verdict; idle: boolean; strength: number | undefined }

const STANDS: ReadonlySet<Verdict> = new Set(['stands', 'unchallenged', 'granted', 'supposed'])

/** Whether a claim of this verdict stands, whichever way it came to. */
export const doesStand = (verdict: Verdict): boolean => STANDS.has(verdict)

const SIDES = { pro: 'for', con: 'against' } as const satisfies Record<Stance, string>

/** A cell in words: `2 for, 1 stands; 1 against, answered`. It counts, and never says who wins. */
export function cellInWords(cell: readonly Weighed[]): string {
  const sides = (['pro', 'con'] as const).map((stance) => sideInWords(cell, stance)).filter((words) => words !== '')
  return sides.length === 0 ? NOT_ARGUED : sides.join('; ')
}

/** What is said on one side of a cell; empty where nothing is. */
export function sideInWords(cell: readonly Weighed[], side: Stance): string {
  const claims = cell.filter(({ stance }) => stance === side)
  if (claims.length === 0) return ''
  const all = claims.length
  const stand = claims.filter(({ verdict }) => doesStand(verdict)).length
  const open = claims.filter(({ verdict }) => verdict === 'unresolved').length
  const idle = claims.filter((claim) => claim.idle).length
  const parts = [`${all.toLocaleString('en')} ${SIDES[side]}`]
  if (stand > 0) parts.push(all === 1 ? 'stands' : `${shareOf(stand, all)} ${stand === 1 ? 'stands' : 'stand'}`)
  if (open > 0) parts.push(all === 1 ? 'unresolved' : `${shareOf(open, all)} unresolved`)
  if (stand + open === 0) parts.push(fallenInWords(claims, side))
  if (idle > 0) parts.push(all === 1 ? 'to no effect' : `${shareOf(idle, all)} to no effect`)
  return parts.join(', ')
}

const shareOf = (some: number, all: number): string =>
  some < all ? some.toLocaleString('en') : all === 2 ? 'both' : 'all'

/** Answered is what an objection stands against; what nothing backs falls by itself. */
function fallenInWords(claims: readonly Weighed[], side: Stance): string {
  const areAnswered = side === 'con' && claims.every(({ verdict }) => verdict === 'objected')
  if (claims.length === 1) return areAnswered ? 'answered' : 'does not stand'
  return areAnswered ? `${claims.length === 2 ? 'both' : 'all'} answered` : 'none stands'
}

/** How strong the claims of one side are: `fair`, or `weak to strong`; empty where there are none or it is not known. */
export function strengthInWords(cell: readonly Weighed[], side: Stance): string {
  const found = cell.flatMap(({ stance, strength }) =>
    stance === side && strength !== undefined ? [STRENGTH_BANDS.indexOf(bandOf(strength))] : [],
  )
  const words = (place: number) => BAND_WORDS[STRENGTH_BANDS[place] as StrengthBand].toLowerCase()
  if (found.length === 0) return ''
  const [least, most] = [Math.min(...found), Math.max(...found)]
  return least === most ? words(least) : `${words(least)} to ${words(most)}`
}

/** Both sides in one line, for a file: `for: weak to fair; against: strong`. */
export const strengthsInWords = (cell: readonly Weighed[]): string =>
  (['pro', 'con'] as const)
    .flatMap((side) => {
      const words = strengthInWords(cell, side)
      return words === '' ? [] : [`${SIDES[side]}: ${words}`]
    })
    .join('; ')
