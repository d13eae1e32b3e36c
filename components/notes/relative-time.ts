const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Where a time is read: given in tests, the reader's own otherwise. */
type Place = { timeZone?: string }

/** Making a formatter costs some hundred times what using it does, and every note on the screen needs one at every drawing. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', options)
  formatters.set(key, made)
  return made
}

/** How long ago an instant was, as one says it in passing: "now", "5 min", "3 h", "Tue", "14 Mar", "14 Mar 2023". */
export function relativeTime(at: string, now: number, place: Place = {}): string {
  const date = new Date(at)
  const age = now - date.getTime()
  // A clock that runs behind the server's must not show notes from the future.
  if (age < MINUTE) return 'now'
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`
  if (age < DAY) return `${Math.floor(age / HOUR)} h`
  const show = (options: Intl.DateTimeFormatOptions) => formatter({ ...options, ...place }).format(date)
  if (age < 6 * DAY) return show({ weekday: 'short' })
  const year = (instant: Date) => formatter({ year: 'numeric', ...place }).format(instant)
  const short = { day: 'numeric', month: 'short' } as const
  return year(date) === year(new Date(now)) ? show(short) : show({ ...short, year: 'numeric' })
}

/** The instant in full, to the minute. */
export const exactTime = (at: string, place: Place = {}): string =>
  formatter({ dateStyle: 'full', timeStyle: 'short', ...place }).format(new Date(at))
