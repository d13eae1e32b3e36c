const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Where a time is read: given in tests, the reader's own otherwise. */
type Place = { timeZone?: string }

/**
 * When something was last changed, as a phrase: "just now", "20 minutes ago", "an hour ago", "yesterday",
 * "on Tuesday", "on 14 March", "on 14 March 2023".
 */
export function lastChange(at: string, now: number, place: Place = {}): string {
  const date = new Date(at)
  const age = now - date.getTime()
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return inUnits(Math.floor(age / MINUTE), 'a minute', 'minutes')
  const show = (instant: number, options: Intl.DateTimeFormatOptions) =>
    new Date(instant).toLocaleDateString('en-GB', { ...options, ...place })
  const day = { day: 'numeric', month: 'numeric', year: 'numeric' } as const
  if (show(date.getTime(), day) === show(now, day)) return inUnits(Math.floor(age / HOUR), 'an hour', 'hours')
  if (show(date.getTime(), day) === show(now - DAY, day)) return 'yesterday'
  if (age < 6 * DAY) return `on ${show(date.getTime(), { weekday: 'long' })}`
  const sameYear = show(date.getTime(), { year: 'numeric' }) === show(now, { year: 'numeric' })
  const long = { day: 'numeric', month: 'long' } as const
  return `on ${show(date.getTime(), sameYear ? long : { ...long, year: 'numeric' })}`
}

const inUnits = (count: number, one: string, many: string): string => `${count === 1 ? one : `${count} ${many}`} ago`
