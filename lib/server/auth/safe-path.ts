const HERE = 'http://here.invalid'

/** A path of this server to go to after signing in; `/` for anything else, such as another site's address. */
export function safePath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(value, HERE)
  // `/.//evil.test` is of this server, but its path alone would be read as the name of another.
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/'
}

/** Where a visitor signs in, to come back to `path`. */
export const signInAddress = (path: string): string => `/sign-in?next=${encodeURIComponent(safePath(path))}`
