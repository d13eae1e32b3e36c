/** The address where a signed-out person signs in, to come back to `path` (which may carry a query). */
export const signInPath = (path: string): string => `/sign-in?next=${encodeURIComponent(path)}`

/** The same for somebody who has no account yet. */
export const signUpPath = (path: string): string => `/sign-up?next=${encodeURIComponent(path)}`
