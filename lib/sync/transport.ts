/** One way to a server: text messages in order, until it closes. */
export type Transport = {
  send(message: string): void
  /** No event is reported afterwards. */
  close(): void
}

export type TransportEvents = {
  onOpen(): void
  onMessage(message: string): void
  /** Once, whether it was open or never came to be. */
  onClose(): void
}

export type OpenTransport = (events: TransportEvents) => Transport

/** A browser's WebSocket. */
export const webSocketTransport =
  (url: string): OpenTransport =>
  (events) => {
    const socket = new WebSocket(url)
    let over = false
    socket.onopen = () => !over && events.onOpen()
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!over && typeof data === 'string') events.onMessage(data)
    }
    socket.onclose = () => {
      if (over) return
      over = true
      events.onClose()
    }
    return {
      send: (message) => socket.send(message),
      close() {
        over = true
        socket.close()
      },
    }
  }
