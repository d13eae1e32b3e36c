import type { Bibliography } from '@/lib/domain/model'
import { shortened } from '../ui/shortened'

const WORDS_PER_MINUTE = 230

/** A date of a record as one reads it: "2023", "July 2023", "14 July 2023"; as it stands when it is no day of the calendar. */
export function publishedInWords(published: string): string {
  const [year, month, day] = published.split('-')
  if (!year || !month) return published
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return published
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  return date.toLocaleDateString('en-GB', day ? { ...options, day: 'numeric' } : options)
}

/** The last name of "Given Family" or "Family, Given"; institutes keep their whole name. */
function familyName(author: string): string {
  const [family, given] = author.split(',')
  if (given !== undefined && family) return family.trim()
  const words = author.trim().split(/\s+/)
  return words.length <= 3 && !/\b(of|for|institute|center|centre|university|council)\b/i.test(author)
    ? (words.at(-1) ?? author)
    : author
}

/** A source in a word or two, for a tab: "Bielieskov 2023", else the beginning of its title. */
export function sourceName({ authors, published, title }: Bibliography): string {
  const [first, ...others] = authors
  const year = published.slice(0, 4)
  if (first === undefined) return shortened(title, 26)
  const name = shortened(familyName(first), 24)
  return [name, ...(others.length > 0 ? ['et al.'] : []), ...(year === '' ? [] : [year])].join(' ')
}

/** Where a source comes from: authors, publisher and date, as far as they are known. */
export function originInWords({ authors, publisher, published }: Bibliography): string {
  const names = authors.length > 3 ? `${authors[0]} et al.` : authors.join(', ')
  return [names, publisher, publishedInWords(published)].filter((part) => part !== '').join(' · ')
}

/** The source as one would cite it in a list. */
export function citationOf({ authors, title, publisher, published, url }: Bibliography): string {
  const head = [authors.join(', '), published === '' ? '' : `(${published.slice(0, 4)})`].filter(Boolean).join(' ')
  const sentences = [head, title, publisher].filter(Boolean).map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
  return [...sentences, url].filter(Boolean).join(' ')
}

/** Whole minutes that reading takes, one at least. Scripts without spaces are counted by characters. */
export function readingMinutes(text: string): number {
  const words = Math.max(
    text.split(/\s+/).length,
    (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0) / 2,
  )
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}
