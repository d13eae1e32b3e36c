/** On how many of the ways to settle what is open a claim holds. */
export type Reading = 'every' | 'some' | 'none'

/** What is said of a claim that is unresolved. */
export const READING_WORDS: Record<Reading, string> = {
  every: 'It holds whichever way what is open is settled.',
  some: 'It holds on some ways to settle what is open, and not on others.',
  none: 'It holds on no way to settle what is open.',
}
