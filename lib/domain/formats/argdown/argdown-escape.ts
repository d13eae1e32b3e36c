import { shortcodes } from '@argdown/core'

/** What means something to Argdown wherever it stands in a line (https://argdown.org/syntax). */
const MARKS = /[\\[{<*_#]|\/(?=[/*])|(?<==)=(?==)/g
/** In an inference rule commas part rules and dashes end it. */
const RULE_MARKS = /[\\[{<*_#,/=-]/g
/** Argdown's names for signs, `.v.` and `:v:`, which it finds in words with two dots or two colons. */
const SIGN_NAME = /\.\S+?\.|:\S+?:/

/**
 * Text on one line that Argdown gives back letter for letter, with as few escapes as that takes. It must not begin a line.
 */
export const escapeArgdown = (text: string): string => escapeWith(text, MARKS)

/** The same between the dashes of an inference. */
export const escapeArgdownRule = (text: string): string => escapeWith(text, RULE_MARKS)

function escapeWith(text: string, marks: RegExp): string {
  const line = oneLine(text)
  if (!SIGN_NAME.test(line)) return line.replace(marks, '\\$&')
  return line
    .split(' ')
    .map((word) => {
      const escaped = word.replace(marks, '\\$&')
      return SIGN_NAME.test(word) && (escaped !== word || hasSignName(word)) ? escapeDots(escaped) : escaped
    })
    .join(' ')
}

/** Once one is escaped all must be: Argdown would take the escape between two others for part of a name. */
const escapeDots = (escaped: string): string => escaped.replace(/[.:]/g, '\\$&')

const hasSignName = (word: string): boolean => SIGN_NAMES.some((name) => word.includes(name))

/** Those that every object has are found by Argdown too. */
const SIGN_NAMES = [
  ...Object.keys(shortcodes),
  ...Object.getOwnPropertyNames(Object.prototype).flatMap((name) => [`.${name}.`, `:${name}:`]),
]

/** The same words, with one space between them. */
export const oneLine = (text: string): string => (ODD_SPACE.test(text) ? text.trim().replace(/\s+/g, ' ') : text)
const ODD_SPACE = /^\s|\s$|\s\s|[^\S ]/
