/** What is said where there is no list to show. */
export const CRUX_WORDS = {
  noneAlone: 'No single claim decides this.',
  noPair: 'Nor do any two together.',
  over: 'Not determined in the time given.',
  more: 'There are more.',
  unsettled: 'What argues in a circle here does not settle: do not lean on this.',
  unmoved: 'Nothing on the map moves it.',
  oneOf: 'if one of these',
  andOneOf: 'and one of these',
} as const

/** How long claims that decide alone are looked for, and pairs, in milliseconds; what is not found by then is not determined. */
export const ALONE_FOR = 3_000
export const PAIRS_FOR = 1_000
/** How long a thesis is counted without this and that. */
export const SWINGS_FOR = 1_000
/** More pairs than this are not looked for; of what is found so many are shown. */
export const MOST_PAIRS = 200
export const MOST_SHOWN = 12
