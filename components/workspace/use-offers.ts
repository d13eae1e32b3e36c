'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { countOf } from '../history/words'
import { announce } from './announcer'
import type { Draft } from './draft'
import { useSimilarClaims } from './use-similar-claims'

/**
 * What is offered under a field, and how it is walked from there: Down from the end of the words goes in, Up from the
 * first comes out, Enter chooses what is walked to. Until something is walked to, the keys are the field's.
 */
export function useOffers(draft: Draft, text: string, onChoose: (claimId: string) => void) {
  const offered = useSimilarClaims(draft, text)
  const [chosen, setChosen] = useState<string | null>(null)
  const active = offered.findIndex(({ id }) => id === chosen)
  const told = useRef(0)

  useEffect(() => {
    const count = offered.length
    const likely = offered.some((claim) => claim.likely)
    if (count > 0 && told.current === 0) {
      const what = countOf(count, 'claim')
      announce(`${likely ? 'This may be on the map already' : 'On the map already'}: ${what}. Down arrow to choose.`)
    }
    told.current = count
  }, [offered])

  /** Answers whether the key was taken. */
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (offered.length === 0) return false
    if (event.key === 'Enter' && !event.shiftKey && active >= 0) {
      const claim = offered[active]
      if (claim) onChoose(claim.id)
    } else if (event.key === 'Escape' && active >= 0) setChosen(null)
    else if (event.key === 'ArrowDown' && (active >= 0 || isAtEnd(event.currentTarget)))
      setChosen(offered[Math.min(offered.length - 1, active + 1)]?.id ?? null)
    else if (event.key === 'ArrowUp' && active >= 0) setChosen(offered[active - 1]?.id ?? null)
    else return false
    event.preventDefault()
    return true
  }
  return { offered, active, onKey, letGo: () => setChosen(null) }
}

/** Elsewhere in the text Down leads through its lines. */
const isAtEnd = ({ value, selectionStart }: HTMLTextAreaElement): boolean => selectionStart === value.length
