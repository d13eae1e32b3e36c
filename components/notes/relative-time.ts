const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Where a time is read: given in tests, the reader's own otherwise. */
type Place = { timeZone?: string }

/** How long ago an instant was, as one says it in passing: "now", "5 min", "3 h", "Tue", "14 Mar", "14 Mar 2023". */
export function relativeTime(at: string, now: number, place: Place = {}): string {
  const date = new Date(at)
  const age = now - date.getTime()
  // A clock that runs behind the server's must not show notes from the future.
  if (age < MINUTE) return 'now'
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`
  if (age < DAY) return `${Math.floor(age / HOUR)} h`
  const show = (options: Intl.DateTimeFormatOptions) => date.toLocaleDateString('en-GB', { ...options, ...place })
  if (age < 6 * DAY) return show({ weekday: 'short' })
  const year = (instant: Date) => instant.toLocaleDateString('en-GB', { year: 'numeric', ...place })
  const short = { day: 'numeric', month: 'short' } as const
  return year(date) === year(new Date(now)) ? show(short) : show({ ...short, year: 'numeric' })
}

/** The instant in full, to the minute. */
export const exactTime = (at: string, place: Place = {}): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short', ...place })
