import { describe, expect, it } from 'vitest'
import { checkMap } from '../check-map'
import { LIMITS } from '../limits'
import { PlayMap } from '../testing/play-map'

const onClaim = (id: string) => ({ kind: 'claim', id }) as const
const onArgument = (id: string) => ({ kind: 'argument', id }) as const

describe('deletion and restoration', () => {
  it('OP5: a claim takes its arguments, what hangs on them, quote links and notes, and the deletion names them', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'Reason.')
    const critic = play.claim('Critic.')
    const undercut = play.argue('con', [critic], onArgument(argumentId))
    const undercut2 = play.argue('con', [top], onArgument(undercut))
    const quoteId = play.quote(play.source('some words'), 'words', [reason, top])
    const note = play.note(onClaim(reason), 'On the reason')
    const reply = play.note(onClaim(reason), 'Reply', note)
    const noteOnUndercut = play.note(onArgument(undercut), 'On the step')
    const operation = play.delete({ claims: [reason] })
    const { undo } = play.run(operation)
    const deletion = play.map.deletions.get(operation.id)
    expect(deletion?.claims.map(({ id }) => id)).toEqual([reason])
    expect(new Set(deletion?.arguments.map(({ id }) => id))).toEqual(new Set([argumentId, undercut, undercut2]))
    expect(new Set(deletion?.annotations.map(({ id }) => id))).toEqual(new Set([note, reply, noteOnUndercut]))
    expect(deletion?.quoteLinks).toEqual([{ quoteId, claimId: reason }])
    expect(play.map.quotes.get(quoteId)?.claimIds).toEqual([top])
    expect([...play.map.claims.keys()].sort()).toEqual([top, critic].sort())
    expect(checkMap(play.map)).toEqual([])
    if (undo) play.run(undo)
    expect(play.map.arguments.size).toBe(3)
    expect(new Set(play.map.quotes.get(quoteId)?.claimIds)).toEqual(new Set([top, reason]))
    expect(play.map.deletions.size).toBe(0)
    expect(checkMap(play.map)).toEqual([])
  })

  it('OP6: what cannot live again waits with the deletion and comes back later', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'Reason.')
    const first = play.delete({ claims: [reason] })
    play.run(first)
    const second = play.delete({ claims: [top] })
    play.run(second)
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: first.id })
    expect(play.map.claims.has(reason)).toBe(true)
    expect(play.map.arguments.has(argumentId)).toBe(false)
    expect(play.map.deletions.get(first.id)?.arguments.map(({ id }) => id)).toEqual([argumentId])
    expect(play.refused({ v: 1, id: play.newId(), kind: 'restore', deletionId: first.id })).toMatchObject({
      code: 'missing',
    })
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: second.id })
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: first.id })
    expect(play.map.arguments.has(argumentId)).toBe(true)
    expect(play.map.deletions.size).toBe(0)
  })

  it('G4: taking the last premise takes the argument; taking one of two leaves it', () => {
    const play = new PlayMap()
    const [a, b, c] = [play.claim('A.'), play.claim('B.'), play.claim('C.')]
    const argumentId = play.argue('pro', [a, b], onClaim(c))
    const { undo } = play.run(play.delete({ premises: [{ argumentId, claimId: a }] }))
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([b])
    play.run(play.delete({ premises: [{ argumentId, claimId: b }] }))
    expect(play.map.arguments.has(argumentId)).toBe(false)
    expect(play.refused(undo)).toMatchObject({ code: 'missing' })
    expect(checkMap(play.map)).toEqual([])
  })

  it('OP1: a claim with as many objections as a map may hold is deleted and restored', () => {
    const play = new PlayMap()
    const [top, critic] = [play.claim('Top.'), play.claim('Critic.')]
    const fields = { stance: 'con', conclusion: onClaim(top), scheme: null, note: '', pin: null } as const
    play.run(
      play.add({
        arguments: Array.from({ length: LIMITS.arguments }, (_, at) => ({
          ...fields,
          premises: [critic],
          id: `a${at}`,
        })),
      }),
    )
    const { undo } = play.run(play.delete({ claims: [top, critic] }))
    expect(play.map.arguments.size).toBe(0)
    if (undo) play.run(undo)
    expect(play.map.arguments.size).toBe(LIMITS.arguments)
  })

  it('OP5: what another person deleted first is passed over', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    play.run(play.delete({ claims: [a] }), 'bob')
    play.run(play.delete({ claims: [a, b] }))
    expect(play.map.claims.size).toBe(0)
    expect(play.refused(play.delete({ claims: [a] }))).toEqual({ code: 'missing', kind: 'claim', id: a })
  })

  it('OP5: an undercut chain of 5,000 steps is taken without overflowing', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    const p = play.claim('P.')
    const fields = { stance: 'con', scheme: null, note: '', pin: null } as const
    const chain = Array.from({ length: 5000 }, (_, index) => ({
      ...fields,
      id: `u${index}`,
      premises: [p],
      conclusion: index === 0 ? onClaim(top) : onArgument(`u${index - 1}`),
    }))
    play.run(play.add({ arguments: chain }))
    const { undo } = play.run(play.delete({ claims: [top] }))
    expect(play.map.arguments.size).toBe(0)
    if (undo) play.run(undo)
    expect(play.map.arguments.size).toBe(5000)
  })
})
