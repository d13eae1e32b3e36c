'use client'
import { useEffect, useState } from 'react'
import { later, useLater } from '../ui/later'
import { hasSeenTour, rememberTour } from './tour-memory'

const tour = later(() => import('./tour'))

const ASKED = 'tour'

type Props = {
  /** Asked for from a menu. */
  open: boolean
  onOpen: () => void
  onClose: () => void
  /** Whether whoever is here for the first time is offered it. */
  offered: boolean
}

/** The tour, when it is wanted: asked for in a menu or in the address (`?tour=1`), or offered to newcomers. Its code comes later. */
export function TourDoor({ open, onOpen, onClose, offered }: Props) {
  const [offering, setOffering] = useState(false)
  useEffect(() => {
    const address = new URL(window.location.href)
    if (address.searchParams.get(ASKED) === '1') {
      address.searchParams.delete(ASKED)
      window.history.replaceState(window.history.state, '', address)
      onOpen()
    } else if (offered && !hasSeenTour()) setOffering(true)
  }, [onOpen, offered])
  const loaded = useLater(tour, open || offering)
  if (!loaded) return null
  const leave = () => {
    rememberTour()
    setOffering(false)
    onClose()
  }
  if (open) return <loaded.Tour onClose={leave} />
  return offering ? <loaded.TourOffer onTake={onOpen} onSkip={leave} /> : null
}
