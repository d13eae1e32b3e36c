import type { Argument } from '../../model'
import type { OutlineItem } from '../outline/outline-items'
import { readAgain, TOGETHER } from '../outline/outline-words'
import type { WrittenRow } from '../written-rows'
import { printInline, readInline } from './markdown-text'

/** Says of a map without claims that it has none, so that its description is not taken for one. */
export const NO_CLAIMS = '*No claims yet.*'
/** Heads our own list of what the schemes ask: it is worked out anew from the schemes, and not read. */
export const OPEN_QUESTIONS = '## Critical questions still open'

/** Heads our own table of rival answers, which the rest of the file says as well: it is not read either. */
export const ANSWERS_SIDE_BY_SIDE = '## Answers side by side, as Crux sees them'
const UNREAD: ReadonlySet<string | undefined> = new Set([OPEN_QUESTIONS, ANSWERS_SIDE_BY_SIDE])
/** Whether what stands below this line, up to the next heading, is of ours and not read. */
export const isUnread = (line: string | undefined): boolean => UNREAD.has(line)

const SIGNS = { pro: '+', con: '−', backing: '+', undercut: '×' } as const
const STEPS = { backing: 'that follows', undercut: 'that does not follow' } as const

/** The sign and, where it says more than the sign, the conjunction: `+`, `−`, `× that does not follow:`. */
export function printLead({ sign, argument, claim }: WrittenRow): string {
  if (sign === 'thesis') return ''
  if (sign === 'joint') return '& '
  const words = wordsOf(sign, argument?.scheme ?? null)
  return `**${SIGNS[sign]}** ${words === '' ? '' : `*${words}:* `}${claim ? '' : TOGETHER}`
}

function wordsOf(sign: keyof typeof SIGNS, scheme: Argument['scheme']): string {
  const step = sign === 'backing' || sign === 'undercut' ? STEPS[sign] : ''
  const from = scheme === null ? '' : `from ${printInline(scheme)}`
  const but = step === '' && sign === 'con' && from !== '' ? 'but' : step
  return [but, from].filter((part) => part !== '').join(', ')
}

const LEAD = /^\*\*([+−×])\*\*(?: |$)/
const WORDS = /^(?:(that follows|that does not follow|but)(?:, |$))?(?:from (.+))?$/s

/** The claim, its sign and its scheme that an item of our own lists says; undefined when it has no such sign. */
export function readLead(
  raw: string,
): (Pick<OutlineItem, 'stance' | 'as' | 'isAboutStep' | 'scheme'> & { rest: string }) | undefined {
  if (raw.startsWith('& '))
    return { stance: 'pro', as: 'joint', isAboutStep: false, scheme: null, rest: raw.slice('& '.length) }
  const match = LEAD.exec(raw)
  if (!match) return undefined
  const afterSign = raw.slice(match[0].length)
  const { words, rest } = splitWords(afterSign)
  const isAboutStep = words?.[1]?.startsWith('that') ?? false
  const scheme = words?.[2] === undefined ? null : readInline(words[2]).text
  const stance = match[1] === '+' ? 'pro' : 'con'
  const as = rest === TOGETHER ? 'heading' : 'claim'
  return { stance, as, isAboutStep: isAboutStep || match[1] === '×', scheme, rest }
}

/** `*from expert opinion:* ` before the claim. */
function splitWords(raw: string): { words: RegExpExecArray | null; rest: string } {
  const none = { words: null, rest: raw }
  if (!raw.startsWith('*')) return none
  const end = raw.indexOf(':* ')
  if (end === -1) return none
  const words = WORDS.exec(raw.slice(1, end))
  return words && words[0] !== '' ? { words, rest: raw.slice(end + ':* '.length) } : none
}

const TAG = / `#([^`]{1,300})`$/
const HOLDER = / \(\*((?:[^*\\]|\\.){1,1000})\*\)$/s

/** What an item says beside its sign: its words, whose they are, tags, and whether the claim is written out elsewhere. */
export function readClaim(
  raw: string,
): Pick<OutlineItem, 'text' | 'words' | 'again' | 'holder' | 'tags'> & { urls: string[] } {
  const { text: named, again } = readAgain(raw)
  const whole = readInline(raw)
  if (again && named.length > 2 && named.startsWith('*') && named.endsWith('*'))
    return { text: readInline(named.slice(1, -1)).text, words: whole.text, again, holder: null, tags: [], urls: [] }
  const tags: string[] = []
  let rest = raw
  for (let match = TAG.exec(rest.slice(-310)); match; match = TAG.exec(rest.slice(-310))) {
    tags.unshift(match[1] ?? '')
    rest = rest.slice(0, -match[0].length)
  }
  const held = HOLDER.exec(rest.slice(-1_100))
  const holder = held ? readInline(held[1] ?? '').text : null
  const { text, urls } = readInline(held ? rest.slice(0, -held[0].length) : rest)
  return { text, words: text, again: null, holder, tags, urls }
}
