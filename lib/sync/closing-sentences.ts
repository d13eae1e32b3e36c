import type { ClosingCode } from './protocol'

const CLOSINGS: Record<ClosingCode, string> = {
  'old-client': 'Crux was updated. Reload the page to go on; your edits are kept.',
  malformed: 'The server could not read what was sent. Reload the page; your edits are kept.',
  'too-large': 'An edit was too large to be sent at once. Reload the page, and do it in several smaller steps.',
  'too-fast': 'Too many edits at once. They are kept and sent more slowly.',
  'not-found': 'This map does not exist, or is not shared with you.',
  'access-ended': 'You are no longer a member of this map.',
  'signed-out': 'You are signed out. Sign in again to go on; your edits are kept.',
  'map-deleted': 'The owner deleted this map.',
  'too-slow': 'The connection was too slow and is being renewed.',
  'server-error': 'The server met an error and is being asked again.',
  'server-stopping': 'The server is restarting. Your edits are kept and sent when it is back.',
}

/** Why the connection ended, as a sentence for people. */
export const sentenceForClosing = (code: ClosingCode): string => CLOSINGS[code]
