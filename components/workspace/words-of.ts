import { stepsOf } from '@/lib/domain/group-steps'
import type { Operation } from '@/lib/domain/operation'

/** What somebody wrote in an edit, to give it back to them when it cannot be done. Empty when it holds no words. */
export function wordsOf(operation: Operation): string {
  switch (operation.kind) {
    case 'add':
      return [
        ...operation.claims.map(({ text }) => text),
        ...operation.annotations.map(({ body }) => body),
        ...operation.sources.map(({ title }) => title),
      ].join('\n')
    case 'edit-claim':
      return operation.text?.to ?? operation.holder?.to ?? ''
    case 'edit-annotation':
      return operation.body?.to ?? ''
    case 'edit-argument':
      return operation.note?.to ?? operation.scheme?.to ?? ''
    case 'handle-question':
      return operation.answer?.to ?? operation.aside?.to ?? ''
    case 'group':
      return stepsOf(operation).map(wordsOf).filter(Boolean).join('\n')
    default:
      return ''
  }
}
