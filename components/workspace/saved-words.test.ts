import { describe, expect, it } from 'vitest'
import { savedWords } from './saved-words'

describe('savedWords', () => {
  it('says saved only when the server has everything', () => {
    expect(savedWords({ connection: 'live', closing: null, pendingCount: 0 }, true).words).toBe('Saved')
    expect(savedWords({ connection: 'live', closing: null, pendingCount: 2 }, true).words).toBe('Saving…')
    expect(savedWords({ connection: 'live', closing: null, pendingCount: 0 }, false).words).toBe('Up to date')
  })

  it('counts what waits in the browser', () => {
    expect(savedWords({ connection: 'offline', closing: null, pendingCount: 3 }, true).words).toBe(
      'Offline: 3 edits wait here',
    )
    expect(savedWords({ connection: 'offline', closing: null, pendingCount: 1 }, true).words).toBe(
      'Offline: 1 edit waits here',
    )
    expect(savedWords({ connection: 'connecting', closing: null, pendingCount: 0 }, true).words).toBe('Connecting…')
  })

  it('says why a connection ended', () => {
    expect(savedWords({ connection: 'closed', closing: 'map-deleted', pendingCount: 0 }, true)).toEqual({
      tone: 'ended',
      words: 'The owner deleted this map.',
    })
  })
})
