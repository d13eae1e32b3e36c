import { sentenceForClosing } from '@/lib/sync/closing-sentences'
import type { SessionState } from '@/lib/sync/map-session'

/** How the work is kept, in a word or two for the top bar. */
export type SavedWords = { tone: 'saved' | 'busy' | 'waiting' | 'ended'; words: string }

/** "Saved" is said only when the server has everything; what waits in the browser is counted. */
export function savedWords(
  state: Pick<SessionState, 'connection' | 'closing' | 'pendingCount'>,
  mayEdit: boolean,
): SavedWords {
  const { connection, closing, pendingCount } = state
  const waiting = pendingCount === 1 ? '1 edit waits here' : `${pendingCount} edits wait here`
  switch (connection) {
    case 'closed':
      return { tone: 'ended', words: closing ? sentenceForClosing(closing) : 'The live connection ended.' }
    case 'offline':
      return { tone: 'waiting', words: pendingCount > 0 ? `Offline: ${waiting}` : 'Offline' }
    case 'connecting':
      return { tone: 'busy', words: pendingCount > 0 ? `Connecting: ${waiting}` : 'Connecting…' }
    case 'live':
      if (pendingCount > 0) return { tone: 'busy', words: 'Saving…' }
      return { tone: 'saved', words: mayEdit ? 'Saved' : 'Up to date' }
  }
}
