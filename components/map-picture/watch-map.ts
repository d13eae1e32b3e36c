'use client'
import type { ClientMessage, ClosingCode, ServerMessage } from '@/lib/sync/protocol'
import { retryDelay } from '@/lib/sync/retry-delay'
import { PROTOCOL_VERSION, WIRE } from '@/lib/sync/wire'

/** After two heartbeats without a word the connection is dead, whatever the browser says. */
const SILENCE_MS = 2 * WIRE.heartbeatMs + 2_000

/** The closings after which it is worth coming back. */
const PASSING: readonly ClosingCode[] = ['server-stopping', 'server-error', 'too-slow', 'too-fast']

type Watched = {
  mapId: string
  /** The newest entry that is known. */
  cursor: () => number
  /** There are newer entries. */
  onChange: () => void
  /** The map may not be read any more. */
  onEnd: () => void
}

/**
 * Hears of every change of a map, for pages that only show it: unseen by those who work on it, and in a hundredth of
 * the code of a session. Comes back by itself after a broken connection. Returns how to stop.
 */
export function watchMap({ mapId, cursor, onChange, onEnd }: Watched): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let isOver = false

  const hear = (message: Pick<ServerMessage, 'type'> | Extract<ServerMessage, { type: 'closing' }>) => {
    if (message.type === 'welcome') attempt = 0
    if (message.type === 'entries' || (message.type === 'welcome' && 'snapshot' in message && message.snapshot))
      onChange()
    if (message.type !== 'closing' || !('code' in message) || PASSING.includes(message.code)) return
    stop()
    onEnd()
  }
  const open = () => {
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:'
    const current = new WebSocket(`${scheme}//${location.host}/live`)
    socket = current
    const renewWhenSilent = () => {
      clearTimeout(timer)
      timer = setTimeout(() => current.close(), SILENCE_MS)
    }
    current.onopen = () => {
      const join: ClientMessage = { type: 'join', protocol: PROTOCOL_VERSION, mapId, cursor: cursor(), unseen: true }
      current.send(JSON.stringify(join))
      renewWhenSilent()
    }
    current.onmessage = ({ data }: MessageEvent<string>) => {
      renewWhenSilent()
      hear(JSON.parse(data))
    }
    current.onclose = () => {
      clearTimeout(timer)
      if (!isOver) timer = setTimeout(open, retryDelay(attempt++, Math.random()))
    }
  }
  const stop = () => {
    isOver = true
    clearTimeout(timer)
    socket?.close()
  }
  open()
  return stop
}
