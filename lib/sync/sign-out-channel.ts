import { v7 } from 'uuid'

const CHANNEL = 'crux-signed-out'

/** A channel is heard in the page that speaks, too. */
const THIS_PAGE = v7()

type SignOut = { personId: string; pageId: string }

/** Tells the other pages of this browser that a person has signed out. */
export function announceSignOut(personId: string, pageId = THIS_PAGE): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage({ personId, pageId } satisfies SignOut)
  channel.close()
}

/** Hears of it when this person signs out in another page of this browser. Returns how to stop. */
export function onSignOutElsewhere(personId: string, listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<SignOut>) => {
    if (data.personId === personId && data.pageId !== THIS_PAGE) listener()
  }
  return () => channel.close()
}
