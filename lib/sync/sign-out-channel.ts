const CHANNEL = 'crux-signed-out'

/** Tells the other pages of this browser that a person has signed out. */
export function announceSignOut(personId: string): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(personId)
  channel.close()
}

/** Hears of it when this person signs out in another page of this browser. Returns how to stop. */
export function onSignOutElsewhere(personId: string, listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === personId) listener()
  }
  return () => channel.close()
}
