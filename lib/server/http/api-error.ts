/** The body of every answer of the REST door that is not a success: a code for programs, a sentence for people. */
export type ApiErrorBody = { error: { code: string; message: string } }

/** An answer that says what went wrong and what to do, with nothing a stranger should not know; `details` beside it. */
export const apiError = (
  status: number,
  code: string,
  message: string,
  headers?: HeadersInit,
  details: Record<string, unknown> = {},
): Response =>
  Response.json({ error: { code, message, ...details } } satisfies ApiErrorBody, {
    status,
    headers: { ...Object.fromEntries(new Headers(headers)), 'cache-control': 'no-store' },
  })

/** What does not exist and what one may not read are answered alike. */
export const notFound = (): Response => apiError(404, 'not-found', 'This does not exist, or is not shared with you.')

export const signInFirst = (): Response => apiError(401, 'signed-out', 'Sign in first.')

export const notAllowed = (): Response =>
  apiError(403, 'not-allowed', 'Your role on this map does not allow this. Ask an owner of the map.')

export const malformed = (message = 'The server could not read what was sent.'): Response =>
  apiError(400, 'malformed', message)
