import { apiError } from './api-error'
import { isOwnOrigin } from './own-origin'

/**
 * The first line of every route that changes something. Answers the refusal to send, or null when the request
 * may go on: it comes from a page of ours (its `Origin` is our own) and says that it is JSON, which no form of
 * a foreign page can. Cookies alone never change anything.
 */
export function guardWrite(request: Request): Response | null {
  if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host')))
    return apiError(403, 'foreign-origin', 'Changes are taken from the pages of this server only.')
  return requireJson(request)
}

/** The refusal of a body that does not say that it is JSON. */
export function requireJson(request: Request): Response | null {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return apiError(415, 'not-json', 'Send JSON, with content-type application/json.')
  return null
}
