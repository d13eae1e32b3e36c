import { applyOperation } from '@/lib/domain/apply-operation'
import type { DebateMap } from '@/lib/domain/debate-map'
import { stepsOf } from '@/lib/domain/group-steps'
import type { Change } from '@/lib/domain/map-edit'
import type { HandledQuestion } from '@/lib/domain/model'
import type { LoggedOperation, Operation } from '@/lib/domain/operation'
import { QUESTION_PARTS } from '@/lib/domain/operations/editable-fields'
import type { Committed } from './model-server'

/** A rule that the simulation saw broken; the name says which. */
export class LawBroken extends Error {
  constructor(
    readonly law: string,
    what: string,
  ) {
    super(`${law}: ${what}`)
  }
}

/** Fields that say who and when, or where a card lies: no work is lost with them. */
const BOOKKEEPING = new Set(['updatedBy', 'updatedAt', 'createdBy', 'createdAt', 'pin', 'position', 'prefix', 'suffix'])
/** Lists whose elements are separate pieces of work: several people add to one. */
const LISTS = new Set(['tags', 'premises', 'claimIds', 'conflicts', 'authors'])

type Facts = Map<string, string>

/** What a record says, as separate facts, so that each has one author. */
function factsOf(change: Change, record: object | null): Facts {
  const facts: Facts = new Map()
  for (const [field, value] of Object.entries(record ?? {})) {
    // A reply is wherever its thread is.
    const follows = field === 'target' && record !== null && 'replyTo' in record && record.replyTo !== null
    if (BOOKKEEPING.has(field) || follows) continue
    const name = `${change.table} ${change.id} ${field}`
    if (field === 'questions') for (const [part, said] of partsOfQuestions(value)) facts.set(`${name} ${part}`, said)
    else if (!LISTS.has(field)) facts.set(name, JSON.stringify(value))
    else
      for (const item of (value as unknown[]).filter(isOpen))
        facts.set(`${name} ${nameOfItem(item)}`, JSON.stringify(item))
  }
  return facts
}

/** What became of critical questions: each part of each is a piece of work of its own. */
const partsOfQuestions = (questions: readonly HandledQuestion[]): [part: string, said: string][] =>
  questions.flatMap((question) =>
    QUESTION_PARTS.flatMap((part): [string, string][] =>
      question[part] === null ? [] : [[`${question.scheme} ${question.key} ${part}`, JSON.stringify(question[part])]],
    ),
  )

/** A rewording that somebody has settled says nothing any more. */
const isOpen = (item: unknown): boolean =>
  !(typeof item === 'object' && item !== null && 'settled' in item && item.settled)

const nameOfItem = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : JSON.stringify(item)

/**
 * Whose each fact is: of who changed it last, and of everybody who ever said the same (what is put back as it was
 * belongs again to who had said it).
 */
class Blame {
  private readonly said = new Map<string, Set<string>>()
  private readonly touched = new Map<string, { by: string; seq: number; value: string | undefined }>()

  /** Who last changed the fact, if it is not this person's as well. */
  other(fact: string, person: string): string | undefined {
    const last = this.touched.get(fact)
    return last && !this.said.get(`${fact} = ${last.value}`)?.has(person) ? last.by : undefined
  }

  touchedAt(fact: string): number {
    return this.touched.get(fact)?.seq ?? 0
  }

  /** Who brings something back says what it says. */
  agree(fact: string, value: string | undefined, by: string): void {
    const name = `${fact} = ${value}`
    this.said.set(name, (this.said.get(name) ?? new Set()).add(by))
  }

  say(fact: string, value: string | undefined, by: string, seq: number): void {
    this.agree(fact, value, by)
    this.touched.set(fact, { by, seq, value })
  }
}

type Work = { author: string; seq: number; operation: LoggedOperation; changes: Change[]; undo: boolean }

/** The log one step at a time: what one edit of several steps does to a record twice would hide what came between. */
function singleSteps(log: readonly Committed[], undoIds: ReadonlySet<string>): Work[] {
  return log.flatMap(({ entry, changes }, place) => {
    const { author, at, seq, operation } = entry
    const undo = undoIds.has(operation.id)
    const before = log[place - 1]?.map
    if (operation.kind !== 'group' || !before) return [{ author, seq, operation, changes, undo }]
    let map = before
    return stepsOf(operation).map((step) => {
      const result = applyOperation(map, step, { author, at })
      if (!result.ok) throw new LawBroken('the log replays', `${step.id}: ${result.refusal.code}`)
      map = result.value.map
      return { author, seq, operation: step, changes: result.value.changes, undo }
    })
  })
}

/**
 * SY10: whatever an undo or redo changes, its author was the last to change; what it takes away its author made or
 * brought back, and nobody else worked on since; what it brings back its author took away.
 */
export function checkUndos(log: readonly Committed[], undoIds: ReadonlySet<string>): void {
  const blame = new Blame()
  const makers = new Map<string, { all: Set<string>; seq: number }>()
  /** By deletion, not by record: an id may have been given again, and taken again by somebody else. */
  const takers = new Map<string, string>()
  for (const { author, operation, seq, changes, undo } of singleSteps(log, undoIds)) {
    const protest = (what: string, of: string | undefined) => {
      const law = 'undo takes back only own work'
      throw new LawBroken(law, `${operation.kind} ${operation.id} of ${author} took ${what} of ${of}`)
    }
    for (const change of changes) {
      if (change.table === 'deletions') {
        if (!change.before) takers.set(change.id, author)
        continue
      }
      const record = `${change.table} ${change.id}`
      const [before, after] = [factsOf(change, change.before), factsOf(change, change.after)]
      const made = makers.get(record)
      if (!change.after) {
        if (undo && !made?.all.has(author)) protest(record, [...(made?.all ?? [])].join())
        for (const name of before.keys()) {
          const other = blame.touchedAt(name) > (made?.seq ?? 0) ? blame.other(name, author) : undefined
          if (undo && other) protest(name, other)
        }
      } else if (!change.before && operation.kind === 'restore') {
        const taker = takers.get(operation.deletionId)
        if (undo && taker !== author) protest(record, taker)
        makers.set(record, { all: new Set([...(made?.all ?? []), author]), seq })
        for (const [name, value] of after) blame.agree(name, value, author)
      } else {
        for (const name of new Set([...before.keys(), ...after.keys()])) {
          if (before.get(name) === after.get(name)) continue
          const other = blame.other(name, author)
          if (undo && other) protest(name, other)
          blame.say(name, after.get(name), author, seq)
        }
        if (!change.before) makers.set(record, { all: new Set([author]), seq })
      }
    }
  }
}

const wordsOf = (text: string): string[] => text.split(/[\s\p{P}\p{S}]+/u).filter((word) => word !== '')

/** OP8: of two rewordings of one claim no added word disappears: it stands in the text, or in a rewording kept beside it. */
export function checkRewordings(log: readonly Committed[]): void {
  for (const { operation, changes } of singleSteps(log, new Set())) {
    if (operation.kind !== 'edit-claim' || !operation.text) continue
    const change = changes.find(({ table, id }) => table === 'claims' && id === operation.claimId)
    if (change?.table !== 'claims' || !change.before || !change.after) continue
    const kept = change.after.conflicts.some(({ id, text }) => id === operation.id && text === operation.text?.to)
    if (kept && change.after.text !== change.before.text) {
      throw new LawBroken('a conflict keeps both', `${operation.id} replaced the text and was kept beside it too`)
    }
    const base = new Set(wordsOf(operation.text.from))
    const mine = kept ? [] : wordsOf(operation.text.to).filter((word) => !base.has(word))
    const theirs = wordsOf(change.before.text).filter((word) => !base.has(word))
    const now = new Set(wordsOf(change.after.text))
    const lost = [...mine, ...theirs].find((word) => !now.has(word) && !change.after?.text.includes(word))
    const rewordedOwn = operation.text.from === change.before.text
    if (lost !== undefined && !rewordedOwn) throw new LawBroken('no words are lost', `"${lost}" by ${operation.id}`)
  }
}

/** Does an operation again on the map it met; the log must say what happened. */
export function checkReplay(log: readonly Committed[], start: DebateMap): void {
  let map = start
  for (const { entry } of log) {
    const { operation, author, at } = entry
    const result = applyOperation(map, operation as Operation, { author, at })
    if (!result.ok) throw new LawBroken('the log replays', `${operation.id}: ${result.refusal.code}`)
    map = result.value.map
  }
}
