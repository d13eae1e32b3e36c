'use client'
import { useState } from 'react'
import type { Sent } from '@/components/site/send-json'
import { countPending, erasePending } from '@/lib/sync/pending-store'
import { announceSignOut } from '@/lib/sync/sign-out-channel'

/** Where the browser refuses its store, no edits were kept in it. */
const nothingKept = () => 0

/** Leaving: nothing yet, asking about unsaved edits, under way, or failed with a sentence. */
export type Leaving =
  | { step: 'here' }
  | { step: 'asking'; unsaved: number }
  | { step: 'leaving' }
  | { step: 'failed'; message: string }

/**
 * Signs a person out by `leave`, after a warning when edits of theirs wait in this browser: those are erased, so
 * that the next person at this screen does not find them. Afterwards the whole page is loaded anew.
 */
export function useSignOut(personId: string, leave: () => Promise<Sent<unknown>>) {
  const [state, setState] = useState<Leaving>({ step: 'here' })

  const begin = async () => {
    const unsaved = await countPending(personId).catch(nothingKept)
    if (unsaved > 0) setState({ step: 'asking', unsaved })
    else await go()
  }
  const go = async () => {
    setState({ step: 'leaving' })
    const left = await leave()
    if (!left.ok) return setState({ step: 'failed', message: left.message || 'Signing out did not work. Try again.' })
    // Before erasing: an edit that another page made afterwards would be kept again.
    announceSignOut(personId)
    await erasePending(personId).catch(nothingKept)
    location.assign('/')
  }
  return { state, begin, go, cancel: () => setState({ step: 'here' }) }
}
