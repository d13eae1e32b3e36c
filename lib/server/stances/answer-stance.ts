import { notAllowed, notFound } from '../http/api-error'
import type { StanceOutcome } from './take-stance'

/** What came of a change of stances, as the REST door says it; undefined: there is no such map for whoever asked. */
export const answerStance = (outcome: StanceOutcome | undefined): Response => {
  if (outcome === 'done') return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  return outcome === 'not-allowed' ? notAllowed() : notFound()
}
