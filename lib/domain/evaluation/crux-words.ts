/** What is said where there is no list to show. */
export const CRUX_WORDS = {
  noneAlone: 'No single claim decides this.',
  noPair: 'Nor do any two together.',
  over: 'Not determined in the time given.',
  more: 'There are more.',
} as const

/** How long claims that decide alone are looked for, and pairs, in milliseconds; what is not found by then is not determined. */
export const ALONE_FOR = 3_000
export const PAIRS_FOR = 1_000
/** More pairs than this are not looked for; of what is found so many are shown. */
export const MOST_PAIRS = 200
export const MOST_SHOWN = 12
