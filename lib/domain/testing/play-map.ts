import { applyOperation } from '../apply-operation'
import { composeReply } from '../compose'
import { countedIds } from '../counted-ids'
import { type DebateMap, emptyMap } from '../debate-map'
import { invertOperation } from '../invert-operation'
import type { Change } from '../map-edit'
import type { Stance } from '../model'
import type { LoggedOperation, Operation } from '../operation'
import type { Refusal } from '../refusal'

const instant = (tick: number): string => new Date(Date.UTC(2026, 0, 1) + tick * 1000).toISOString()

/** A map under the hands of several people, for tests by example: every step must be accepted unless `refused` asks. */
export class PlayMap {
  map: DebateMap = emptyMap('map')
  lastChanges: Change[] = []
  readonly log: LoggedOperation[] = []
  readonly newId = countedIds('x')
  private tick = 0
  private readonly author: string

  constructor(author = 'ann') {
    this.author = author
    this.run({
      v: 1,
      id: this.newId(),
      kind: 'create',
      details: { title: 'Play', description: '', visibility: 'private', archived: false },
      ownerName: author,
      content: { people: [], claims: [], arguments: [], sources: [], quotes: [], annotations: [] },
    })
  }

  /** Applies an operation that must be accepted; answers how to take it back. */
  run(operation: LoggedOperation, author = this.author): { undo: Operation | null } {
    const before = this.map
    const result = applyOperation(before, operation, { author, at: instant(++this.tick) })
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
    this.map = result.value.map
    this.lastChanges = result.value.changes
    this.log.push(operation)
    return { undo: invertOperation({ before, after: this.map, operation }, this.newId) }
  }

  /** The refusal of an operation that must be refused. */
  refused(operation: LoggedOperation | null, author = this.author): Refusal {
    if (!operation) throw new Error('nothing to refuse')
    const result = applyOperation(this.map, operation, { author, at: instant(++this.tick) })
    if (result.ok) throw new Error('accepted')
    return result.refusal
  }

  add(parts: Partial<Omit<Extract<Operation, { kind: 'add' }>, 'v' | 'id' | 'kind'>>): Operation {
    const none = { claims: [], arguments: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
    return { v: 1, id: this.newId(), kind: 'add', ...none, ...parts }
  }

  delete(parts: Partial<Omit<Extract<Operation, { kind: 'delete' }>, 'v' | 'id' | 'kind'>>): Operation {
    const none = { claims: [], arguments: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
    return { v: 1, id: this.newId(), kind: 'delete', ...none, ...parts }
  }

  edit(
    claimId: string,
    parts: Partial<Omit<Extract<Operation, { kind: 'edit-claim' }>, 'v' | 'id' | 'kind'>>,
  ): Operation {
    return { v: 1, id: this.newId(), kind: 'edit-claim', claimId, ...parts }
  }

  claim(text: string, author?: string): string {
    const id = this.newId()
    this.run(this.add({ claims: [{ id, text, holder: null, tags: [], pin: null }] }), author)
    return id
  }

  /** An argument from claims that are there. */
  argue(stance: Stance, premises: string[], conclusion: { kind: 'claim' | 'argument'; id: string }): string {
    const id = this.newId()
    this.run(this.add({ arguments: [{ id, stance, premises, conclusion, scheme: null, note: '', pin: null }] }))
    return id
  }

  /** A new claim as a reason or objection. */
  reply(stance: Stance, claimId: string, text: string): { claimId: string; argumentId: string } {
    const { operation, ...made } = composeReply(this.newId, stance, { kind: 'claim', id: claimId }, { text })
    this.run(operation)
    return { claimId: made.claimId, argumentId: made.argumentId ?? '' }
  }

  source(text: string, said: { url?: string } = {}): string {
    const id = this.newId()
    const record = { title: 'A source', authors: [], publisher: '', published: '', url: '', language: '', ...said }
    this.run(this.add({ sources: [{ id, text, ...record }] }))
    return id
  }

  /** The first occurrence of the words as evidence for the claims. */
  quote(sourceId: string, exact: string, claimIds: string[]): string {
    const id = this.newId()
    const start = this.map.sources.get(sourceId)?.text.indexOf(exact) ?? -1
    const position = { start, end: start + exact.length }
    this.run(this.add({ quotes: [{ id, sourceId, exact, prefix: '', suffix: '', position, claimIds }] }))
    return id
  }

  note(
    target: { kind: 'claim' | 'argument' | 'quote'; id: string },
    body: string,
    replyTo: string | null = null,
    author?: string,
  ): string {
    const id = this.newId()
    this.run(this.add({ annotations: [{ id, target, replyTo, body }] }), author)
    return id
  }
}
