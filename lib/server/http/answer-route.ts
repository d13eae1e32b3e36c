import { isDatabaseAway } from '../log/database-failure'
import { reportBug } from '../report-bug'
import { isServerBusy } from '../task-gate'
import { apiError } from './api-error'

/** A route of the REST door whose bugs are logged with an id and answered with nothing but that id. */
export const answerRoute =
  <Asked extends Request, Context>(answer: (request: Asked, context: Context) => Promise<Response>) =>
  async (request: Asked, context: Context): Promise<Response> => {
    try {
      return await answer(request, context)
    } catch (bug) {
      return answerFailure(bug, request)
    }
  }

/** What is answered when a route did not come to its end. */
export function answerFailure(bug: unknown, request: Request): Response {
  // Whoever asked has gone: nobody reads this.
  if (request.signal.aborted) return new Response(null, { status: 499 })
  if (isDatabaseAway(bug)) {
    const message = 'The database does not answer just now. Nothing is lost: try again in a minute.'
    return apiError(503, 'database-away', message, { 'retry-after': '5' })
  }
  if (isServerBusy(bug)) {
    const message = 'The server is busy with too many large maps just now. Try again in a minute.'
    return apiError(503, 'server-busy', message, { 'retry-after': '30' })
  }
  const id = reportBug(bug, `${request.method} ${new URL(request.url).pathname}`)
  return apiError(500, 'server-error', `The server met an error. If it happens again, report it with this id: ${id}`)
}
