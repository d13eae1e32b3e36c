import { describe, expect, it } from 'vitest'
import { composeMove } from '@/lib/domain/compose-reshape'
import { outlineRows } from '@/lib/domain/outline-rows'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { indentRow, outdentRow, type RowMove } from './outline-moves'

/** A thesis with two reasons, the first with an objection and an undercut, and a thesis after it. */
function debate() {
  const play = new PlayMap()
  const thesis = play.claim('thesis')
  const first = play.reply('pro', thesis, 'first')
  const second = play.reply('pro', thesis, 'second')
  const objection = play.reply('con', first.claimId, 'objection')
  const undercutter = play.claim('undercutter')
  const undercut = play.argue('con', [undercutter], { kind: 'argument', id: first.argumentId })
  const other = play.claim('other')
  /** The outline, a row a line, by depth, sign and words. */
  const written = () =>
    outlineRows(play.map).map(
      ({ depth, sign, claimId }) => `${depth} ${sign} ${play.map.claims.get(claimId ?? '')?.text ?? '…'}`,
    )
  const at = (claimId: string) => outlineRows(play.map).findIndex((row) => row.claimId === claimId)
  const rows = () => outlineRows(play.map)
  const run = (move: RowMove | null) => {
    const made = move && composeMove(play.map, play.newId, move.moved, move.target, move.choice)
    if (!made) throw new Error('no move')
    play.run(made.operation)
  }
  return { play, thesis, first, second, objection, undercut, undercutter, other, written, at, rows, run }
}

describe('indentRow and outdentRow', () => {
  it('moves a row under the one before it and out again, with all that hangs by it', () => {
    const { play, second, written, at, rows, run } = debate()
    const before = written()
    run(indentRow(play.map, rows(), at(second.claimId)))
    expect(written()).toContain('2 pro second')
    run(outdentRow(play.map, rows(), at(second.claimId)))
    expect(written()).toEqual(before)
  })

  it('makes a thesis a reason for the one before it', () => {
    const { play, other, written, at, rows, run } = debate()
    run(indentRow(play.map, rows(), at(other)))
    expect(written()).toContain('1 pro other')
  })

  it('makes an objection to the conclusion of an undercut that is moved out', () => {
    const { play, undercutter, written, at, rows, run } = debate()
    run(outdentRow(play.map, rows(), at(undercutter)))
    expect(written()).toContain('1 con undercutter')
  })

  it('takes a joint premise out, and back into the premises before it', () => {
    const { play, thesis, second, first, written, at, rows, run } = debate()
    play.run(play.add({ premises: [{ argumentId: first.argumentId, claimId: play.claim('joined') }] }))
    expect(written()).toContain('1 pro …')
    const joined = [...play.map.claims.values()].find(({ text }) => text === 'joined')?.id ?? ''
    run(outdentRow(play.map, rows(), at(joined)))
    expect(written()).toContain('1 pro joined')
    play.run(play.add({ premises: [{ argumentId: first.argumentId, claimId: play.claim('again') }] }))
    run(indentRow(play.map, rows(), at(second.claimId)))
    expect(play.map.arguments.get(first.argumentId)?.premises).toHaveLength(3)
    expect(play.map.arguments.get(first.argumentId)?.conclusion.id).toBe(thesis)
  })

  it('does nothing at the edges', () => {
    const { play, thesis, first, at, rows } = debate()
    expect(indentRow(play.map, rows(), at(thesis))).toBeNull()
    expect(outdentRow(play.map, rows(), at(thesis))).toBeNull()
    expect(outdentRow(play.map, rows(), at(first.claimId))).toBeNull()
  })
})
