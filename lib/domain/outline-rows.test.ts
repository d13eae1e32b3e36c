import { describe, expect, it } from 'vitest'
import type { DebateMap } from './debate-map'
import { keysAround, type OutlineRow, outlineRows, visibleRows } from './outline-rows'
import { PlayMap } from './testing/play-map'

const SIGNS = { thesis: '*', pro: '+', con: '-', backing: '^', undercut: '!', joint: '&' }
const drawRow = (map: DebateMap, row: OutlineRow): string => {
  const words = row.claimId ? map.claims.get(row.claimId)?.text : 'together'
  return `${'  '.repeat(row.depth)}${SIGNS[row.sign]} ${words}${row.repeat ? ` (${row.repeat})` : ''}`
}
const draw = (map: DebateMap): string[] => outlineRows(map).map((row) => drawRow(map, row))

describe('outlineRows', () => {
  it('writes theses with their reasons and objections under them', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const { claimId } = play.reply('pro', thesis, 'because')
    play.reply('con', thesis, 'but')
    play.reply('con', claimId, 'yet')
    play.claim('alone')
    expect(draw(play.map)).toEqual(['* thesis', '  + because', '    - yet', '  - but', '* alone'])
  })

  it('groups joint premises under a heading of their argument', () => {
    const play = new PlayMap()
    const [thesis, one, two] = [play.claim('thesis'), play.claim('one'), play.claim('two')]
    const argument = play.argue('pro', [one, two], { kind: 'claim', id: thesis })
    play.argue('con', [play.claim('no link')], { kind: 'argument', id: argument })
    expect(draw(play.map)).toEqual(['* thesis', '  + together', '    & one', '    & two', '    ! no link'])
  })

  it('OL2: tells a backing of the step from a reason for the claim', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const { claimId, argumentId } = play.reply('pro', thesis, 'reason')
    play.reply('pro', claimId, 'ground')
    play.argue('pro', [play.claim('it follows')], { kind: 'argument', id: argumentId })
    expect(draw(play.map)).toEqual(['* thesis', '  + reason', '    ^ it follows', '    + ground'])
  })

  it('nests an undercut under the argument it denies, before what is said of its premise', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const { claimId, argumentId } = play.reply('pro', thesis, 'reason')
    play.reply('pro', claimId, 'deeper')
    play.argue('con', [play.claim('does not follow')], { kind: 'argument', id: argumentId })
    expect(draw(play.map)).toEqual(['* thesis', '  + reason', '    ! does not follow', '    + deeper'])
  })

  it('writes a claim out once and refers to it afterwards', () => {
    const play = new PlayMap()
    const [first, second] = [play.claim('first'), play.claim('second')]
    const { claimId } = play.reply('pro', first, 'shared')
    play.reply('pro', claimId, 'ground')
    play.argue('con', [claimId], { kind: 'claim', id: second })
    expect(draw(play.map)).toEqual(['* first', '  + shared', '    + ground', '* second', '  - shared (above)'])
  })

  it('cuts a cycle where it closes, also in a map that is nothing but a ring', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('a'), play.claim('b')]
    play.argue('pro', [a], { kind: 'claim', id: b })
    play.argue('pro', [b], { kind: 'claim', id: a })
    expect(draw(play.map)).toEqual(['* a', '  + b', '    + a (cycle)'])
  })

  it('numbers each row among those beside it and counts what is inside', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const { claimId } = play.reply('pro', thesis, 'one')
    play.reply('con', claimId, 'deep')
    play.reply('pro', thesis, 'two')
    const shape = outlineRows(play.map).map(({ place, siblings, inside, parent }) => [place, siblings, inside, parent])
    expect(shape).toEqual([
      [1, 1, 3, -1],
      [1, 2, 1, 0],
      [1, 1, 0, 1],
      [2, 2, 0, 0],
    ])
  })

  it('writes a debate of 5,000 levels', () => {
    const play = new PlayMap()
    let top = play.claim('0')
    for (let level = 1; level < 5_000; level++) top = play.reply('pro', top, String(level)).claimId
    const rows = outlineRows(play.map)
    expect(rows.at(-1)).toMatchObject({ depth: 4_999, claimId: top, inside: 0 })
    expect(rows[0]?.inside).toBe(4_999)
    expect(keysAround(rows, 4_999)).toHaveLength(4_999)
  })
})

describe('visibleRows', () => {
  it('leaves out what is inside of folded rows', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const { claimId } = play.reply('pro', thesis, 'one')
    play.reply('con', claimId, 'deep')
    play.reply('pro', thesis, 'two')
    const rows = outlineRows(play.map)
    expect(visibleRows(rows, new Set())).toEqual([0, 1, 2, 3])
    expect(visibleRows(rows, new Set([`claim:${claimId}`]))).toEqual([0, 1, 3])
    expect(visibleRows(rows, new Set([`claim:${thesis}`]))).toEqual([0])
  })
})
