import { describe, expect, it, vi } from 'vitest'
import { composeFrame } from '@/lib/domain/compose-reshape'
import { NOTHING_SUPPOSED } from '@/lib/domain/evaluation/suppositions'
import { invertOperation } from '@/lib/domain/invert-operation'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { type CommandId, situationOf } from './commands'
import type { Draft } from './draft'
import { createEditorActions } from './editor-actions'
import type { EditorDoors, ReshapeTask } from './editor-doors'
import type { Showing } from './showing'
import type { Spot } from './walk'
import type { ThingRef } from './workspace-context'

/** A workspace without a screen: what was selected, said and asked is written down. */
function desk() {
  const play = new PlayMap()
  const seen = { selection: [] as ThingRef[], draft: null as Draft | null, via: null as string | null }
  const log = {
    asked: [] as string[],
    tasks: [] as ReshapeTask[],
    told: [] as string[],
    restores: [] as (() => void)[],
    instead: [] as (() => void)[],
    editing: null as string | null,
    showing: null as Showing | null,
    supposed: NOTHING_SUPPOSED,
  }
  const doors: EditorDoors = {
    newId: play.newId,
    submit(operation) {
      play.run(operation)
      return { ok: true, value: { map: play.map, changes: play.lastChanges } }
    },
    undo: () => log.told.push('undo'),
    redo: () => log.told.push('redo'),
    setDraft: (draft) => {
      seen.draft = draft
    },
    setEditing: (id) => {
      log.editing = id
    },
    goTo(spot, via = null) {
      seen.selection = spot ? [spot] : []
      seen.via = via
    },
    say: (message) => log.told.push(message),
    tell: (message) => log.told.push(message),
    tellDeleted(message, restore, instead) {
      log.told.push(message)
      log.restores.push(restore)
      if (instead) log.instead.push(instead.act)
    },
    askWhich: ({ act }) => log.asked.push(act),
    askMore: (task) => log.tasks.push(task),
    askQuestions: ({ kind }) => log.told.push(`questions of ${kind}`),
    clipboard: (act) => log.told.push(act),
    goBack: () => log.told.push('back'),
    goForward: () => log.told.push('forward'),
    copyLink: (thing) => log.told.push(`link ${thing?.id ?? 'here'}`),
    openPalette: () => log.told.push('palette'),
    show: (change) => {
      log.showing = change(log.showing)
    },
    suppose: (change) => {
      log.supposed = change(log.supposed)
    },
    openCrux: () => log.told.push('crux'),
    openAnswers: () => log.told.push('answers'),
    openFilter: () => log.told.push('filter'),
    openKeys: () => log.told.push('keys'),
    fit: () => log.told.push('fit'),
  }
  const situation = () =>
    situationOf(play.map, seen.selection, {
      editable: true,
      view: 'map',
      canUndo: false,
      canRedo: false,
      canGoBack: false,
      canGoForward: false,
    })
  const actions = createEditorActions(() => ({ map: play.map, situation: situation(), ...seen }), doors)
  const press = (id: CommandId, ...selection: Spot[]) => {
    if (selection.length > 0) seen.selection = selection
    actions.run(id)
  }
  return { play, seen, log, actions, press }
}

const claim = (id: string): Spot => ({ kind: 'claim', id })
const argument = (id: string): Spot => ({ kind: 'argument', id })

describe('createEditorActions', () => {
  it('writes an objection and stands on it afterwards', () => {
    const { play, seen, actions, press } = desk()
    const thesis = play.claim('thesis')
    press('objection', claim(thesis))
    actions.sendDraft('  No. ')
    const [made] = seen.selection
    expect(play.map.claims.get(made?.id ?? '')?.text).toBe('No.')
    expect(play.map.arguments.get(seen.via ?? '')).toMatchObject({ stance: 'con', conclusion: claim(thesis) })
    expect(seen.draft).toBeNull()
  })

  it('CQ13: a question becomes an objection with the argument as its answer, as one edit that is undone as one', () => {
    const { play, seen, actions } = desk()
    const { argumentId } = play.reply('pro', play.claim('thesis'), 'The street is wet.')
    const asked = { argumentId, scheme: 'sign', key: 'other-cause', asks: 'Could something else account for it?' }
    actions.objectTo(argument(argumentId), asked)
    expect(seen.draft?.form).toMatchObject({ stance: 'con', conclusion: argument(argumentId), asked })
    const before = play.map
    actions.sendDraft('It was cleaned.')
    expect(play.map.arguments.get(argumentId)?.questions).toMatchObject([{ key: 'other-cause', objection: seen.via }])
    expect(play.map.arguments.get(seen.via ?? '')).toMatchObject({ stance: 'con', conclusion: argument(argumentId) })
    const [group] = play.log.slice(-1)
    const undo = group && invertOperation({ before, after: play.map, operation: group }, play.newId)
    if (undo) play.run(undo)
    expect(play.map.arguments.get(argumentId)).not.toHaveProperty('questions')
    expect(play.map.arguments.size).toBe(1)
  })

  it('CQ13: a claim that is on the map already can be what a question is turned into', () => {
    const { play, seen, actions } = desk()
    const { argumentId } = play.reply('pro', play.claim('thesis'), 'The street is wet.')
    const cleaned = play.claim('It was cleaned.')
    const known = play.argue('con', [cleaned], argument(argumentId))
    actions.objectTo(argument(argumentId), { argumentId, scheme: 'sign', key: 'other-cause', asks: 'Could it?' })
    actions.linkDraft(cleaned)
    expect(play.map.arguments.get(argumentId)?.questions).toMatchObject([{ key: 'other-cause', objection: known }])
    expect(play.map.arguments.size).toBe(2)
    expect(seen.draft).toBeNull()
  })

  it('VI4: unfolds the claim that is being answered, and nothing else', () => {
    const { play, log, press } = desk()
    const [thesis, other] = [play.claim('thesis'), play.claim('other')]
    for (const id of [thesis, other]) play.reply('pro', id, 'reason')
    press('fold', claim(thesis))
    press('fold', claim(other))
    press('reason', claim(thesis))
    expect(log.showing).toMatchObject({ part: { folded: new Set([other]) } })
  })

  it('drops an empty draft and goes back to what it was for', () => {
    const { play, seen, actions, press } = desk()
    const thesis = play.claim('thesis')
    press('reason', claim(thesis))
    expect(seen.draft).not.toBeNull()
    actions.dropDraft()
    expect(seen).toMatchObject({ draft: null, selection: [claim(thesis)] })
  })

  it('undercuts the argument by which a claim was reached, and asks when that is open', () => {
    const { play, seen, log, press } = desk()
    const [one, two, shared] = [play.claim('one'), play.claim('two'), play.claim('shared')]
    const first = play.argue('pro', [shared], claim(one))
    const second = play.argue('con', [shared], claim(two))
    press('undercut', claim(shared))
    expect(log.asked).toEqual(['undercut'])
    seen.via = second
    press('undercut')
    expect(seen.draft?.form).toEqual({ kind: 'reply', stance: 'con', conclusion: argument(second) })
    press('joint', argument(first))
    expect(seen.draft?.form).toEqual({ kind: 'joint', argumentId: first })
  })

  it('deletes, tells what went along, stands on the conclusion, and can bring all back', () => {
    const { play, seen, log, press } = desk()
    const thesis = play.claim('thesis')
    const { claimId } = play.reply('pro', thesis, 'reason')
    press('delete', claim(claimId))
    expect(log.told).toEqual(['Deleted 1 claim and 1 argument'])
    expect(seen.selection).toEqual([claim(thesis)])
    log.restores[0]?.()
    expect(play.map.claims.get(claimId)?.text).toBe('reason')
    expect(play.map.arguments.size).toBe(1)
  })

  it('takes one joint premise out and leaves both the claim and the argument on the map', () => {
    const { play, seen, log, actions, press } = desk()
    const thesis = play.claim('thesis')
    const { claimId, argumentId } = play.reply('pro', thesis, 'alone')
    press('leave', claim(claimId))
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([claimId])
    const joined = play.claim('joined')
    actions.connect(joined, argument(argumentId), 'joint')
    press('leave', claim(joined))
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([claimId])
    expect(seen.selection).toEqual([claim(joined)])

    actions.connect(joined, argument(argumentId), 'joint')
    press('delete', claim(joined))
    expect(play.map.arguments.has(argumentId)).toBe(false)
    log.instead[0]?.()
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([claimId])
    expect(play.map.claims.has(joined)).toBe(true)
  })

  it('saves new words against those the person began with', () => {
    const { play, actions } = desk()
    const thesis = play.claim('one two three')
    play.run(play.edit(thesis, { text: { from: 'one two three', to: 'ONE two three' } }))
    actions.saveText(thesis, 'one two three', 'one two THREE')
    expect(play.map.claims.get(thesis)?.text).toBe('ONE two THREE')
    actions.saveText(thesis, 'ONE two THREE', '   ')
    expect(play.map.claims.get(thesis)?.text).toBe('ONE two THREE')
  })

  it('connects claims that are there', () => {
    const { play, actions } = desk()
    const [one, two, three] = [play.claim('one'), play.claim('two'), play.claim('three')]
    actions.connect(one, claim(two), 'con')
    const [made] = [...play.map.arguments.values()]
    expect(made).toMatchObject({ stance: 'con', premises: [one], conclusion: claim(two) })
    actions.connect(three, argument(made?.id ?? ''), 'joint')
    expect(play.map.arguments.get(made?.id ?? '')?.premises).toEqual([one, three])
    actions.connect(play.claim('four'), argument(made?.id ?? ''), 'undercut')
    expect(play.map.arguments.size).toBe(2)
  })

  it('pins all that was dragged in one operation and tidies it in one', () => {
    const { play, actions, press, log } = desk()
    const [one, two] = [play.claim('one'), play.claim('two')]
    actions.pin([one, two].map((id, at) => ({ spot: claim(id), to: { x: at, y: 7 } })))
    expect(play.lastChanges).toHaveLength(2)
    press('tidy')
    expect(play.lastChanges).toHaveLength(2)
    expect(play.map.claims.every(({ pin }) => pin === null)).toBe(true)
    expect(log.told).toContain('2 cards given back to the layout')
  })

  it('writes beside an argument for its conclusion, and above a claim for which it is then a reason', () => {
    const { play, seen, actions, press } = desk()
    const thesis = play.claim('thesis')
    const { claimId, argumentId } = play.reply('con', thesis, 'objection')
    press('sibling', claim(claimId))
    expect(seen.draft?.form).toEqual({ kind: 'reply', stance: 'con', conclusion: claim(thesis) })
    press('sibling', argument(argumentId))
    expect(seen.draft?.form).toEqual({ kind: 'reply', stance: 'con', conclusion: claim(thesis) })
    press('parent', claim(thesis))
    actions.sendDraft('Therefore.')
    const [above] = seen.selection
    const made = [...play.map.arguments.values()].find(({ conclusion }) => conclusion.id === above?.id)
    expect(made).toMatchObject({ stance: 'pro', premises: [thesis] })
  })

  it('turns the argument a claim hangs by, into an undercut and back, and stays at the claim', async () => {
    const { play, seen, log, press } = desk()
    const thesis = play.claim('thesis')
    const first = play.reply('pro', thesis, 'reason')
    const second = play.reply('pro', thesis, 'other')
    press('turn', claim(first.claimId))
    await vi.waitFor(() => expect(play.map.arguments.get(first.argumentId)?.stance).toBe('con'))
    expect(seen.selection).toEqual([claim(first.claimId)])
    press('undercutting')
    await vi.waitFor(() =>
      expect(play.map.arguments.get(first.argumentId)?.conclusion).toEqual(argument(second.argumentId)),
    )
    press('undercutting')
    await vi.waitFor(() => expect(play.map.arguments.get(first.argumentId)?.conclusion).toEqual(claim(thesis)))
    play.reply('con', thesis, 'third')
    press('undercutting')
    await vi.waitFor(() => expect(log.tasks).toHaveLength(1))
    expect(log.tasks).toEqual([{ kind: 'undercut', argumentId: first.argumentId }])
  })

  it('asks where to move, what to merge and what to frame', () => {
    const { play, seen, log, press } = desk()
    const thesis = play.claim('thesis')
    const { claimId, argumentId } = play.reply('pro', thesis, 'reason')
    press('move', claim(thesis))
    press('move', claim(claimId))
    press('move', argument(argumentId))
    seen.selection = [claim(thesis), claim(claimId)]
    press('merge')
    press('frame')
    expect(log.tasks).toEqual([
      { kind: 'move', claimId: thesis, argumentId: null },
      { kind: 'move', claimId, argumentId },
      { kind: 'move', claimId: null, argumentId },
      { kind: 'merge', claimIds: [thesis, claimId] },
      { kind: 'frame', claimIds: [thesis, claimId] },
    ])
  })

  it('says of two claims that they cannot both be true, once, and not of rival answers', async () => {
    const { play, seen, log, press } = desk()
    const [one, other] = [play.claim('North'), play.claim('South')]
    seen.selection = [claim(one), claim(other)]
    press('exclude')
    await vi.waitFor(() => expect(play.map.arguments.size).toBe(2))
    expect(seen.selection).toEqual([claim(one), claim(other)])
    press('exclude')
    await vi.waitFor(() => expect(log.told.at(-1)).toMatch(/^The map says so already/))
    const rivals = [play.claim('Up'), play.claim('Down')]
    play.run(
      composeFrame(play.map, play.newId, { title: 'Q', colour: 'red', rivals: true, claimIds: rivals }).operation,
    )
    seen.selection = rivals.map(claim)
    press('exclude')
    await vi.waitFor(() => expect(log.told.at(-1)).toMatch(/^Their frame says so already/))
    expect(play.map.arguments.size).toBe(2)
  })

  it('does nothing that is not offered', () => {
    const { play, seen, press } = desk()
    const thesis = play.claim('thesis')
    press('undercut', claim(thesis))
    press('tidy', claim(thesis))
    expect(seen.draft).toBeNull()
  })
})
