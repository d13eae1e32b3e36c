import { composeArgument, emptyAdd, emptyDelete } from '@/lib/domain/compose'
import { argumentsFrom, type DebateMap } from '@/lib/domain/debate-map'
import { NOTHING_SUPPOSED, toggleSupposed } from '@/lib/domain/evaluation/suppositions'
import type { Argument, Conclusion, Point, Stance } from '@/lib/domain/model'
import type { Operation } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { later, whenLoaded } from '../ui/later'
import { shortened } from '../ui/shortened'
import { type CommandId, canUndercut, isOffered } from './commands'
import { deletionInWords } from './describe'
import { type AskedOf, beginDraft, claimOfDraft, composeDraft, type Draft, type DraftForm, sentDraft } from './draft'
import type { EditorDoors, EditorState, WhichArgument } from './editor-doors'
import { composeLink } from './link-draft'
import type { ReshapeActions } from './reshape-actions'
import { showLevels, toggleFocus, toggleFold, unfold } from './showing'
import { argumentAround, type Spot } from './walk'
import type { ThingRef } from './workspace-context'

export type ConnectionChoice = 'pro' | 'con' | 'joint' | 'undercut'

const reshaping = later(() => import('./reshape-actions'))

/** The acts of the map and of the outline, the same for keys, buttons, menus and drags. */
export type EditorActions = ReturnType<typeof createEditorActions>

/** Made once for a workspace; `read` gives what is true at the moment of acting. */
export function createEditorActions(read: () => EditorState, doors: EditorDoors) {
  const begin = (form: DraftForm) => {
    doors.setEditing(null)
    doors.setDraft(beginDraft(form, doors.newId))
  }
  const reply = (stance: Stance, conclusion: Conclusion, asked?: AskedOf) => {
    // What is written below a folded claim could not be seen there.
    if (conclusion.kind === 'claim') doors.show((showing) => unfold(showing, conclusion.id))
    begin({ kind: 'reply', stance, conclusion, ...(asked && { asked }) })
  }
  /** Takes one of several premises out of an argument; both stay on the map. */
  const leave = (claimId: string, argumentId: string) => {
    const operation = emptyDelete(doors.newId)
    operation.premises.push({ argumentId, claimId })
    if (!doors.submit(operation).ok) return
    doors.goTo({ kind: 'claim', id: claimId })
    doors.say('Took the premise out of its argument')
  }
  /** Does one of the acts that change how things hang together, whose code does not come with the page. */
  const reshape = (act: (acts: ReshapeActions) => void) =>
    whenLoaded(reshaping, ({ createReshapeActions }) => act(createReshapeActions(read, doors)))
  const onArgument = ({ claimId, act }: WhichArgument, argumentId: string) => {
    const argument = read().map.arguments.get(argumentId)
    if (!argument) return
    switch (act) {
      case 'leave':
        return leave(claimId, argumentId)
      case 'joint':
        return begin({ kind: 'joint', argumentId })
      case 'undercut':
        return reply('con', { kind: 'argument', id: argumentId })
      case 'sibling':
        return reply(argument.stance, argument.conclusion)
      case 'turn':
        return reshape(({ turn }) => turn(argument))
      case 'undercutting':
        return reshape(({ turnUndercut }) => turnUndercut(argument))
      case 'questions':
        return doors.askQuestions({ kind: 'argument', argumentId })
      case 'move':
        return doors.askMore({ kind: 'move', claimId: claimId === '' ? null : claimId, argumentId })
    }
  }

  /** On a claim the argument is meant in which it is seen; where that is open, the person is asked. */
  const aboutArgument = (act: WhichArgument['act']) => {
    const { map, situation, via } = read()
    const { single } = situation
    if (!single) return
    if (single.kind === 'argument') return onArgument({ claimId: '', act }, single.id)
    const around = argumentsMeant(map, single.id, act)
    const known = around.find(({ id }) => id === via) ?? (around.length === 1 ? around[0] : undefined)
    if (known) onArgument({ claimId: single.id, act }, known.id)
    else if (around.length > 1) doors.askWhich({ claimId: single.id, act })
  }

  const place = (placements: Extract<Operation, { kind: 'place' }>['placements']) => {
    if (placements.length > 0) doors.submit({ v: OPERATION_VERSION, id: doors.newId(), kind: 'place', placements })
  }

  const remove = (things: readonly Spot[]) => {
    const { map, via } = read()
    const operation = emptyDelete(doors.newId)
    for (const { kind, id } of things) {
      if (kind === 'claim') operation.claims.push(id)
      else operation.arguments.push(id)
    }
    const [first] = things
    const next = first ? survivorOf(map, first, via) : null
    const result = doors.submit(operation)
    if (!result.ok) return
    doors.setDraft(null)
    doors.goTo(next && has(result.value.map, next) ? next : null)
    const restore = () =>
      doors.submit({ v: OPERATION_VERSION, id: doors.newId(), kind: 'restore', deletionId: operation.id }).ok
    const [premise, argument] = first && things.length === 1 ? jointPremise(map, first, via) : []
    doors.tellDeleted(
      deletionInWords(result.value.changes),
      () => void restore(),
      premise && argument
        ? { words: 'Only take the premise out', act: () => void (restore() && leave(premise, argument)) }
        : undefined,
    )
  }

  const tidy = () => {
    const { map, situation } = read()
    const all = situation.claims.length + situation.arguments.length === 0
    const claims = all ? [...map.claims.keys()] : situation.claims
    const args = all ? [...map.arguments.keys()] : situation.arguments
    const pinned = [
      ...claims.map((id) => ({ kind: 'claim' as const, id, from: map.claims.get(id)?.pin ?? null, to: null })),
      ...args.map((id) => ({ kind: 'argument' as const, id, from: map.arguments.get(id)?.pin ?? null, to: null })),
    ].filter(({ from }) => from !== null)
    place(pinned)
    doors.say(
      pinned.length === 1 ? 'One card given back to the layout' : `${pinned.length} cards given back to the layout`,
    )
  }

  const run = (id: CommandId) => {
    const { situation } = read()
    if (!isOffered(id, situation)) return
    const { single } = situation
    switch (id) {
      case 'reason':
        return single && reply('pro', single)
      case 'objection':
        return single && reply('con', single)
      case 'joint':
      case 'undercut':
      case 'sibling':
      case 'turn':
      case 'undercutting':
      case 'leave':
      case 'questions':
        return aboutArgument(id)
      case 'todo':
        return doors.askQuestions({ kind: 'all' })
      case 'parent':
        return single && begin({ kind: 'parent', claimId: single.id })
      case 'move':
        // What argues for nothing yet is moved under its first conclusion.
        if (single?.kind === 'claim' && !situation.isPremise)
          return doors.askMore({ kind: 'move', claimId: single.id, argumentId: null })
        return aboutArgument('move')
      case 'split':
        return single && doors.askMore({ kind: 'split', claimId: single.id })
      case 'merge':
      case 'frame':
        return doors.askMore({ kind: id, claimIds: situation.claims })
      case 'exclude':
        return reshape(({ exclude }) => exclude(situation.claims))
      case 'edit':
        doors.setDraft(null)
        return single?.kind === 'claim' && doors.setEditing(single.id)
      case 'delete':
        return remove([
          ...situation.claims.map((id): Spot => ({ kind: 'claim', id })),
          ...situation.arguments.map((id): Spot => ({ kind: 'argument', id })),
        ])
      case 'claim':
        return begin({ kind: 'claim', pin: null })
      case 'copy':
      case 'cut':
      case 'paste':
        return doors.clipboard(id)
      case 'undo':
        return doors.undo()
      case 'redo':
        return doors.redo()
      case 'tidy':
        return tidy()
      case 'fit':
        return doors.fit()
      case 'back':
        return doors.goBack()
      case 'forward':
        return doors.goForward()
      case 'link':
        return doors.copyLink(null)
      case 'jump':
        return doors.openPalette()
      case 'fold':
        return single && doors.show((showing) => toggleFold(showing, single.id))
      case 'focus':
        return single && doors.show((showing) => toggleFocus(showing, single.id))
      case 'level-1':
      case 'level-2':
      case 'level-3':
        return doors.show(() => showLevels(Number(id.at(-1))))
      case 'unfold':
        return doors.show(() => null)
      case 'what-if-stands':
      case 'what-if-falls':
        return (
          single &&
          doors.suppose((supposed) => toggleSupposed(supposed, single, id === 'what-if-falls' ? 'falls' : 'stands'))
        )
      case 'crux':
        return doors.openCrux()
      case 'answers':
        return doors.openAnswers()
      case 'what-if-not':
        return doors.suppose(() => NOTHING_SUPPOSED)
      case 'filter':
        return doors.openFilter()
      case 'keys':
        return doors.openKeys()
    }
  }

  return {
    run,
    begin,
    /** Opens the field for an objection that a critical question is turned into. */
    objectTo: (conclusion: Conclusion, asked: AskedOf) => reply('con', conclusion, asked),
    answerWhich: onArgument,
    goTo: doors.goTo,
    say: doors.say,
    copyLink: doors.copyLink,

    /** Sends the draft as one operation and selects what it made. Empty text drops it. */
    sendDraft(text: string): void {
      const { map, draft } = read()
      if (!draft) return
      if (text.trim() === '') {
        doors.setDraft(null)
        return
      }
      const { operation, claimId, argumentId } = composeDraft(draft, text)
      const sent = sentDraft(map, draft, { add: operation, argumentId }, doors.newId)
      if (sent && !doors.submit(sent).ok) return
      doors.setDraft(null)
      doors.goTo({ kind: 'claim', id: claimId }, argumentId)
      doors.say(`Added: ${shortened(text.trim())}`)
    },

    /** Puts a claim that is on the map already in the draft's place: one operation, and nothing is written twice. */
    linkDraft(claimId: string): void {
      const { map, draft } = read()
      if (!draft) return
      const { operation, argumentId } = composeLink(map, draft, claimId)
      const sent = sentDraft(map, draft, { add: operation, argumentId }, doors.newId)
      if (sent && !doors.submit(sent).ok) return
      doors.setDraft(null)
      doors.goTo({ kind: 'claim', id: claimId }, argumentId)
      const words = shortened(map.claims.get(claimId)?.text ?? '')
      doors.say(operation ? `Linked: ${words}` : `On the map already: ${words}`)
    },

    /** Takes the draft away, and goes back to what it was for unless the person went elsewhere. */
    dropDraft(focus: 'back' | 'elsewhere' = 'back'): void {
      const { draft } = read()
      if (!draft) return
      doors.setDraft(null)
      if (focus === 'back') doors.goTo(spotBehind(draft))
    },

    /** The new words of a claim; `from` is what the person saw when they began to write. */
    saveText(claimId: string, from: string, to: string, focus: 'back' | 'elsewhere' = 'back'): void {
      doors.setEditing(null)
      const words = to.trim()
      if (words !== '' && words !== from) {
        const text = { from, to: words }
        doors.submit({ v: OPERATION_VERSION, id: doors.newId(), kind: 'edit-claim', claimId, text })
        doors.say('Saved the new words')
      }
      if (focus === 'back') doors.goTo({ kind: 'claim', id: claimId })
    },

    cancelText(claimId: string): void {
      doors.setEditing(null)
      doors.goTo({ kind: 'claim', id: claimId })
    },

    /** An existing claim becomes a premise: of a new argument about the target, or (`joint`) of the target. */
    connect(claimId: string, target: Spot, choice: ConnectionChoice): void {
      if (choice === 'joint') {
        const operation = emptyAdd(doors.newId)
        operation.premises.push({ argumentId: target.id, claimId })
        if (doors.submit(operation).ok) doors.goTo({ kind: 'claim', id: claimId }, target.id)
        return
      }
      const stance = choice === 'pro' ? 'pro' : 'con'
      const { operation, argumentId } = composeArgument(doors.newId, stance, [claimId], target)
      if (doors.submit(operation).ok) doors.goTo({ kind: 'argument', id: argumentId })
    },

    /** Pins cards where they were dragged: one operation for all of them. */
    pin(moves: readonly { spot: Spot; to: Point }[]): void {
      const { map } = read()
      place(
        moves.flatMap(({ spot: { kind, id }, to }) => {
          const record = kind === 'claim' ? map.claims.get(id) : map.arguments.get(id)
          return record ? [{ kind, id, from: record.pin, to }] : []
        }),
      )
    },

    remove,
    reshape,
    askMore: doors.askMore,
    /** More acts on the same editor, for parts that bring their own. */
    makeActs: <Acts>(create: (read: () => EditorState, doors: EditorDoors) => Acts): Acts => create(read, doors),
  }
}

/** Of the arguments that a claim is a premise of, those with which this can be done. */
export const argumentsMeant = (map: DebateMap, claimId: string, act: WhichArgument['act']): Argument[] =>
  argumentsFrom(map, claimId).filter((argument) => {
    if (act === 'leave') return argument.premises.length > 1
    return act !== 'undercutting' || canUndercut(map, argument)
  })

/** A claim that was one of several premises, and the argument that went with it. */
function jointPremise(map: DebateMap, { kind, id }: Spot, via: string | null): [] | [claim: string, argument: string] {
  const joint = kind === 'claim' ? argumentsFrom(map, id).filter(({ premises }) => premises.length > 1) : []
  const argument = joint.find((each) => each.id === via) ?? joint[0]
  return argument ? [id, argument.id] : []
}

const has = (map: DebateMap, { kind, id }: Spot): boolean =>
  kind === 'claim' ? map.claims.has(id) : map.arguments.has(id)

/** Where the eye goes when a thing is deleted: to the claim it was about. */
function survivorOf(map: DebateMap, gone: Spot, via: string | null): Spot | null {
  const argument = gone.kind === 'argument' ? map.arguments.get(gone.id) : argumentAround(map, gone.id, via)
  return argument?.conclusion ?? null
}

function spotBehind({ form }: Draft): Spot | null {
  switch (form.kind) {
    case 'claim':
      return null
    case 'reply':
      return form.conclusion
    case 'joint':
      return { kind: 'argument', id: form.argumentId }
    case 'parent':
      return { kind: 'claim', id: form.claimId }
  }
}

/** The draft's claim as a thing, for those who draw it. */
export const spotOfDraft = (draft: Draft): Spot => ({ kind: 'claim', id: claimOfDraft(draft) })

/** Claims and arguments among the selected things. */
export const spotsOf = (selection: readonly ThingRef[]): Spot[] =>
  selection.flatMap(({ kind, id }) => (kind === 'claim' || kind === 'argument' ? [{ kind, id }] : []))
