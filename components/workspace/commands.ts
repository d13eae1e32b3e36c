import type { DebateMap } from '@/lib/domain/debate-map'
import { argumentsFrom, isUndercut, targetKey } from '@/lib/domain/debate-map'
import type { Argument } from '@/lib/domain/model'
import type { Spot } from './walk'
import type { ThingRef } from './workspace-context'

export type CommandId =
  | 'reason'
  | 'objection'
  | 'joint'
  | 'undercut'
  | 'sibling'
  | 'parent'
  | 'edit'
  | 'turn'
  | 'undercutting'
  | 'move'
  | 'split'
  | 'merge'
  | 'frame'
  | 'exclude'
  | 'leave'
  | 'questions'
  | 'todo'
  | 'delete'
  | 'claim'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'undo'
  | 'redo'
  | 'tidy'
  | 'fit'
  | 'back'
  | 'forward'
  | 'link'
  | 'jump'
  | 'filter'
  | 'fold'
  | 'focus'
  | 'crux'
  | 'answers'
  | 'what-if-falls'
  | 'what-if-stands'
  | 'what-if-not'
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'unfold'
  | 'keys'

export type Command = {
  /** What it does, as the palette says it. */
  title: string
  /** One or two words for the key bar. */
  word: string
  /** As a keyboard event says it, in lower case. */
  key: string
  /** Needs Ctrl, or Command on a Mac. */
  mod?: true
  shift?: true
  /** Needs Alt; on a Mac it is Command and a bracket. */
  alt?: true
  /** The browser hears the key and answers with an event of its own. */
  native?: true
  tone?: 'pro' | 'con'
}

/** Everything that can be done with one key, in the order in which help lists it. */
export const COMMANDS: Readonly<Record<CommandId, Command>> = {
  reason: { title: 'Add a reason', word: 'reason', key: 'r', tone: 'pro' },
  objection: { title: 'Add an objection', word: 'objection', key: 'o', tone: 'con' },
  joint: { title: 'Add a joint premise', word: 'joint premise', key: 'j' },
  undercut: { title: 'Undercut: deny that it follows', word: 'undercut', key: 'u', tone: 'con' },
  sibling: { title: 'Add another beside it', word: 'beside', key: 's' },
  parent: { title: 'Add a conclusion above it', word: 'above', key: 'p' },
  edit: { title: 'Edit the words', word: 'edit', key: 'e' },
  turn: { title: 'Turn into an objection or a reason', word: 'turn', key: 'i' },
  undercutting: { title: 'Turn into an undercut, or back', word: 'turn', key: 'u', shift: true },
  move: { title: 'Move to another conclusion…', word: 'move', key: 'm' },
  split: { title: 'Split into two claims…', word: 'split', key: 'd' },
  merge: { title: 'Merge with what says the same…', word: 'merge', key: 'w' },
  frame: { title: 'Put into a frame…', word: 'frame', key: 'g' },
  exclude: {
    title: 'Cannot both be true: each an objection to the other',
    word: 'not both',
    key: 'x',
    shift: true,
    tone: 'con',
  },
  leave: { title: 'Take this premise out of its argument', word: 'take out', key: 'x' },
  questions: { title: 'Critical questions of this argument', word: 'questions', key: 'q' },
  todo: { title: 'Open questions: who is to see to what', word: 'open questions', key: 'q', shift: true },
  delete: { title: 'Delete', word: 'delete', key: 'delete' },
  claim: { title: 'Add a claim', word: 'new claim', key: 'c' },
  copy: { title: 'Copy', word: 'copy', key: 'c', mod: true, native: true },
  cut: { title: 'Cut', word: 'cut', key: 'x', mod: true, native: true },
  paste: { title: 'Paste claims, an outline or a list…', word: 'paste', key: 'v', mod: true, native: true },
  undo: { title: 'Undo', word: 'undo', key: 'z', mod: true },
  redo: { title: 'Redo', word: 'redo', key: 'z', mod: true, shift: true },
  tidy: { title: 'Tidy: give cards back to the layout', word: 'tidy', key: 't' },
  fit: { title: 'Show the whole map', word: 'fit', key: 'f' },
  back: { title: 'Back to where you were', word: 'back', key: 'arrowleft', alt: true, native: true },
  forward: { title: 'Forward again', word: 'forward', key: 'arrowright', alt: true, native: true },
  link: { title: 'Copy a link to this view', word: 'copy link', key: 'l' },
  jump: { title: 'Find anything, or do anything', word: 'find', key: 'k', mod: true },
  filter: { title: 'Filter claims…', word: 'filter', key: '/' },
  fold: { title: 'Fold: hide what argues below it, or show it', word: 'fold', key: '.' },
  focus: { title: 'What matters here: only what is around it', word: 'around', key: 'h' },
  crux: { title: 'The crux: what decides it…', word: 'crux', key: 'v' },
  answers: { title: 'Answers side by side…', word: 'answers', key: 'a' },
  'what-if-falls': { title: 'What if it fell? See what would follow', word: 'what if', key: 'b' },
  'what-if-stands': { title: 'What if it stood? See what would follow', word: 'what if', key: 'y' },
  'what-if-not': { title: 'End “what if”: the map as it is', word: 'end', key: 'b', shift: true },
  'level-1': { title: 'Show the theses only', word: '1 level', key: '1' },
  'level-2': { title: 'Show two levels', word: '2 levels', key: '2' },
  'level-3': { title: 'Show three levels', word: '3 levels', key: '3' },
  unfold: { title: 'Show everything: unfold all, end the filter', word: 'unfold', key: '0' },
  keys: { title: 'All keys', word: 'all keys', key: '?' },
}
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[]

/** What the commands depend on. */
export type Situation = {
  /** The person may edit the map, or is signed out and would be asked to sign in. */
  editable: boolean
  view: 'map' | 'outline'
  empty: boolean
  claims: readonly string[]
  arguments: readonly string[]
  /** The one selected claim or argument, when it is one. */
  single: Spot | null
  /** The single claim is a premise of at least one argument. */
  isPremise: boolean
  /** Something argues about the single claim. */
  hasBelow: boolean
  /** The single claim is one of several premises of an argument: it can leave without taking the argument along. */
  isJoint: boolean
  /** The single thing is an undercut, or could become one of another argument of its conclusion. */
  canUndercut: boolean
  /** A card stands where a person put it: among the selected, or anywhere when nothing is selected. */
  pinned: boolean
  canUndo: boolean
  canRedo: boolean
  /** There is a place visited before this one, or after it. */
  canGoBack: boolean
  canGoForward: boolean
}

/** Reads from the map what the selection allows. */
export function situationOf(
  map: DebateMap,
  selection: readonly ThingRef[],
  rest: Pick<Situation, 'editable' | 'view' | 'canUndo' | 'canRedo' | 'canGoBack' | 'canGoForward'>,
): Situation {
  const claims = selection.flatMap(({ kind, id }) => (kind === 'claim' && map.claims.has(id) ? [id] : []))
  const args = selection.flatMap(({ kind, id }) => (kind === 'argument' && map.arguments.has(id) ? [id] : []))
  const [claimId] = claims
  const [argumentId] = args
  const one = claims.length + args.length === 1
  const single: Spot | null = !one
    ? null
    : claimId !== undefined
      ? { kind: 'claim', id: claimId }
      : argumentId !== undefined
        ? { kind: 'argument', id: argumentId }
        : null
  const nothing = claims.length + args.length === 0
  const pinned = nothing
    ? map.claims.some(({ pin }) => pin !== null) || map.arguments.some(({ pin }) => pin !== null)
    : claims.some((id) => map.claims.get(id)?.pin) || args.some((id) => map.arguments.get(id)?.pin)
  return {
    ...rest,
    empty: map.claims.isEmpty(),
    claims,
    arguments: args,
    single,
    isPremise: single?.kind === 'claim' && argumentsFrom(map, single.id).length > 0,
    hasBelow: single?.kind === 'claim' && map.index.argumentsAbout.has(targetKey(single)),
    isJoint: single?.kind === 'claim' && argumentsFrom(map, single.id).some(({ premises }) => premises.length > 1),
    canUndercut: single !== null && stepsOf(map, single).some((argument) => canUndercut(map, argument)),
    pinned: Boolean(pinned),
  }
}

/** The argument itself, or those that a claim is a premise of. */
function stepsOf(map: DebateMap, { kind, id }: Spot): Argument[] {
  if (kind === 'claim') return argumentsFrom(map, id)
  const argument = map.arguments.get(id)
  return argument ? [argument] : []
}

/** An undercut can become an objection again; another argument can undercut one beside it. */
export const canUndercut = (map: DebateMap, argument: Argument): boolean =>
  isUndercut(argument) || (map.index.argumentsAbout.get(targetKey(argument.conclusion))?.size ?? 0) > 1

/** Whether a command would do something here; what it would not do is not shown. */
export function isOffered(id: CommandId, situation: Situation): boolean {
  const { editable, single } = situation
  switch (id) {
    case 'reason':
    case 'objection':
      return editable && single !== null
    case 'joint':
    case 'undercut':
    case 'sibling':
    case 'turn':
      return editable && (single?.kind === 'argument' || situation.isPremise)
    case 'questions':
      return single?.kind === 'argument' || situation.isPremise
    case 'undercutting':
      return editable && situation.canUndercut
    case 'move':
      return editable && single !== null
    case 'merge':
      return editable && situation.claims.length > 0 && situation.arguments.length === 0
    case 'frame':
      return editable && situation.claims.length > 0
    case 'exclude':
      return editable && situation.claims.length === 2 && situation.arguments.length === 0
    case 'parent':
    case 'split':
    case 'edit':
      return editable && single?.kind === 'claim'
    case 'leave':
      return editable && situation.isJoint
    case 'copy':
      return situation.claims.length + situation.arguments.length > 0
    case 'cut':
    case 'delete':
      return editable && situation.claims.length + situation.arguments.length > 0
    case 'paste':
    case 'claim':
      return editable
    case 'undo':
      return situation.canUndo
    case 'redo':
      return situation.canRedo
    case 'tidy':
      return editable && situation.view === 'map' && situation.pinned
    case 'fit':
      return situation.view === 'map' && !situation.empty
    case 'back':
      return situation.canGoBack
    case 'forward':
      return situation.canGoForward
    case 'fold':
      return situation.hasBelow
    case 'focus':
      return single?.kind === 'claim'
    case 'what-if-falls':
    case 'what-if-stands':
      return single !== null
    case 'what-if-not':
    case 'crux':
    case 'answers':
    case 'jump':
    case 'filter':
    case 'level-1':
    case 'level-2':
    case 'level-3':
    case 'unfold':
    case 'todo':
      return !situation.empty
    case 'link':
    case 'keys':
      return true
  }
}

/** What the bar under the map offers for the eye's next act. */
export function barCommands(situation: Situation): CommandId[] {
  const { single, claims, arguments: args } = situation
  const candidates: CommandId[] =
    single?.kind === 'claim'
      ? ['reason', 'objection', 'joint', 'undercut', 'edit', 'leave', 'delete', 'keys']
      : single
        ? ['joint', 'undercut', 'reason', 'questions', 'delete', 'keys']
        : claims.length + args.length > 1
          ? ['merge', 'frame', 'exclude', 'delete', 'tidy', 'keys']
          : ['claim', 'jump', 'fit', 'tidy', 'keys']
  return candidates.filter((id) => isOffered(id, situation))
}

type Chord = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command a key press means, whatever is selected. */
export function commandOfChord(chord: Chord): CommandId | null {
  if (chord.altKey) return null
  const key = chord.key.toLowerCase()
  const mod = chord.ctrlKey || chord.metaKey
  if (key === 'backspace' && !mod) return 'delete'
  // The usual second way to redo on Windows.
  if (key === 'y' && mod) return 'redo'
  return (
    COMMAND_IDS.find((id) => {
      const command = COMMANDS[id]
      if (command.native) return false
      // `?` and `/` are typed with shift on some keyboards and without on others.
      const shift = '?/'.includes(command.key) ? chord.shiftKey : Boolean(command.shift)
      return command.key === key && Boolean(command.mod) === mod && shift === chord.shiftKey
    }) ?? null
  )
}

/** The keys as printed on a key cap: `R`, `Ctrl K`, `⌘ K`. */
export function keysInWords(id: CommandId, mac = false): string {
  const { key, mod, shift, alt } = COMMANDS[id]
  // What browsers go back and forth with.
  if (alt) return key === 'arrowleft' ? (mac ? '⌘ [' : 'Alt ←') : mac ? '⌘ ]' : 'Alt →'
  const cap = key === 'delete' ? 'Del' : key.toUpperCase()
  return [...(mod ? [mac ? '⌘' : 'Ctrl'] : []), ...(shift ? [mac ? '⇧' : 'Shift'] : []), cap].join(' ')
}
