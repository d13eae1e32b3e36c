'use client'
import { type ComponentType, lazy, useEffect, useState } from 'react'
import { toast } from './toast'

/** A part of the interface whose code does not come with the page: it is fetched when first wanted, or when the page is quiet. */
export type Later<Part> = { load: () => Promise<Part> }

const known = new Set<() => Promise<unknown>>()

/** Names a part to be fetched later. Call it at the top of a module. */
export function later<Part>(fetchPart: () => Promise<Part>): Later<Part> {
  let part: Promise<Part> | null = null
  const load = (): Promise<Part> => {
    part ??= fetchPart().catch((error: unknown) => {
      // The network was away: the next one who wants it tries again.
      part = null
      throw error
    })
    return part
  }
  known.add(load)
  return { load }
}

/** Fetches every part that has been named: well after a page has loaded, so that menus open when the network is away. */
export async function fetchParts(): Promise<void> {
  await Promise.allSettled([...known].map((load) => load()))
}

/** How long after a failure a wanted part is fetched again. */
export const RETRY_MS = 3_000

/** Loads until it is there: after every failure again, a while later. Returns how to stop. */
export function keepLoading<Part>(
  load: () => Promise<Part>,
  onPart: (part: Part) => void,
  onFailure: () => void,
): () => void {
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    load().then(
      (part) => stopped || onPart(part),
      () => {
        if (stopped) return
        onFailure()
        timer = setTimeout(ask, RETRY_MS)
      },
    )
  }
  ask()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

const sayAway = () =>
  toast.error('A part of this page could not be loaded. Check the connection: it is tried again.', { id: 'part-away' })

/** Does something with a part as soon as it is there; the person is told where that takes long. */
export function whenLoaded<Part>({ load }: Later<Part>, act: (part: Part) => void): void {
  keepLoading(load, act, sayAway)
}

/**
 * A component whose code comes later: when it is first drawn, or when the page is quiet. Where it cannot be had the
 * nearest `Suspense` shows its fallback, the person is told, and it is tried again until it is there.
 */
export function lazyPart<Props extends object>(fetchPart: () => Promise<{ default: ComponentType<Props> }>) {
  const { load } = later(fetchPart)
  return lazy(() => new Promise<{ default: ComponentType<Props> }>((resolve) => keepLoading(load, resolve, sayAway)))
}

/** The part, once it is wanted and there. Null on the server and in the first frame, whatever has been fetched. */
export function useLater<Part>({ load }: Later<Part>, wanted: boolean): Part | null {
  const [part, setPart] = useState<Part | null>(null)
  useEffect(() => {
    if (!wanted || part) return
    return keepLoading(load, (loaded) => setPart(() => loaded), sayAway)
  }, [load, wanted, part])
  return part
}
