'use client'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle } from 'react'
import type { Draft } from './draft'
import { OfferedClaims } from './offered-claims'
import { useOffers } from './use-offers'

/** What a field tells the list under it. */
export type OfferKeys = {
  /** Answers whether the key was taken. */
  onKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean
  letGo(): void
}
/** What the list tells the field over it: how many there are, and which one Enter would choose (-1 for none). */
export type OfferState = { count: number; active: number }

type Props = {
  ref: Ref<OfferKeys>
  draft: Draft
  text: string
  listId: string
  onChoose: (claimId: string) => void
  onState: (state: OfferState) => void
}

/** What the map says already, under a claim that is being written. */
export default function Offers({ ref, draft, text, listId, onChoose, onState }: Props) {
  const { offered, active, onKey, letGo } = useOffers(draft, text, onChoose)
  const count = offered.length
  useImperativeHandle(ref, () => ({ onKey, letGo }))
  useEffect(() => onState({ count, active }), [onState, count, active])
  return <OfferedClaims id={listId} offered={offered} active={active} onChoose={onChoose} />
}
