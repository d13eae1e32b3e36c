const KEY = 'crux-export-format'

/** The format that was taken last in this browser; null when it keeps nothing or there was none. */
export function readLastFormat(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function keepLastFormat(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // A browser that keeps nothing: the first format stands chosen again.
  }
}
