import { describe, expect, it } from 'vitest'
import { ACTIONS, can, type Standing, standingOf, visitorStanding } from './access'
import { actionsOf } from './actions-of'
import { PlayMap } from './testing/play-map'

const allowed = (standing: Standing) => ACTIONS.filter((action) => can(standing, action))

describe('the access table', () => {
  it('AC1: each standing may do what the one below it may, and a stranger nothing', () => {
    const ladder: Standing[] = ['stranger', 'reader', 'viewer', 'annotator', 'editor', 'owner']
    for (const [index, standing] of ladder.entries()) {
      const below = ladder[index - 1]
      if (below) expect(allowed(standing)).toEqual(expect.arrayContaining(allowed(below)))
    }
    expect(allowed('stranger')).toEqual([])
  })

  it('AC1: nobody edits the words of another, and nobody sends what only the server makes', () => {
    for (const standing of ['owner', 'editor', 'annotator', 'viewer', 'reader', 'stranger'] as const) {
      expect(can(standing, 'annotation.edit-any')).toBe(false)
      expect(can(standing, 'server.only')).toBe(false)
    }
  })

  it('AC20: what was deleted is read by those who may restore some of it', () => {
    for (const standing of ['owner', 'editor', 'annotator'] as const) expect(can(standing, 'deletion.read')).toBe(true)
    for (const standing of ['viewer', 'reader', 'stranger'] as const) expect(can(standing, 'deletion.read')).toBe(false)
  })

  it('AC1: an annotator annotates and touches no claim', () => {
    expect(can('annotator', 'annotation.add')).toBe(true)
    expect(can('annotator', 'content.edit')).toBe(false)
    expect(can('viewer', 'annotation.add')).toBe(false)
  })
})

describe('standings', () => {
  it('AC2: a private map does not exist for strangers; link and public maps can be read', () => {
    expect(visitorStanding('private')).toBe('stranger')
    expect(visitorStanding('link')).toBe('reader')
    expect(visitorStanding('public')).toBe('reader')
  })

  it('AC2: a member who was removed is a stranger again', () => {
    const play = new PlayMap('ann')
    play.run({ v: 1, id: play.newId(), kind: 'join', personId: 'bob', name: 'Bob', role: 'editor' })
    expect(standingOf(play.map, 'bob')).toBe('editor')
    play.run({ v: 1, id: play.newId(), kind: 'set-role', personId: 'bob', role: { from: 'editor', to: null } })
    expect(standingOf(play.map, 'bob')).toBe('stranger')
    expect(standingOf(play.map, null)).toBe('stranger')
  })
})

describe('what an operation asks leave for', () => {
  it('AC1: mixed additions ask for everything they do', () => {
    const play = new PlayMap()
    const claimId = play.claim('A claim.')
    const target = { kind: 'claim', id: claimId } as const
    const note = { id: play.newId(), target, replyTo: null, body: 'Why?' }
    const fields = { id: play.newId(), text: 'B.', holder: null, tags: [], pin: null }
    expect(actionsOf(play.map, play.add({ annotations: [note] }), 'bob')).toEqual(['annotation.add'])
    expect(actionsOf(play.map, play.add({ annotations: [note], claims: [fields] }), 'bob')).toEqual([
      'annotation.add',
      'content.edit',
    ])
    expect(actionsOf(play.map, play.add({}), 'bob')).toEqual(['content.edit'])
  })

  it('AC1: own notes and the notes of others are different actions', () => {
    const play = new PlayMap()
    const claimId = play.claim('A claim.')
    const noteId = play.note({ kind: 'claim', id: claimId }, 'Mine', null, 'bob')
    const deletion = play.delete({ annotations: [noteId] })
    expect(actionsOf(play.map, deletion, 'bob')).toEqual(['annotation.delete-own'])
    expect(actionsOf(play.map, deletion, 'eve')).toEqual(['annotation.delete-any'])
    const edit = { v: 1, id: play.newId(), kind: 'edit-annotation', annotationId: noteId } as const
    expect(actionsOf(play.map, edit, 'eve')).toEqual(['annotation.edit-any'])
    const other = { kind: 'claim', id: claimId } as const
    const move = { ...edit, target: { from: other, to: other } }
    expect(actionsOf(play.map, move, 'bob')).toEqual(['content.edit'])
    expect(actionsOf(play.map, { ...move, body: { from: 'Mine', to: 'Yours' } }, 'eve')).toEqual([
      'content.edit',
      'annotation.edit-any',
    ])
    play.run(deletion, 'bob')
    const restore = { v: 1, id: play.newId(), kind: 'restore', deletionId: deletion.id } as const
    expect(actionsOf(play.map, restore, 'bob')).toEqual(['annotation.delete-own'])
    expect(actionsOf(play.map, restore, 'eve')).toEqual(['content.edit'])
  })

  it('AC3: a note that others replied to is not one’s own alone', () => {
    const play = new PlayMap()
    const target = { kind: 'claim', id: play.claim('A claim.') } as const
    const noteId = play.note(target, 'Mine', null, 'bob')
    const deletion = play.delete({ annotations: [noteId] })
    play.note(target, 'And more', noteId, 'bob')
    expect(actionsOf(play.map, deletion, 'bob')).toEqual(['annotation.delete-own'])
    play.note(target, 'An answer', noteId, 'eve')
    expect(actionsOf(play.map, deletion, 'bob')).toEqual(['annotation.delete-any'])
    play.run(deletion, 'bob')
    const restore = { v: 1, id: play.newId(), kind: 'restore', deletionId: deletion.id } as const
    expect(actionsOf(play.map, restore, 'bob')).toEqual(['content.edit'])
  })

  it('AC1: leaving is one thing, managing members another', () => {
    const play = new PlayMap()
    const leave = {
      v: 1,
      id: play.newId(),
      kind: 'set-role',
      personId: 'bob',
      role: { from: 'editor', to: null },
    } as const
    expect(actionsOf(play.map, leave, 'bob')).toEqual(['member.leave'])
    expect(actionsOf(play.map, leave, 'ann')).toEqual(['members.manage'])
    expect(actionsOf(play.map, { ...leave, role: { from: 'editor', to: 'owner' } }, 'bob')).toEqual(['members.manage'])
  })

  it('AC1: joining, creating and importing are made by the server alone', () => {
    const play = new PlayMap()
    const join = { v: 1, id: play.newId(), kind: 'join', personId: 'bob', name: 'Bob', role: 'owner' } as const
    expect(actionsOf(play.map, join, 'ann')).toEqual(['server.only'])
  })
})
