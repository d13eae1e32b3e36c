import type { Applied } from '@/lib/domain/apply-operation'
import type { NewId } from '@/lib/domain/compose'
import type { Moved } from '@/lib/domain/compose-reshape'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Suppositions } from '@/lib/domain/evaluation/suppositions'
import type { Operation } from '@/lib/domain/operation'
import type { Result } from '@/lib/domain/result'
import type { QuestionsAsked } from '../questions/questions-door'
import type { Situation } from './commands'
import type { Draft } from './draft'
import type { Showing } from './showing'
import type { Spot } from './walk'
import type { ThingRef } from './workspace-context'

/** An act that needs more to be said: where to, at which word, with what. */
export type ReshapeTask =
  | ({ kind: 'move' } & Moved)
  /** Which of the arguments beside it is undercut. */
  | { kind: 'undercut'; argumentId: string }
  | { kind: 'split'; claimId: string }
  /** The claims that are merged; one is joined by those that are found for it. */
  | { kind: 'merge'; claimIds: readonly string[] }
  | { kind: 'frame'; claimIds: readonly string[] }
  | { kind: 'edit-frame'; frameId: string }

/** What the acts read, always the newest. */
export type EditorState = {
  map: DebateMap
  situation: Situation
  draft: Draft | null
  /** The argument by which the eye came to the selected claim. */
  via: string | null
}

/** A claim is a premise of several arguments: which one is meant? */
export type WhichArgument = {
  claimId: string
  act: 'joint' | 'undercut' | 'sibling' | 'leave' | 'turn' | 'undercutting' | 'move' | 'questions'
}

/** What the acts can do besides editing the map. */
export type EditorDoors = {
  newId: NewId
  submit(operation: Operation): Result<Applied>
  undo(): void
  redo(): void
  setDraft(draft: Draft | null): void
  setEditing(claimId: string | null): void
  /** Selects one thing and moves the keyboard's focus there; `via` as in `EditorState`. */
  goTo(spot: Spot | null, via?: string | null): void
  /** Says what happened to those who cannot see it. */
  say(message: string): void
  /** Shows a sentence for a while, to everybody. */
  tell(message: string): void
  /** Tells of a deletion, with a button that takes it back, and one that does `instead` what may have been meant. */
  tellDeleted(message: string, restore: () => void, instead?: { words: string; act: () => void }): void
  askWhich(question: WhichArgument): void
  /** Opens the dialog of an act that needs more to be said. */
  askMore(task: ReshapeTask): void
  /** Shows critical questions and gives them the focus. */
  askQuestions(asked: QuestionsAsked): void
  /** Copies or cuts what is selected, or asks for what is to be pasted. */
  clipboard(act: 'copy' | 'cut' | 'paste'): void
  /** Goes to the place visited before this one, or after it. */
  goBack(): void
  goForward(): void
  /** Copies the address of this thing, or of the present view. */
  copyLink(thing: ThingRef | null): void
  openPalette(): void
  /** Changes what is shown of the map. */
  show(change: (showing: Showing | null) => Showing | null): void
  /** Changes what is supposed of the map. */
  suppose(change: (supposed: Suppositions) => Suppositions): void
  openFilter(): void
  openCrux(): void
  openAnswers(): void
  openKeys(): void
  fit(): void
}
