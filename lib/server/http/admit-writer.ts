import type { Viewer } from '../auth/request-viewer'
import { findViewer } from '../auth/viewer'
import { signInFirst } from './api-error'
import { guardWrite } from './guard-write'
import { limitRequests } from './limit-requests'

/**
 * The first lines of every route of a map that changes something: the request is from a page of ours, by somebody
 * who is signed in, and not too much. Answers who, or the refusal to send.
 */
export async function admitWriter(
  request: Request,
  cost = 1,
): Promise<{ ok: true; viewer: Viewer } | { ok: false; answer: Response }> {
  const foreign = guardWrite(request)
  if (foreign) return { ok: false, answer: foreign }
  const viewer = await findViewer()
  if (!viewer) return { ok: false, answer: signInFirst() }
  const tooFast = await limitRequests('writesOfPerson', viewer.id, cost)
  return tooFast ? { ok: false, answer: tooFast } : { ok: true, viewer }
}
