import type { ExternalToast, toast as Show } from 'sonner'

/** Where the list of messages stands: not asked for, being loaded, or on the page. */
let isWanted = false
const listeners = new Set<() => void>()
let listIsThere: (show: typeof Show) => void = () => {}
const list = new Promise<typeof Show>((resolve) => {
  listIsThere = resolve
})

/** For the `Toaster`: whether the list is to be on the page. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  isWanted: () => isWanted,
  want(): void {
    isWanted = true
    for (const listener of listeners) listener()
  },
  /** The list is on the page, and this is how it takes messages. */
  isThere: (show: typeof Show) => listIsThere(show),
}

type Options = Pick<ExternalToast, 'action' | 'cancel' | 'description' | 'duration' | 'id'>

async function say(kind: 'message' | 'error' | 'warning', message: string, options?: Options): Promise<void> {
  toastStore.want()
  // The list is fetched until it is there (`useLater`), so no message is lost.
  const show = await list
  show[kind](message, options)
}

/** Says something short at the foot of the page; `action` offers one thing to do about it. */
export const toast = Object.assign((message: string, options?: Options) => void say('message', message, options), {
  error: (message: string, options?: Options) => void say('error', message, options),
  warning: (message: string, options?: Options) => void say('warning', message, options),
})
