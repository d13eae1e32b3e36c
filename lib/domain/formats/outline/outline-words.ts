import type { Stance } from '../../model'
import type { Again, WrittenRow } from '../written-rows'
import type { OutlineItem } from './outline-items'

/** Heads the joint premises of one argument, which stand under it with a `&`. */
export const TOGETHER = 'together:'
export const JOINT = '& '
/** Begin what is about a step, not about the claim above. */
const STEP_WORDS = { backing: 'that follows: ', undercut: 'that does not follow: ' } as const
/** Ends a claim that is written out elsewhere; with a number where several say the same. */
const AGAIN = / \((above|below)(?:, no\. (\d{1,5}))?\)$/
const ESCAPED_AGAIN = /( \\*)(\((?:above|below)(?:, no\. \d{1,5})?\))$/

/** `+`, `-` and their typographic and list cousins; a plain `*` or no sign is a reason. */
const SIGN = /^(?:(\+|\*)|([-\u2212\u2013\u2014]))(?:\s+|$)/
const WORD = /^(?:(pro|because|reason)|(con|but|objection))\s*:\s*/i

/** The sign or the word for or against that a line begins with, and what follows it. */
export function splitSign(rest: string): { stance: Stance | null; said: string } {
  const match = SIGN.exec(rest)
  return match ? { stance: match[2] ? 'con' : 'pro', said: rest.slice(match[0].length).trim() } : splitStanceWord(rest)
}

export function splitStanceWord(rest: string): { stance: Stance | null; said: string } {
  const match = WORD.exec(rest)
  if (!match) return { stance: null, said: rest }
  return { stance: match[2] ? 'con' : 'pro', said: rest.slice(match[0].length).trim() }
}

export const printAgain = ({ where, place }: Again): string => ` (${where}${place > 1 ? `, no. ${place}` : ''})`

/** A claim's words without the remark that it is written out elsewhere, if that is what they end in. */
export function readAgain(said: string): { text: string; again: Again | null } {
  const match = AGAIN.exec(said.slice(-30))
  if (!match) return { text: said, again: null }
  const where = match[1] === 'below' ? 'below' : 'above'
  return { text: said.slice(0, -match[0].length), again: { where, place: Number(match[2] ?? 1) } }
}

/** What a line that says these words is: the words by which an outline tells what its nesting cannot. */
export function readWords(
  said: string,
): Pick<OutlineItem, 'as' | 'isAboutStep' | 'text' | 'words' | 'again'> & { stance: Stance | null } {
  const words = unescapeWords(said)
  if (said.startsWith(JOINT))
    return { as: 'joint', isAboutStep: false, ...readEnd(said.slice(JOINT.length)), words, stance: null }
  const [step, begin] = STEPS.find(([, begin]) => said.startsWith(begin) && said.length > begin.length) ?? [null, '']
  const rest = said.slice(begin.length)
  const about = { isAboutStep: step !== null, words, stance: step }
  return rest === TOGETHER
    ? { as: 'heading', text: '', again: null, ...about }
    : { as: 'claim', ...readEnd(rest), ...about }
}

const STEPS = [
  ['pro', STEP_WORDS.backing],
  ['con', STEP_WORDS.undercut],
] as const

function readEnd(said: string): { text: string; again: Again | null } {
  const { text, again } = readAgain(said)
  return { text: unescapeWords(text), again }
}

/** Would be read as something else at the beginning of a line; a backslash before it says that it is words. */
const MEANS_SOMETHING =
  /^(?:[+*\-\u2212\u2013\u2014](?:\s|$)|(?:pro|because|reason|con|but|objection)\s*:|together:$|& |that (?:does not )?follows?: |#\s)/i

const escapeBegin = (text: string): string =>
  MEANS_SOMETHING.test(text.startsWith('\\') ? text.replace(/^\\+/, '') : text) ? `\\${text}` : text
const unescapeBegin = (text: string): string =>
  text.startsWith('\\') && MEANS_SOMETHING.test(text.replace(/^\\+/, '')) ? text.slice(1) : text
const unescapeWords = (text: string): string =>
  text.includes('\\')
    ? unescapeBegin(text).replace(ESCAPED_AGAIN, (_, slashes: string, end: string) =>
        slashes.length > 1 ? slashes.slice(0, -1) + end : slashes + end,
      )
    : text

/** A claim that no reader of an outline takes for anything but words. */
function printWords(text: string): string {
  const words = escapeBegin(text.trim())
  return words.endsWith(')')
    ? words.replace(ESCAPED_AGAIN, (_, slashes: string, end: string) => `${slashes}\\${end}`)
    : words
}

const onOneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, ' ')

const SIGNS = { thesis: '', pro: '+ ', con: '- ', backing: '+ ', undercut: '- ', joint: JOINT } as const

/** A row of a map as a line of an outline, without its indentation; where a line may hold several, claims keep theirs. */
export function printOutlineRow({ sign, claim, again }: WrittenRow, { keepsLines = false } = {}): string {
  const step = sign === 'backing' || sign === 'undercut' ? STEP_WORDS[sign] : ''
  const words = claim && printWords(keepsLines ? claim.text : onOneLine(claim.text))
  return `${SIGNS[sign]}${step}${words === null ? TOGETHER : words}${words !== null && again ? printAgain(again) : ''}`
}
