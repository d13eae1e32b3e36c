import type { MapDraft } from '../formats/format'
import { mergeText } from '../merge-text'
import type { Argument, MapContent } from '../model'
import { sameValue } from '../operations/edit-field'
import { CONTENT_TABLES, type ContentTable } from '../operations/fingerprint'
import { withIds } from '../with-ids'
import { type MatchedRecords, matchRecords } from './match-records'
import { type Fields, isLeftOut, MERGED_FIELDS } from './merge-field'
import { soundContent } from './sound-content'

/**
 * A copy in a foreign format, in terms of the map that it is a copy of: with the map's own ids, and with all that the format does
 * not carry. `carried` is the base as the format reads back what it writes of it; only by what the copy differs from that it was
 * edited. What the copy adds keeps the ids that it was parsed with. The answer may break rules that the copy kept
 * (an argument about itself), which applying it would refuse.
 */
export function liftCopy(base: MapDraft, carried: MapDraft, copy: MapDraft): MapDraft {
  return new Lift(base, carried, copy).lifted()
}

type ById = { [T in ContentTable]: Map<string, Fields> }

class Lift {
  private readonly carriedBy: ById
  private readonly copyBy: ById
  /** From the base to what is carried of it, and back; from that to the copy, and back. */
  private readonly down: MatchedRecords
  private readonly up: MatchedRecords
  private readonly kept: MatchedRecords
  private readonly known: MatchedRecords
  /** Steps of the copy that stand where a joint premise went, as `premisesThatLeft` finds them. */
  private readonly moved = new Set<string>()

  constructor(
    private readonly base: MapDraft,
    private readonly carried: MapDraft,
    private readonly copy: MapDraft,
  ) {
    this.carriedBy = byId(carried.content)
    this.copyBy = byId(copy.content)
    this.down = matchRecords(base.content, carried.content, { edited: false })
    this.up = inverse(this.down)
    this.kept = matchRecords(carried.content, copy.content, { edited: true })
    this.known = inverse(this.kept)
  }

  lifted(): MapDraft {
    const { base, carried, copy } = this
    const records = Object.fromEntries(
      CONTENT_TABLES.map((table) => [table, [...this.survivors(table), ...this.additions(table)]]),
    ) as unknown as MapContent
    this.addNamed(records)
    const text = (field: 'title' | 'description') => {
      const isCarried = carried[field] !== '' || base[field] === ''
      return !isCarried || carried[field] === copy[field] ? base[field] : copy[field]
    }
    const content = soundContent({ ...records, people: base.content.people })
    const burden = carried.burden === copy.burden ? base.burden : copy.burden
    return { title: text('title'), description: text('description'), burden, content }
  }

  /** The records of the base that the copy still has, or that the format could not carry. */
  private survivors(table: ContentTable): Fields[] {
    const all: readonly Fields[] = (this.base.content[table] ?? []) as never
    const left = table === 'arguments' ? this.premisesThatLeft() : new Map<string, Set<string>>()
    return all.flatMap((record): Fields[] => {
      const id = String(record.id)
      const carriedId = this.down[table].get(id)
      if (carriedId === undefined) {
        const gone = left.get(id)
        if (!gone) return [record]
        const premises = (record as unknown as Argument).premises.filter((premise) => !gone.has(premise))
        return premises.length === 0 ? [] : [{ ...record, premises }]
      }
      const copyId = this.kept[table].get(carriedId)
      const [was, is] = [this.carriedBy[table].get(carriedId), copyId && this.copyBy[table].get(copyId)]
      return was && is ? [this.edited(table, record, was, is)] : []
    })
  }

  /** A record of the base with what the copy says otherwise than what is carried. */
  private edited(table: ContentTable, record: Fields, carried: Fields, copy: Fields): Fields {
    const [was, is] = [this.inTermsOfCarried(table, carried), this.inTermsOfCopy(table, copy)]
    const unlifted = this.asCarried(table, copy)
    const next: Record<string, unknown> = { ...record }
    for (const field of MERGED_FIELDS[table]) {
      for (const part of field === 'passage' ? PASSAGE : [field]) {
        if (sameValue(carried[part] ?? null, unlifted[part] ?? null)) continue
        const [before, after] = [was[part] ?? null, is[part] ?? null]
        next[part] = editedValue(record[part], before, after) ?? (isLeftOut(part) ? undefined : null)
      }
    }
    return next
  }

  /** What the copy has that was not carried from anywhere. */
  private additions(table: ContentTable): Fields[] {
    const all: readonly Fields[] = (this.copy.content[table] ?? []) as never
    return all
      .filter(({ id }) => !this.known[table].has(String(id)) || (table === 'arguments' && this.moved.has(String(id))))
      .map((record) => this.inTermsOfCopy(table, record))
  }

  /** What only the format made (helpers, joint premises one by one), of which something that is new in the copy says something. */
  private addNamed(records: MapContent): void {
    const lists = (table: ContentTable) => (records[table] ?? []) as unknown as Fields[]
    const there = new Set(CONTENT_TABLES.flatMap((table) => lists(table).map(({ id }) => `${table} ${id}`)))
    const look = CONTENT_TABLES.flatMap((table) => lists(table).map((record) => [table, record] as const))
    for (const [table, record] of look)
      withIds(table, record, (other, id) => {
        const named = this.copyBy[other].get(id)
        if (named === undefined || there.has(`${other} ${id}`)) return id
        there.add(`${other} ${id}`)
        const lifted = this.inTermsOfCopy(other, named)
        lists(other).push(lifted)
        look.push([other, lifted])
        return id
      })
  }

  /**
   * Joint premises that a format writes one by one, and steps that it writes otherwise: when such a line is gone or moved in the
   * copy, its claim leaves the argument that the line stood for.
   */
  private premisesThatLeft(): Map<string, Set<string>> {
    const left = new Map<string, Set<string>>()
    const uncarried = this.base.content.arguments.filter(({ id }) => !this.down.arguments.has(id))
    if (uncarried.length === 0) return left
    const byPremise = new Map<string, Argument[]>()
    for (const step of uncarried)
      for (const id of step.premises) byPremise.set(id, [...(byPremise.get(id) ?? []), step])
    for (const step of this.carried.content.arguments) {
      const [premise] = step.premises.map((id) => this.up.claims.get(id))
      if (this.up.arguments.has(step.id) || step.premises.length !== 1 || premise === undefined) continue
      const copyId = this.kept.arguments.get(step.id)
      const is = copyId === undefined ? undefined : this.copyBy.arguments.get(copyId)
      if (is && sameValue(said(step), said(this.asCarried('arguments', is)))) continue
      const candidates = byPremise.get(premise) ?? []
      const about = this.up.claims.get(step.conclusion.id)
      const [stoodFor = candidates.length === 1 ? candidates[0] : undefined] = candidates.filter(
        ({ conclusion }) => conclusion.kind === 'claim' && conclusion.id === about,
      )
      if (stoodFor) left.set(stoodFor.id, new Set([...(left.get(stoodFor.id) ?? []), premise]))
      // Where it stands now is new.
      if (stoodFor && copyId !== undefined) this.moved.add(copyId)
    }
    return left
  }

  private inTermsOfCarried = (table: ContentTable, record: Fields): Fields =>
    withIds(table, record, (other, id) => {
      // What is named and not there (the objection that answered a question, once it is gone) is nothing of the format's.
      if (!this.carriedBy[other].has(id)) return id
      return this.up[other].get(id) ?? `${id} of the format`
    })

  /** With the base's ids; of what only the format made, and of what is new, with the copy's own. */
  private inTermsOfCopy = (table: ContentTable, record: Fields): Fields =>
    withIds(table, record, (other, id) => {
      const carried = this.known[other].get(id)
      return (carried !== undefined && this.up[other].get(carried)) || id
    })

  /** A record of the copy with the ids of what was carried, to compare the two. */
  private asCarried = (table: ContentTable, record: Fields): Fields =>
    withIds(table, record, (other, id) => this.known[other].get(id) ?? id)
}

const PASSAGE = ['sourceId', 'exact', 'prefix', 'suffix', 'position'] as const

const said = ({ stance, premises, conclusion }: Fields) => [stance, premises, conclusion]

const byId = (content: MapContent): ById =>
  Object.fromEntries(
    CONTENT_TABLES.map((table) => [table, new Map((content[table] ?? []).map((record) => [record.id, record]))]),
  ) as unknown as ById

const inverse = (matched: MatchedRecords): MatchedRecords =>
  Object.fromEntries(
    CONTENT_TABLES.map((table) => [table, new Map([...matched[table]].map(([from, to]) => [to, from]))]),
  ) as MatchedRecords

/** The difference of two values, done to a third: lists lose and gain, words are put in where they were put in. */
function editedValue(value: unknown, before: unknown, after: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(before) && Array.isArray(after)) {
    if (sameValue(value, before)) return after
    const [had, has] = [new Set(before), new Set(after)]
    return [
      ...value.filter((one) => has.has(one) || !had.has(one)),
      ...after.filter((one) => !had.has(one) && !value.includes(one)),
    ]
  }
  if (typeof value === 'string' && typeof before === 'string' && typeof after === 'string' && value !== before)
    return mergeText(before, value, after) ?? after
  return after
}
