const KEY = 'crux-tour'

/** Whether this browser has seen the tour or turned it down. One that keeps nothing counts as having seen it. */
export function hasSeenTour(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return true
  }
}

/** The tour need not be offered again. */
export function rememberTour(): void {
  try {
    localStorage.setItem(KEY, 'seen')
  } catch {
    // Nothing is kept in this browser; then nothing is offered either.
  }
}
