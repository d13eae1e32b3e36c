'use client'
import { useEffect, useState } from 'react'
import { SimilarClaims } from '@/lib/domain/search/similar-claims'
import type { Draft } from './draft'
import { canLink } from './link-draft'
import { useWorkspace } from './workspace-context'

/** What is offered while a claim is being written. */
export type OfferedClaim = { id: string; text: string; holder: string | null; likely: boolean }

const MOST_OFFERED = 5
/** As long as somebody goes on typing nothing is looked for: the letters come first. */
const PAUSE_MS = 140
/** Claims that are read in one go, some milliseconds of work, before the browser may draw again. */
const READ_AT_ONCE = 250

const NONE: readonly OfferedClaim[] = []

/**
 * Claims of the map that say what is being written, in pauses of the writing. What the draft could not be linked with
 * is left out.
 */
export function useSimilarClaims(draft: Draft, text: string): readonly OfferedClaim[] {
  const { session } = useWorkspace()
  const [similar] = useState(() => new SimilarClaims())
  const [offered, setOffered] = useState(NONE)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { map } = session.getState()
      if (!similar.follow(map.claims, READ_AT_ONCE)) {
        timer = setTimeout(look)
        return
      }
      const found = similar.like(text, MOST_OFFERED * 2).flatMap(({ id, likely }) => {
        const claim = map.claims.get(id)
        return claim && canLink(map, draft, id) ? [{ id, text: claim.text, holder: claim.holder, likely }] : []
      })
      setOffered(found.length === 0 ? NONE : found.slice(0, MOST_OFFERED))
    }
    timer = setTimeout(look, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [similar, draft, text, session])

  return offered
}
