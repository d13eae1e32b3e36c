'use client'
import { type ReactNode, useEffect } from 'react'
import { fetchParts } from '@/components/ui/later'
import { Toaster } from '@/components/ui/toaster'
import { TooltipLayer } from '@/components/ui/tooltip'

/** Well after a page has loaded, and well before most connections break. */
const QUIET_AFTER_MS = 5_000

/** What every page needs around it in the browser. */
export function Providers({ children }: { children: ReactNode }) {
  useEffect(() => {
    const timer = setTimeout(fetchParts, QUIET_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      {children}
      <Toaster />
      <TooltipLayer />
    </>
  )
}
