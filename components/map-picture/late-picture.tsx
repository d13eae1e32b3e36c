'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { later, useLater } from '../ui/later'
import type { LivePictureProps } from './live-picture'

const live = later(() => import('./live-picture'))

/** By then the page has been read from the top; whoever reaches for the picture sooner gets it sooner. */
const LATE_MS = 3_000

type Props = LivePictureProps & {
  /** The same picture as the server drew it. */
  children: ReactNode
}

/** A picture that stands still at first and comes to life when the page is there: its code is none of the page's weight. */
export function LatePicture({ children, ...props }: Props) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWanted(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [])
  const loaded = useLater(live, wanted)
  if (loaded) return <loaded.LivePicture {...props} />
  return <div onPointerEnter={() => setWanted(true)}>{children}</div>
}
