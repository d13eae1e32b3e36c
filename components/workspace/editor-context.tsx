'use client'
import { createContext, useContext } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Point } from '@/lib/domain/model'
import type { Operation } from '@/lib/domain/operation'
import type { Brought } from '../importing/brought'
import type { Situation } from './commands'
import type { Draft } from './draft'
import type { EditorActions } from './editor-actions'
import type { ReshapeTask, WhichArgument } from './editor-doors'
import type { Showing } from './showing'
import type { Places } from './use-places'
import type { Spot } from './walk'
import type { WriterMemory } from './writer-memory'

/** What lies over the workspace when asked for. */
export type Overlay =
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'filter' }
  | { kind: 'crux' }
  /** Of one frame, or of whichever question is meant. */
  | { kind: 'answers'; frameId: string | null }
  | { kind: 'which'; question: WhichArgument }
  | { kind: 'reshape'; task: ReshapeTask }
  | { kind: 'sign-in'; kept: boolean }
  | { kind: 'not-a-member'; operation: Operation }
  | { kind: 'import'; brought: Brought | null }
  | { kind: 'export' }
  | { kind: 'paste' }
  | { kind: 'share' }
  | { kind: 'tour' }

/** What the drawn map can do for those outside of it. */
export type MapControls = {
  fit(): void
  /** Moves the view as little as shows this, as soon as it is drawn. */
  show(spot: Spot): void
}

/** What the map and the outline share besides the workspace: the draft, the acts, where the keyboard stands. */
export type Editor = {
  /** Always the same object. */
  actions: EditorActions
  situation: Situation
  draft: Draft | null
  /** The map with the draft's card on it: what is drawn. */
  shownMap: DebateMap
  /** The argument by which the eye came to the selected claim. */
  via: string | null
  /** The thing whose element should take the keyboard's focus, null for the whole; `count` changes with each asking. */
  focusAsked: { spot: Spot | null; count: number } | null
  /** Where one is and was; always the newest. */
  places: Places
  open(overlay: Overlay): void
  /** What is shown of the map, if not all of it as it is. */
  showing: Showing | null
  show(showing: Showing | null): void
  /** The words that are being written, for writers that come and go. */
  writing: WriterMemory
  /** Tells the others where this person's pointer is on the map. */
  pointAt(point: Point | null): void
  /** Shows a thing where the map is drawn, without taking the keyboard's focus there. */
  bringIntoView(spot: Spot): void
  attachMap(controls: MapControls | null): void
}

export const EditorContext = createContext<Editor | null>(null)

/** The editor around this component. Throws outside of a workspace. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('useEditor outside of a workspace')
  return editor
}
