import { createContext, useContext } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Operation } from '@/lib/domain/operation'

/** The last edit that this person made here, with the map that it met and the map it made. */
export type OwnEdit = { operation: Operation; before: DebateMap; after: DebateMap }

export const OwnEditContext = createContext<OwnEdit | null>(null)

export const useOwnEdit = (): OwnEdit | null => useContext(OwnEditContext)
