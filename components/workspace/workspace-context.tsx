'use client'
import { createContext, useContext } from 'react'
import type { Action } from '@/lib/domain/access'
import type { Applied } from '@/lib/domain/apply-operation'
import type { Operation } from '@/lib/domain/operation'
import type { Result } from '@/lib/domain/result'
import type { MapSession, SessionState } from '@/lib/sync/map-session'

export type ThingKind = 'claim' | 'argument' | 'source' | 'quote' | 'annotation'
/** One thing on the map, by kind and id. */
export type ThingRef = { kind: ThingKind; id: string }

export type Workspace = {
  session: MapSession
  state: SessionState
  /** Whether this person may do this here; pages hide what it forbids. */
  can: (action: Action) => boolean
  /** Applies an edit at once; says a refusal in a toast. Asks a signed-out visitor to sign in, keeping the edit. */
  submit: (operation: Operation) => Result<Applied>
  selection: readonly ThingRef[]
  /** `via` is the argument by which the eye came to the one claim that is selected. The focus stays where it is. */
  select: (things: readonly ThingRef[], via?: string | null) => void
  /**
   * Brings a thing before the eye (null: nothing more is to be): the map flies to a claim or argument, the reader scrolls to a quote or source, or
   * to the place in the source's text where `start` is.
   */
  reveal: (thing: ThingRef | null, start?: number) => void
  /** The last thing asked to be revealed; `count` changes with each asking. */
  revealed: { thing: ThingRef; start: number | null; count: number } | null
  /** The claim whose text is being written in place, if any. */
  editing: string | null
  setEditing: (claimId: string | null) => void
  view: 'map' | 'outline'
  setView: (view: 'map' | 'outline') => void
}

export const WorkspaceContext = createContext<Workspace | null>(null)

/** The workspace around this component. Throws outside of one. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace outside of a workspace')
  return workspace
}
