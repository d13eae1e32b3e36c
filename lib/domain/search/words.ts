/** A word of a text: where it stands (UTF-16 code units), and as words are compared: in small letters without accents. */
export type Word = { start: number; end: number; folded: string }

// A picture character is a word too, so that people find the note they marked with one.
const WORD = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu
/** Letters that no decomposition takes apart, as people type them who do not have the key. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ς: 'σ' },
}
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')
/** Nothing in it changes but capitals. */
const ASCII = /^[\0-\x7f]*$/

/** Small letters without accents, so that "Expose" finds "exposé". */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
}

/** The words of a text in their order. Scripts that write without spaces have long words, in which others are found. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(WORD)) {
    const folded = foldText(found[0])
    // Marks that stand alone fold to nothing.
    if (folded !== '') words.push({ start: found.index, end: found.index + found[0].length, folded })
  }
  return words
}

/** More words than anybody looks for at once. */
const MOST_ASKED = 12

/** The words of a query, each once, at most a dozen. */
export const askedWords = (query: string): string[] =>
  [...new Set(wordsOf(query.slice(0, 1_000)).map(({ folded }) => folded))].slice(0, MOST_ASKED)
