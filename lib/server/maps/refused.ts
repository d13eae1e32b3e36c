import type { Refusal } from '@/lib/domain/refusal'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { apiError } from '../http/api-error'

/** The answer of a route whose one operation was refused. */
export const refused = (refusal: Refusal): Response =>
  apiError(refusal.code === 'not-allowed' ? 403 : 409, refusal.code, sentenceForRefusal(refusal))
