import { describe, expect, it } from 'vitest'
import { checkMap } from './check-map'
import {
  composeFrame,
  composeFraming,
  composeMove,
  composeObjection,
  composeTurn,
  composeUndercut,
  stepsBeside,
} from './compose-reshape'
import { claimsIn, contentOf, type DebateMap } from './debate-map'
import type { Argument, Conclusion } from './model'
import { PlayMap } from './testing/play-map'

const claim = (id: string): Conclusion => ({ kind: 'claim', id })
const argument = (id: string): Conclusion => ({ kind: 'argument', id })
const requireArgument = (map: DebateMap, id: string): Argument => {
  const found = map.arguments.get(id)
  if (!found) throw new Error(`no argument ${id}`)
  return found
}
/** What the map says, without who changed it when. */
const said = (map: DebateMap) =>
  JSON.parse(JSON.stringify(contentOf(map), (key, value) => (key.startsWith('updated') ? undefined : value)))

/** A thesis with a reason and an objection, the reason denied by an undercut and noted; another thesis beside. */
function debate() {
  const play = new PlayMap()
  const [thesis, other] = [play.claim('thesis'), play.claim('other')]
  const reason = play.reply('pro', thesis, 'reason')
  const objection = play.reply('con', thesis, 'objection')
  const undercutter = play.claim('undercutter')
  const undercut = play.argue('con', [undercutter], argument(reason.argumentId))
  const note = play.note(argument(reason.argumentId), 'a note')
  const get = (id: string) => requireArgument(play.map, id)
  /** Does it, checks the map, and looks whether undoing gives back what was there. */
  const runBothWays = (operation: Parameters<PlayMap['run']>[0] | undefined) => {
    if (!operation) throw new Error('nothing to do')
    const before = said(play.map)
    const { undo } = play.run(operation)
    expect(checkMap(play.map)).toEqual([])
    const after = said(play.map)
    const redo = undo && play.run(undo).undo
    expect(said(play.map)).toEqual(before)
    if (redo) play.run(redo)
    expect(said(play.map)).toEqual(after)
  }
  return { play, thesis, other, reason, objection, undercut, undercutter, note, get, runBothWays }
}

describe('composeTurn', () => {
  it('turns a reason into an objection and back', () => {
    const { play, reason, get, runBothWays } = debate()
    runBothWays(composeTurn(play.newId, get(reason.argumentId)))
    expect(get(reason.argumentId).stance).toBe('con')
    runBothWays(composeTurn(play.newId, get(reason.argumentId)))
    expect(get(reason.argumentId).stance).toBe('pro')
  })
})

describe('composeUndercut', () => {
  it('OP22: a reason turns into an undercut of another argument of its conclusion, and back into an objection', () => {
    const { play, thesis, reason, objection, undercut, get, runBothWays } = debate()
    expect(stepsBeside(play.map, get(reason.argumentId)).map(({ id }) => id)).toEqual([objection.argumentId])
    runBothWays(composeUndercut(play.newId, get(reason.argumentId), objection.argumentId))
    expect(get(reason.argumentId)).toMatchObject({ stance: 'con', conclusion: argument(objection.argumentId) })
    // What hung on it hangs on it still.
    expect(get(undercut).conclusion).toEqual(argument(reason.argumentId))
    runBothWays(composeObjection(play.map, play.newId, get(reason.argumentId)))
    expect(get(reason.argumentId)).toMatchObject({ stance: 'con', conclusion: claim(thesis) })
    expect(composeObjection(play.map, play.newId, get(reason.argumentId))).toBeUndefined()
  })
})

describe('composeMove', () => {
  it('OP22: a claim alone in its argument takes it along to the new conclusion', () => {
    const { play, other, reason, undercut, get, runBothWays } = debate()
    const moved = composeMove(play.map, play.newId, reason, claim(other), 'con')
    runBothWays(moved?.operation)
    expect(moved?.argumentId).toBe(reason.argumentId)
    expect(get(reason.argumentId)).toMatchObject({ stance: 'con', conclusion: claim(other) })
    expect(get(undercut).conclusion).toEqual(argument(reason.argumentId))
  })

  it('OP22: one of several premises leaves the others behind', () => {
    const { play, other, reason, get, runBothWays } = debate()
    const joined = play.claim('joined')
    play.run(play.add({ premises: [{ argumentId: reason.argumentId, claimId: joined }] }))
    const from = { claimId: joined, argumentId: reason.argumentId }
    const moved = composeMove(play.map, play.newId, from, claim(other), 'pro')
    runBothWays(moved?.operation)
    expect(get(reason.argumentId).premises).toEqual([reason.claimId])
    expect(get(moved?.argumentId ?? '')).toMatchObject({ premises: [joined], conclusion: claim(other) })
  })

  it('OP22: joining another argument keeps undercuts and notes', () => {
    const { play, reason, objection, undercut, note, get, runBothWays } = debate()
    const moved = composeMove(play.map, play.newId, reason, argument(objection.argumentId), 'joint')
    runBothWays(moved?.operation)
    expect(get(objection.argumentId).premises).toEqual([objection.claimId, reason.claimId])
    expect(play.map.arguments.has(reason.argumentId)).toBe(false)
    expect(get(undercut).conclusion).toEqual(argument(objection.argumentId))
    expect(play.map.annotations.get(note)?.target).toEqual(argument(objection.argumentId))
  })

  it('moves a thesis under a claim, and a whole argument with its premises', () => {
    const { play, thesis, other, reason, get, runBothWays } = debate()
    runBothWays(
      composeMove(play.map, play.newId, { claimId: other, argumentId: null }, claim(thesis), 'pro')?.operation,
    )
    const whole = { claimId: null, argumentId: reason.argumentId }
    const shared = play.claim('shared')
    play.run(play.add({ premises: [{ argumentId: reason.argumentId, claimId: shared }] }))
    runBothWays(composeMove(play.map, play.newId, whole, claim(other), 'pro')?.operation)
    expect(get(reason.argumentId)).toMatchObject({ premises: [reason.claimId, shared], conclusion: claim(other) })
  })

  it('is refused where a claim would argue about itself, or an argument about itself', () => {
    const { play, thesis, reason, undercut, undercutter } = debate()
    const alone = { claimId: thesis, argumentId: null }
    const circle = composeMove(play.map, play.newId, alone, claim(thesis), 'pro')
    expect(play.refused(circle?.operation ?? null)).toMatchObject({ code: 'claim-argues-for-itself' })
    const under = composeMove(play.map, play.newId, reason, argument(undercut), 'con')
    expect(play.refused(under?.operation ?? null)).toMatchObject({ code: 'circular-argument' })
    const itself = { claimId: undercutter, argumentId: undercut }
    expect(composeMove(play.map, play.newId, itself, argument(undercut), 'joint')).toBeUndefined()
  })
})

describe('composeFrame', () => {
  it('gathers claims in a new frame, moves them to another and takes them out, each as one operation', () => {
    const { play, thesis, other, reason, runBothWays } = debate()
    const claimIds = [thesis, reason.claimId]
    const { operation, frameId } = composeFrame(play.map, play.newId, { title: ' Costs ', colour: 'amber', claimIds })
    runBothWays(operation)
    expect(play.map.frames.get(frameId)).toMatchObject({ title: 'Costs', colour: 'amber' })
    expect(claimsIn(play.map, frameId).map(({ id }) => id)).toEqual(claimIds)
    runBothWays(composeFraming(play.map, play.newId, [thesis, other], frameId))
    expect(claimsIn(play.map, frameId)).toHaveLength(3)
    expect(composeFraming(play.map, play.newId, [thesis, other], frameId)).toBeUndefined()
    runBothWays(composeFraming(play.map, play.newId, [thesis, other], null))
    expect(claimsIn(play.map, frameId).map(({ id }) => id)).toEqual([reason.claimId])
  })
})
