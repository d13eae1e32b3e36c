import { cutText, plainLine } from '../plain-words'

/** `-> See 1.2.2.`: the claim of that number stands here too; what follows is said of this use of it. */
const SEE = /^-> See ((?:\d+\.)+)[ \t]*(.*)$/s
/** Words that only look like one begin with a backslash, as Kialo's older exports put before brackets. */
const ESCAPED_SEE = /^\\+-> See /

/** The number of the claim that is meant, and what else the line says. */
export function readSee(line: string): { number: string; rest: string } | undefined {
  const match = SEE.exec(line)
  return match ? { number: match[1] ?? '', rest: match[2] ?? '' } : undefined
}

export const printSee = (number: string): string => `-> See ${number}`

export const escapeSee = (line: string): string => (/^\\*-> See /.test(line) ? `\\${line}` : line)
export const unescapeSee = (line: string): string => (ESCAPED_SEE.test(line) ? line.slice(1) : line)

/** How much of another premise is said in a remark. */
const MOST_OF_A_PREMISE = 80

const STEP_REMARKS = {
  pro: 'for the step from the claim above',
  con: 'against the step from the claim above',
} as const

/** What a tree of pros and cons cannot say otherwise, on a line of its own below the claim. */
export const remarkOnStep = (stance: 'pro' | 'con'): string => STEP_REMARKS[stance]

export const remarkOnPremises = (others: readonly string[]): string =>
  `together with: ${others.map((text) => `“${cutText(plainLine(text), MOST_OF_A_PREMISE)}”`).join(' & ')}`

const REMARK =
  /^(?:together with: “.*”(?:; (?:for|against) the step from the claim above)?|(?:for|against) the step from the claim above)$/s

/** Whether a note says what is written as a remark. */
export const isRemark = (note: string): boolean => !note.includes('\n') && REMARK.test(note)

export const printRemark = (remark: string): string => `[${remark}]`

/** The remark that a line is, if it is one. */
export function readRemark(line: string): string | undefined {
  const inner = line.startsWith('[') && line.endsWith(']') ? line.slice(1, -1) : ''
  return inner !== '' && isRemark(inner) ? inner : undefined
}

/** `[12]` where there is a source of that number, with the space before it. */
const CITATION = /[ \u00a0]?\[(\d{1,9})\]/g
/** Several of them, counted up: `[1], [2] and [3]`. */
const CITATIONS = /[ \u00a0]?\[\d{1,9}\](?:(?:[ \u00a0]?[,;]?|[ \u00a0](?:and|&))[ \u00a0]?\[\d{1,9}\])+/g

/** The text without the numbers of sources that it cites, and which these are; other numbers in brackets are its own words. */
export function readCitations(text: string, isSource: (number: number) => boolean): { text: string; cited: number[] } {
  const cited: number[] = []
  const cite = (marks: string) => {
    const numbers = bracketedNumbers(marks)
    if (!numbers.every(isSource)) return marks
    cited.push(...numbers)
    return ''
  }
  const said = text
    .replace(CITATIONS, cite)
    .replace(CITATION, cite)
    // Brackets around nothing but a citation.
    .replace(/ ?\(\)/g, (mark) => (cited.length > 0 && !text.includes(mark) ? '' : mark))
  return said.trim() === '' ? { text, cited } : { text: said, cited: [...new Set(cited)] }
}

/** The numbers that stand in brackets in a text, whatever they mean there. */
export const bracketedNumbers = (text: string): number[] =>
  text.includes('[') ? [...text.matchAll(/\[(\d{1,9})\]/g)].map(([, digits]) => Number(digits)) : []

/** A line of more than one that would be read as something else than words. */
export const isStructure = (line: string): boolean =>
  /^\s*(?:(?:\d+\.)+(?:\s|$)|Sources:\s*$)/.test(line) || readRemark(line.trim()) !== undefined

/** `[words](https://…)`, as older exports have links; `\(` and the like are brackets of the text itself. */
const LINK = /\[((?:[^[\]\\]|\\.){0,2000})\]\((https?:\/\/(?:[^\s()\\]|\\.|\([^\s()]{0,500}\)){1,2000})\)/g

/** The words of a claim of the older generation, and the addresses it links to. */
export function readOlderText(text: string): { text: string; urls: string[] } {
  const urls: string[] = []
  const said = text.replace(LINK, (_, words: string, url: string) => {
    urls.push(unescapeBrackets(url))
    return words
  })
  return { text: unescapeBrackets(said), urls: [...new Set(urls)] }
}

const unescapeBrackets = (text: string): string => text.replace(/\\([()[\]\\])/g, '$1')
