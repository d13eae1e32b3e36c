import { describe, expect, it } from 'vitest'
import { composeJointPremise } from './compose'
import { PlayMap } from './testing/play-map'

function withJointPremise() {
  const play = new PlayMap()
  const thesis = play.claim('The bridge should be closed.')
  const { argumentId, claimId: first } = play.reply('pro', thesis, 'Its cables are worn.')
  const { operation, claimId: second } = composeJointPremise(
    play.newId,
    { id: argumentId },
    { text: 'Worn cables break.' },
  )
  const { undo } = play.run(operation)
  if (!undo) throw new Error('nothing to take back')
  return { play, argumentId, first, second, undo }
}

describe('taking a claim out of a joint argument', () => {
  it('OP7: a joint premise just added is taken back, and the argument lives on', () => {
    const { play, argumentId, first, second, undo } = withJointPremise()
    const redo = play.run(undo).undo
    expect(play.map.claims.has(second)).toBe(false)
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([first])
    if (redo) play.run(redo)
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([first, second])
  })

  it('OP9: not when it has come to serve another argument since', () => {
    const { play, second, undo } = withJointPremise()
    const other = play.claim('Worn ropes break.')
    play.argue('pro', [second], { kind: 'claim', id: other })
    expect(play.refused(undo)).toMatchObject({ code: 'changed-since', kind: 'argument' })
  })

  it('OP5: deleting a claim and naming its place in an argument takes both, and spares the argument', () => {
    const { play, argumentId, first, second } = withJointPremise()
    play.run(play.delete({ claims: [first], premises: [{ argumentId, claimId: first }] }))
    expect(play.map.claims.has(first)).toBe(false)
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([second])
  })
})
