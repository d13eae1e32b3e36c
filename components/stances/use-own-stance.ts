'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { toast } from '@/components/ui/toast'
import type { StanceWish } from '@/lib/domain/stances/person-stance'
import { stanceKey } from '@/lib/domain/stances/stance-key'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import { useWorkspace } from '../workspace/workspace-context'
import { sendStance } from './stance-requests'

/** Whoever walks over the steps by keys means the one where they stop. */
const REST_MS = 350

export type OwnStance = {
  /** Null: nothing said, or taken back. Of any wording. */
  percent: number | null
  /** Whether it was said of the words as they are now. */
  isFresh: boolean
  /** Whether it was said where names are shown, or names are left out now. */
  counts: boolean
  /** Not yet known to the server. */
  isWaiting: boolean
  /** Why what was said last was not saved, in a sentence. */
  fault: string | null
  say: (percent: number | null) => void
}

/**
 * What this person says of one thing: at once as they said it here, then as the server has it. What they said last is sent when
 * they rest, or go elsewhere.
 */
export function useOwnStance(target: StanceTarget, wording: string): OwnStance {
  const { state } = useWorkspace()
  const { rule, seen } = state.stances
  const own = seen.get(stanceKey(target))?.own ?? null
  const [said, setSaid] = useState<number | null | undefined>(undefined)
  const unsent = useRef<{ wish: StanceWish; timer: number } | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const isHere = useRef(true)
  const mapId = state.map.id

  const send = useCallback(async () => {
    const waiting = unsent.current
    if (!waiting) return
    unsent.current = null
    clearTimeout(waiting.timer)
    const sent = await sendStance(mapId, waiting.wish)
    // The answer may come before the word of it over the wire: what was said stays until then, or until it failed.
    if (sent.ok) return
    const sentence = `What you said was not saved. ${sent.message}`
    setSaid(undefined)
    setFault(sentence)
    if (!isHere.current) toast.error(sentence)
  }, [mapId])

  // Elsewhere the same words are somebody's answer to something else.
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      void send()
    }
  }, [send])
  useEffect(() => {
    if (
      said !== undefined &&
      !unsent.current &&
      (own?.percent ?? null) === said &&
      (said === null || own?.wording === wording)
    )
      setSaid(undefined)
  }, [own, said, wording])

  const say = (percent: number | null) => {
    if (unsent.current) clearTimeout(unsent.current.timer)
    const wish = { target, percent, wording, named: !rule.anonymous }
    unsent.current = { wish, timer: window.setTimeout(() => void send(), REST_MS) }
    setSaid(percent)
    setFault(null)
  }

  const isWaiting = said !== undefined
  return {
    percent: isWaiting ? said : (own?.percent ?? null),
    isFresh: isWaiting || own === null || own.wording === wording,
    counts: isWaiting || own === null || own.named || rule.anonymous,
    isWaiting,
    fault,
    say,
  }
}
