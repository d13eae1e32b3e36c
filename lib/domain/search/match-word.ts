/** How well a word answers an asked one: the same, its beginning, inside of it, or mistyped. 0: not at all. */
export const MATCH = { same: 4, beginning: 3, inside: 2, mistyped: 1, none: 0 } as const

/** Shorter words than this have too many neighbours to be taken for misspelled ones. */
const MISTYPED_FROM = 4
const TWICE_FROM = 7
/** In the middle of a short word anything is found: "a" in "map". */
const INSIDE_FROM = 3
/** Scripts without spaces have several words in one, and these are short. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Whether words of one script are found inside of longer ones, however short they are. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word)

/** How well the word holds what was asked, letter for letter. Both are folded. */
export function matchSpelled(asked: string, word: string): number {
  if (word.length < asked.length) return MATCH.none
  if (word === asked) return MATCH.same
  const at = word.indexOf(asked)
  if (at === 0) return MATCH.beginning
  return at > 0 && (asked.length >= INSIDE_FROM || isUnspaced(asked)) ? MATCH.inside : MATCH.none
}

/**
 * Whether the word could be what was meant: one slip (a letter too many, missing, wrong, or two in the wrong
 * order) in a word of four letters, two from seven letters on. While a longer word is still being typed its
 * beginning is enough.
 */
export function isMistyped(asked: string, word: string): boolean {
  if (asked.length < MISTYPED_FROM || word.length < MISTYPED_FROM - 1) return false
  const slips = asked.length >= TWICE_FROM ? 2 : 1
  if (word.length < asked.length - slips) return false
  // A beginning says less than a whole word: its first letter must be right.
  const mayGoOn = asked.length > MISTYPED_FROM && asked[0] === word[0]
  if (!mayGoOn && word.length > asked.length + slips) return false
  if (lettersMissing(asked, word) > slips) return false
  return slipsBetween(asked, word.slice(0, asked.length + slips), mayGoOn, slips) <= slips
}

/** Every letter that the word does not have is a slip: tells most words apart at once. */
function lettersMissing(asked: string, word: string): number {
  let missing = 0
  for (const letter of asked) if (!word.includes(letter)) missing += 1
  return missing
}

/** Letters to change, add, drop or swap to get from one word to the other; gives up above `most`. */
function slipsBetween(asked: string, word: string, mayGoOn: boolean, most: number): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: word.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= asked.length; row += 1) {
    const line = [row]
    for (let at = 1; at <= word.length; at += 1) {
      const same = asked[row - 1] === word[at - 1]
      let cost = Math.min((last[at - 1] ?? 0) + (same ? 0 : 1), (last[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1)
      if (asked[row - 1] === word[at - 2] && asked[row - 2] === word[at - 1])
        cost = Math.min(cost, (before[at - 2] ?? Number.POSITIVE_INFINITY) + 1)
      line.push(cost)
    }
    if (Math.min(...line) > most) return most + 1
    before = last
    last = line
  }
  return mayGoOn ? Math.min(...last) : (last[word.length] ?? 0)
}
