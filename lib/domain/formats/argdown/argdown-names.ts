import type { Argument, Claim } from '../../model'
import { oneLine } from './argdown-escape'

/** Titles are for recognising a claim in relations; the whole sentence stands with its definition. */
const TITLE_LENGTH = 48
/** The first line of a note is the title of its argument when it is as short as one. */
const NOTE_TITLE_LENGTH = 60

/** What Argdown calls arguments and statements without a title, and what we call arguments: no titles of their own. */
const MADE_UP = /^(?:Untitled|Argument) \d+$/

export const isMadeUpTitle = (title: string): boolean => MADE_UP.test(title)

/**
 * A title for each claim, in the order given: its first words, numbered where they are not alone. The parser files by title in
 * plain objects, where it would find `toString` and its like already there.
 */
export function nameClaims(claims: Iterable<Claim>): Map<string, string> {
  const names = new Map<string, string>()
  const used = new Map<string, number>()
  for (const { id, text } of claims) {
    const headline = headlineOf(text)
    const base = headline === '' || headline in {} || isMadeUpTitle(headline) ? `Claim ${headline}`.trim() : headline
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    // A dot cannot stand in a headline, so numbered titles never meet others.
    names.set(id, count === 1 ? base : `${base} no. ${count}`)
  }
  return names
}

function headlineOf(text: string): string {
  const words = text.slice(0, 10 * TITLE_LENGTH).match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? []
  let headline = ''
  for (const word of words) {
    // Where words are not parted by spaces, the first may be the whole sentence.
    if (headline === '' && word.length > TITLE_LENGTH) return [...word].slice(0, TITLE_LENGTH / 2).join('')
    if (headline.length + word.length > TITLE_LENGTH) break
    headline = headline === '' ? word : `${headline} ${word}`
  }
  return headline
}

/** The title and the description of an argument: the first line of its note, where it can be one, and the rest. */
export type ArgumentWords = { title: string; description: string }

/** Names arguments in the order they come, so that each title stands for one. */
export class ArgumentNames {
  private readonly used = new Set<string>()
  private count = 0

  name({ note }: Pick<Argument, 'note'>): ArgumentWords {
    const [first = '', ...rest] = note.trim().split('\n')
    const title = oneLine(first)
    this.count++
    if (!isTitle(title) || this.used.has(title)) return { title: `Argument ${this.count}`, description: oneLine(note) }
    this.used.add(title)
    return { title, description: oneLine(rest.join('\n')) }
  }
}

const isTitle = (line: string): boolean =>
  line.length <= NOTE_TITLE_LENGTH && /^[\p{L}\p{N}][^<>[\]{}\\]*$/u.test(line) && !isMadeUpTitle(line) && !(line in {})

/** The note that a title and a description came from, white space aside. */
export const noteOf = ({ title, description }: ArgumentWords): string =>
  [isMadeUpTitle(title) ? '' : title, description].filter((part) => part !== '').join('\n')
