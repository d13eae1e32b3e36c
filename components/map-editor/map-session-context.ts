'use client'
import { createContext, useContext } from 'react'
import type { MapSession } from '@/lib/sync/map-session'

/** The session alone: cards that read the workspace would all be drawn again whenever anything in it changes. */
export const MapSessionContext = createContext<MapSession | null>(null)

export function useMapSession(): MapSession {
  const session = useContext(MapSessionContext)
  if (!session) throw new Error('useMapSession outside of a map')
  return session
}
