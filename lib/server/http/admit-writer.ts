import { readCaller } from '../auth/caller'
import type { Viewer } from '../auth/request-viewer'
import { apiError, signInFirst } from './api-error'
import { guardWrite, requireJson } from './guard-write'
import { limitRequests } from './limit-requests'

/**
 * The first lines of every route of a map that changes something: the request is from a page of ours by somebody who is
 * signed in, or brings a token that may write, and is not too much. Answers who, or the refusal to send.
 */
export async function admitWriter(request: Request, cost = 1): Promise<Admitted> {
  const admitted = await admitPerson(request)
  if (!admitted.ok) return admitted
  const { viewer, mayWrite } = admitted
  if (!mayWrite)
    return { ok: false, answer: apiError(403, 'read-only-token', 'This token may only read. Make one that may write.') }
  const tooFast = await limitRequests('writesOfPerson', viewer.id, cost)
  return tooFast ? { ok: false, answer: tooFast } : { ok: true, viewer }
}

type Admitted<More = object> = ({ ok: true; viewer: Viewer } & More) | { ok: false; answer: Response }

/** The same of a route that is sent something and keeps nothing: a token that may only read will do. */
export async function admitPerson(request: Request): Promise<Admitted<{ mayWrite: boolean }>> {
  const { viewer, token } = await readCaller()
  const refusal = await guardBody(request)
  if (refusal) return { ok: false, answer: refusal }
  if (token === 'unknown')
    return { ok: false, answer: apiError(401, 'bad-token', 'This token is not known: it ran out or was revoked.') }
  if (!viewer) return { ok: false, answer: signInFirst() }
  return { ok: true, viewer, mayWrite: token?.mayWrite ?? true }
}

/**
 * The refusal of a body that somebody else's page could have made a browser send. A foreign page cannot bring a token: that a
 * browser sends along by itself is the danger of cookies only.
 */
export async function guardBody(request: Request): Promise<Response | null> {
  const { token } = await readCaller()
  return token === null ? guardWrite(request) : requireJson(request)
}
