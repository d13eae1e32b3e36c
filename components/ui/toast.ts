import type { ExternalToast } from 'sonner'

/** Where the list of messages stands: not asked for, being loaded, or on the page. */
let isWanted = false
const listeners = new Set<() => void>()
let listIsThere: () => void = () => {}
const list = new Promise<void>((resolve) => {
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
  /** The list is on the page and takes messages. */
  isThere: () => listIsThere(),
}

type Options = Pick<ExternalToast, 'action' | 'description' | 'duration' | 'id'>

async function say(kind: 'message' | 'error' | 'warning', message: string, options?: Options): Promise<void> {
  toastStore.want()
  const [{ toast }] = await Promise.all([import('sonner'), list])
  toast[kind](message, options)
}

/** Says something short at the foot of the page; `action` offers one thing to do about it. */
export const toast = Object.assign((message: string, options?: Options) => void say('message', message, options), {
  error: (message: string, options?: Options) => void say('error', message, options),
  warning: (message: string, options?: Options) => void say('warning', message, options),
})
