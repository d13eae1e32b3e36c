import { describe, expect, it } from 'vitest'
import { checkMap } from '../check-map'
import { LIMITS } from '../limits'
import { PlayMap } from '../testing/play-map'

const onClaim = (id: string) => ({ kind: 'claim', id }) as const
const onArgument = (id: string) => ({ kind: 'argument', id }) as const

describe('additions', () => {
  it('OP11: author and time come from the stamp', () => {
    const play = new PlayMap()
    const id = play.claim('A claim.', 'bob')
    expect(play.map.claims.get(id)).toMatchObject({ createdBy: 'bob', updatedBy: 'bob' })
  })

  it('OP4: an addition with one bad record adds none', () => {
    const play = new PlayMap()
    const before = play.map
    const claim = { id: play.newId(), text: 'A.', holder: null, tags: [], pin: null }
    const argument = {
      id: play.newId(),
      stance: 'pro',
      premises: [claim.id],
      conclusion: onClaim('nobody'),
      scheme: null,
      note: '',
      pin: null,
    } as const
    expect(play.refused(play.add({ claims: [claim], arguments: [{ ...argument, premises: [claim.id] }] }))).toEqual({
      code: 'missing',
      kind: 'claim',
      id: 'nobody',
    })
    expect(play.map).toBe(before)
    expect(checkMap(play.map)).toEqual([])
  })

  it('G1: an id in use is refused', () => {
    const play = new PlayMap()
    const id = play.claim('A.')
    const again = play.add({ claims: [{ id, text: 'B.', holder: null, tags: [], pin: null }] })
    expect(play.refused(again)).toEqual({ code: 'id-taken', kind: 'claim', id })
  })

  it('G5: a claim is no reason for itself; G6: cycles between claims are allowed', () => {
    const play = new PlayMap()
    const a = play.claim('A.')
    const b = play.claim('B.')
    const fields = {
      id: play.newId(),
      stance: 'pro',
      conclusion: onClaim(a),
      scheme: null,
      note: '',
      pin: null,
    } as const
    expect(play.refused(play.add({ arguments: [{ ...fields, premises: [b, a] }] }))).toMatchObject({
      code: 'claim-argues-for-itself',
    })
    play.argue('pro', [a], onClaim(b))
    play.argue('con', [b], onClaim(a))
    expect(checkMap(play.map)).toEqual([])
  })

  it('G4: the same premise twice is refused', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const argumentId = play.argue('pro', [a], onClaim(b))
    expect(play.refused(play.add({ premises: [{ argumentId, claimId: a }] }))).toMatchObject({
      code: 'duplicate-premise',
    })
  })

  it('G6: two new arguments about each other are refused, an undercut of an undercut is not', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const fields = { stance: 'con', premises: [a], scheme: null, note: '', pin: null } as const
    const pair = play.add({
      arguments: [
        { ...fields, premises: [a], id: 'one', conclusion: onArgument('two') },
        { ...fields, premises: [a], id: 'two', conclusion: onArgument('one') },
      ],
    })
    expect(play.refused(pair)).toMatchObject({ code: 'circular-argument' })
    const first = play.argue('pro', [a], onClaim(b))
    const undercut = play.argue('con', [b], onArgument(first))
    play.argue('con', [a], onArgument(undercut))
    expect(checkMap(play.map)).toEqual([])
  })

  it('G6: an argument cannot be moved under its own undercut', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const first = play.argue('pro', [a], onClaim(b))
    const undercut = play.argue('con', [b], onArgument(first))
    const conclusion = { from: onClaim(b), to: onArgument(undercut) }
    const move = { v: 1, id: play.newId(), kind: 'edit-argument', argumentId: first, conclusion } as const
    expect(play.refused(move)).toMatchObject({ code: 'circular-argument' })
  })

  it('QU1: quoted words must stand at their position', () => {
    const play = new PlayMap()
    const sourceId = play.source('Kyiv asks for a timetable.')
    const quote = { id: 'q', sourceId, exact: 'timetable', prefix: '', suffix: '', claimIds: [] }
    expect(play.refused(play.add({ quotes: [{ ...quote, position: { start: 0, end: 9 } }] }))).toMatchObject({
      code: 'quote-not-in-source',
    })
    play.run(play.add({ quotes: [{ ...quote, position: { start: 16, end: 25 } }] }))
    expect(checkMap(play.map)).toEqual([])
  })

  it('QU2: the hash is that of the text, and is the published one', () => {
    const play = new PlayMap()
    const id = play.source('abc')
    expect(play.map.sources.get(id)?.hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('G7, G8: dangling links and misplaced replies are refused', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const sourceId = play.source('text')
    const quoteId = play.quote(sourceId, 'text', [a])
    expect(play.refused(play.add({ quoteLinks: [{ quoteId, claimId: 'none' }] }))).toMatchObject({ code: 'missing' })
    const first = play.note(onClaim(a), 'Why?')
    const reply = play.note(onClaim(a), 'Because.', first)
    const fields = { id: 'n', target: onClaim(a), body: 'Hm.' }
    expect(play.refused(play.add({ annotations: [{ ...fields, replyTo: reply }] }))).toMatchObject({
      code: 'reply-to-reply',
    })
    expect(play.refused(play.add({ annotations: [{ ...fields, target: onClaim(b), replyTo: first }] }))).toMatchObject({
      code: 'reply-elsewhere',
    })
    const resolve = { v: 1, id: play.newId(), kind: 'resolve-annotation', annotationId: reply, resolved: true } as const
    expect(play.refused(resolve)).toMatchObject({ code: 'not-a-thread' })
  })

  it('G9: tables do not grow past their limits', () => {
    const play = new PlayMap()
    const claims = Array.from({ length: LIMITS.claims + 1 }, (_, index) => ({
      id: `c${index}`,
      text: 'A.',
      holder: null,
      tags: [],
      pin: null,
    }))
    expect(play.refused(play.add({ claims }))).toMatchObject({ code: 'limit-reached', limit: 'claims' })
    play.run(play.add({ claims: claims.slice(1) }))
    expect(play.refused(play.add({ claims: claims.slice(0, 1) }))).toMatchObject({
      code: 'limit-reached',
      limit: 'claims',
    })
  })
})
