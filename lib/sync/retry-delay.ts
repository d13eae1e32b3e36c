const FIRST_MS = 250
const LONGEST_MS = 20_000

/**
 * How long to wait before connecting again, in milliseconds: twice as long each time, and a random part of that, so
 * that a thousand clients of a restarted server do not come back in the same instant.
 */
export const retryDelay = (attempt: number, random: number): number => {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 30))
  return Math.round(longest * (0.5 + random / 2))
}
