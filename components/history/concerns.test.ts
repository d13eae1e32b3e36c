import { describe, expect, it } from 'vitest'
import { composeGroup } from '@/lib/domain/compose-group'
import type { LogEntry, LoggedOperation, OperationOf } from '@/lib/domain/operation'
import { PlayMap } from '@/lib/domain/testing/play-map'
import type { ThingRef } from '../workspace/workspace-context'
import { concernsThing } from './concerns'

const entryOf = (operation: LoggedOperation): LogEntry => ({
  seq: 1,
  author: 'ann',
  at: '2026-01-01T00:00:00.000Z',
  operation,
})
const alone = ({ map }: PlayMap) => ({ map, findEntry: () => undefined })

describe('concernsThing', () => {
  it('HI6: the history of a claim holds what was said of it and hung on it, and nothing else', () => {
    const play = new PlayMap()
    const claim = play.claim('Thesis')
    const other = play.claim('Other')
    const { claimId: reason, argumentId } = play.reply('pro', claim, 'Because.')
    const source = play.source('Some text')
    const quote = play.quote(source, 'Some', [])
    const thing: ThingRef = { kind: 'claim', id: claim }
    const concerns = (operation: LoggedOperation) => {
      play.run(operation)
      return concernsThing(alone(play), entryOf(operation), thing)
    }
    const note = (id: string, on: string) => ({
      id,
      target: { kind: 'claim' as const, id: on },
      replyTo: null,
      body: 'Hm',
    })

    expect(concerns(play.edit(claim, { addTags: ['law'] }))).toBe(true)
    expect(concerns(play.edit(other, { addTags: ['law'] }))).toBe(false)
    expect(concerns(play.add({ annotations: [note('n1', claim)] }))).toBe(true)
    expect(concerns(play.add({ annotations: [note('n2', other)] }))).toBe(false)
    expect(concerns({ v: 1, id: 'r1', kind: 'resolve-annotation', annotationId: 'n1', resolved: true })).toBe(true)
    expect(concerns({ v: 1, id: 'r2', kind: 'resolve-annotation', annotationId: 'n2', resolved: true })).toBe(false)
    expect(concerns(play.add({ quoteLinks: [{ quoteId: quote, claimId: claim }] }))).toBe(true)
    expect(concerns(play.delete({ quoteLinks: [{ quoteId: quote, claimId: claim }] }))).toBe(true)
    const placement = { kind: 'claim' as const, id: claim, from: null, to: { x: 0, y: 0 } }
    expect(concerns({ v: 1, id: 'p', kind: 'place', placements: [placement] })).toBe(false)
    const conclusion = { from: { kind: 'claim' as const, id: claim }, to: { kind: 'claim' as const, id: other } }
    expect(concerns({ v: 1, id: 'm', kind: 'edit-argument', argumentId, conclusion })).toBe(true)
    expect(concerns({ v: 1, id: 'n', kind: 'edit-argument', argumentId, scheme: { from: null, to: 'sign' } })).toBe(
      false,
    )
    const step = (id: string) => play.edit(id, { addTags: ['group'] }) as OperationOf<'edit-claim'>
    expect(concerns(composeGroup(play.newId, [step(other), step(claim)]))).toBe(true)
    expect(concerns(composeGroup(play.newId, [step(other)]))).toBe(false)
    expect(concerns(play.delete({ claims: [reason] }))).toBe(false)
    expect(concerns(play.delete({ claims: [claim] }))).toBe(true)
  })

  it('HI6: a deleted reason stands in the history of the claim it was for, and its restoring too', () => {
    const play = new PlayMap()
    const claim = play.claim('Thesis')
    const { claimId } = play.reply('pro', claim, 'Because.')
    const operation = play.delete({ claims: [claimId] })
    play.run(operation)
    const gone = entryOf(operation)
    const thing: ThingRef = { kind: 'claim', id: claim }
    expect(concernsThing(alone(play), gone, thing)).toBe(true)
    expect(concernsThing(alone(play), gone, { kind: 'source', id: claim })).toBe(false)

    const restoring: LoggedOperation = { v: 1, id: 'back', kind: 'restore', deletionId: operation.id }
    play.run(restoring)
    const known = { map: play.map, findEntry: (id: string) => (id === operation.id ? gone : undefined) }
    expect(concernsThing(known, gone, thing)).toBe(true)
    expect(concernsThing(known, entryOf(restoring), thing)).toBe(true)
    expect(concernsThing(alone(play), entryOf(restoring), thing)).toBe(false)
  })
})
