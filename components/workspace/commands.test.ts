import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { barCommands, COMMAND_IDS, commandOfChord, isOffered, keysInWords, situationOf } from './commands'
import { WALKING_KEYS } from './walking-keys'
import type { ThingRef } from './workspace-context'

const press = (key: string, mods: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  commandOfChord({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...mods })

const rest = {
  editable: true,
  view: 'map',
  canUndo: false,
  canRedo: false,
  canGoBack: false,
  canGoForward: false,
} as const

describe('commandOfChord', () => {
  it('reads keys on every layout', () => {
    expect(press('r')).toBe('reason')
    expect(press('?', { shiftKey: true })).toBe('keys')
    expect(press('?')).toBe('keys')
    expect([press('/'), press('/', { shiftKey: true })]).toEqual(['filter', 'filter'])
    expect(press('z', { ctrlKey: true })).toBe('undo')
    expect(press('Z', { metaKey: true, shiftKey: true })).toBe('redo')
    expect(press('y', { ctrlKey: true })).toBe('redo')
    expect(press('Backspace')).toBe('delete')
  })

  it('leaves notes and lists the keys that they hear', () => {
    const heard = WALKING_KEYS.flatMap(({ rows }) => rows.map(([key]) => key)).filter((key) => /^[A-Z]$/.test(key))
    expect(heard).toContain('N')
    expect(heard.map((key) => press(key.toLowerCase()))).toEqual(heard.map(() => null))
  })

  it('gives every command a key of its own', () => {
    const chords = COMMAND_IDS.map((id) => keysInWords(id))
    expect(chords).toEqual([...new Set(chords)])
  })

  it('leaves the browser its own keys', () => {
    expect(press('r', { ctrlKey: true })).toBeNull()
    expect(press('r', { altKey: true })).toBeNull()
    expect(press('R', { shiftKey: true })).toBeNull()
    expect(press('f', { ctrlKey: true })).toBeNull()
    expect(press('ArrowLeft', { altKey: true })).toBeNull()
    expect([keysInWords('back'), keysInWords('forward', true)]).toEqual(['Alt ←', '⌘ ]'])
  })
})

describe('barCommands', () => {
  const play = new PlayMap()
  const thesis = play.claim('thesis')
  const { claimId, argumentId } = play.reply('pro', thesis, 'reason')
  const bar = (selection: ThingRef[], editable = true) =>
    barCommands(situationOf(play.map, selection, { ...rest, editable }))

  it('offers what the selection allows', () => {
    expect(bar([])).toEqual(['claim', 'jump', 'fit', 'keys'])
    expect(bar([{ kind: 'claim', id: thesis }])).toEqual(['reason', 'objection', 'edit', 'delete', 'keys'])
    expect(bar([{ kind: 'claim', id: claimId }])).toContain('undercut')
    expect(bar([{ kind: 'argument', id: argumentId }])).toEqual([
      ...['joint', 'undercut', 'reason', 'questions', 'delete', 'keys'],
    ])
    expect(
      bar([
        { kind: 'claim', id: thesis },
        { kind: 'claim', id: claimId },
      ]),
    ).toEqual(['merge', 'frame', 'exclude', 'delete', 'keys'])
  })

  it('has no dead keys for those who may only read, or for what was deleted', () => {
    expect(bar([{ kind: 'claim', id: thesis }], false)).toEqual(['keys'])
    expect(bar([{ kind: 'claim', id: 'gone' }])).toEqual(['claim', 'jump', 'fit', 'keys'])
  })

  it('offers tidy only where a card was pinned', () => {
    expect(isOffered('tidy', situationOf(play.map, [], rest))).toBe(false)
    const placements = [{ kind: 'claim' as const, id: thesis, from: null, to: { x: 1, y: 2 } }]
    play.run({ v: 1, id: play.newId(), kind: 'place', placements })
    expect(isOffered('tidy', situationOf(play.map, [], rest))).toBe(true)
    expect(isOffered('tidy', situationOf(play.map, [{ kind: 'claim', id: claimId }], rest))).toBe(false)
  })
})

describe('keysInWords', () => {
  it('prints key caps', () => {
    expect(keysInWords('reason')).toBe('R')
    expect(keysInWords('redo')).toBe('Ctrl Shift Z')
    expect(keysInWords('jump', true)).toBe('⌘ K')
    expect(keysInWords('delete')).toBe('Del')
  })
})
