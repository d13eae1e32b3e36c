import { describe, expect, it } from 'vitest'
import { checkMap } from './check-map'
import type { DebateMap, RecordOf, TableName } from './debate-map'
import { MapEdit } from './map-edit'
import { PlayMap } from './testing/play-map'

/** A sound map with one of everything. */
function soundMap() {
  const play = new PlayMap()
  const top = play.claim('Top.')
  const { claimId: reason, argumentId } = play.reply('pro', top, 'Reason.')
  const undercut = play.argue('con', [top], { kind: 'argument', id: argumentId })
  const sourceId = play.source('some words here')
  const quoteId = play.quote(sourceId, 'words', [top])
  const note = play.note({ kind: 'quote', id: quoteId }, 'A note')
  const reply = play.note({ kind: 'quote', id: quoteId }, 'A reply', note)
  return { map: play.map, top, reason, argumentId, undercut, sourceId, quoteId, note, reply }
}

/** The rules broken once a record is changed behind `applyOperation`'s back. */
function rulesBroken<T extends TableName>(
  map: DebateMap,
  table: T,
  id: string,
  change: Partial<RecordOf<T>>,
): string[] {
  const edit = new MapEdit(map)
  edit.put(table, { ...(map[table].get(id) as RecordOf<T>), ...change })
  return [...new Set(checkMap(edit.map).map(({ rule }) => rule))]
}

describe('checkMap', () => {
  const { map, top, reason, argumentId, undercut, sourceId, quoteId, note, reply } = soundMap()

  it('OP2: finds nothing in a sound map', () => {
    expect(checkMap(map)).toEqual([])
  })

  it('G2: finds a record that does not fit its schema', () => {
    expect(rulesBroken(map, 'claims', top, { text: 'nul \u0000' })).toEqual(['G2'])
    expect(rulesBroken(map, 'claims', top, { text: 'half \ud83d' })).toEqual(['G2'])
  })

  it('G4: finds dangling and doubled premises and conclusions', () => {
    expect(rulesBroken(map, 'arguments', argumentId, { premises: ['none'] })).toContain('G4')
    expect(rulesBroken(map, 'arguments', argumentId, { premises: [reason, reason] })).toContain('G4')
    expect(rulesBroken(map, 'arguments', argumentId, { conclusion: { kind: 'claim', id: 'none' } })).toContain('G4')
  })

  it('G5, G6: finds arguments about their own premise or ending in themselves', () => {
    expect(rulesBroken(map, 'arguments', argumentId, { premises: [top] })).toContain('G5')
    expect(rulesBroken(map, 'arguments', argumentId, { conclusion: { kind: 'argument', id: undercut } })).toContain(
      'G6',
    )
  })

  it('QU1, QU2: finds quotes and hashes that do not fit the text', () => {
    expect(rulesBroken(map, 'quotes', quoteId, { exact: 'other' })).toContain('QU1')
    expect(rulesBroken(map, 'sources', sourceId, { hash: '0'.repeat(64) })).toContain('QU2')
  })

  it('G7, G8: finds quotes and annotations about nothing', () => {
    expect(rulesBroken(map, 'quotes', quoteId, { claimIds: ['none'] })).toContain('G7')
    expect(rulesBroken(map, 'quotes', quoteId, { sourceId: 'none' })).toContain('G7')
    expect(rulesBroken(map, 'annotations', note, { target: { kind: 'claim', id: 'none' } })).toContain('G8')
    expect(rulesBroken(map, 'annotations', note, { replyTo: reply })).toContain('G8')
    expect(rulesBroken(map, 'annotations', reply, { resolved: true })).toContain('G8')
  })

  it('OP10: finds a map without an owner', () => {
    expect(rulesBroken(map, 'people', 'ann', { role: null })).toEqual(['OP10'])
  })

  it('G1, G3: finds a misfiled record and an index out of step', () => {
    const misfiled = { ...map, claims: map.claims.set('elsewhere', map.claims.get(top) as RecordOf<'claims'>) }
    expect(checkMap(misfiled).map(({ rule }) => rule)).toContain('G1')
    const behind = { ...map, index: { ...map.index, argumentsFrom: map.index.argumentsFrom.clear() } }
    expect(checkMap(behind).map(({ rule }) => rule)).toEqual(['G3'])
  })
})
